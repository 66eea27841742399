import { readToolchain } from '../scripts/launcher/toolchain.ts';

/** Python that can import OpenCASCADE, or null. */
export const kernelPython = (): string | null =>
  process.env.KERNEL_PYTHON || (readToolchain().kernelPython ?? null);
