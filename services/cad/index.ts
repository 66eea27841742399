/** The formats around the kernel: what goes in is scanned, what comes out is packed. Pure functions of bytes. */
export { prescanStep } from './prescan.ts';
export { explainNoShapes } from './step/verdict.ts';
export type { StepFacts } from './step/verdict.ts';
export { rewriteStep } from './rewrite-step.ts';
export { composePreview } from './compose-preview.ts';
export { decodeDefinitionGlb, encodeDefinitionGlb } from './glb.ts';
