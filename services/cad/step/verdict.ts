import type { FanOut } from './fan-out.ts';

export type RefusalCode =
  | 'empty'
  | 'not_step'
  | 'utf16'
  | 'truncated'
  | 'no_header'
  | 'no_data'
  | 'id_out_of_range'
  | 'duplicate_ids'
  | 'dangling_references'
  | 'cyclic_references'
  | 'nested_too_deep'
  | 'text_too_long'
  | 'malformed'
  | 'too_many_entities'
  | 'not_a_number'
  | 'assembly_cycle'
  | 'too_many_occurrences'
  | 'external_references'
  | 'analysis_model'
  | 'building_model'
  | 'unread_solids'
  | 'no_geometry';

/**
 * Something the standard or common practice allows, or that is harmless, but which the kernel does not read, or reads
 * with parts missing and no word about it. `rewriteStep` removes it without changing what the file says.
 */
export type Repair =
  | 'leading_bytes'
  | 'nul_bytes'
  | 'latin1_text'
  | 'tabs'
  | 'unusual_number'
  | 'negative_color'
  | 'lower_case'
  | 'split_id'
  | 'long_comment'
  | 'edition_3_sections'
  | 'missing_endsec'
  | 'split_section';

/** What the pre-scan counted and read on its way. */
export type StepFacts = {
  sizeBytes: number;
  /** Names in FILE_SCHEMA, as written, upper case, without the object identifier in braces. */
  schema: string[];
  entityCount: number;
  maxId: number;
  /** Entities that describe faces, shells, solids or triangles. */
  shapeEntities: number;
  /** The assembly's usage graph, and the graph of mapped representations, with every use counted. */
  assembly: Omit<FanOut, 'cycle'>;
  mapped: Omit<FanOut, 'cycle'>;
  /** File names of DOCUMENT_FILE entities, at most 20, and how many there are in all. */
  externalFiles: { count: number; names: string[] };
  /** References to entities that are not in the file, outside of faces and edges: the kernel skips what needs them. */
  danglingReferences: number;
  /** Not empty: pass the file through `rewriteStep` before the kernel, or it fails or silently loses parts. */
  repairs: Repair[];
};

export type PrescanVerdict =
  | { ok: true; facts: StepFacts }
  /** `reason`: sentences for the user that say what is wrong and what to do. */
  | { ok: false; code: RefusalCode; reason: string };

export type Refusal = Extract<PrescanVerdict, { ok: false }>;

export const refuse = (code: RefusalCode, reason: string): Refusal => ({ ok: false, code, reason });

/** How a file with nothing to show says why; also for a kernel that found no shapes in a file the pre-scan let pass. */
export function explainNoShapes(facts: StepFacts): Refusal {
  const { externalFiles, schema } = facts;
  if (externalFiles.count > 0) {
    return refuse(
      'external_references',
      `This assembly holds no shapes of its own: it refers to ${plural(externalFiles.count, 'other file')} ` +
        `(${listed(externalFiles.names, externalFiles.count)}) that ${externalFiles.count === 1 ? 'is' : 'are'} not part of it. ` +
        'Export the assembly as one STEP file with its parts included, and upload that.',
    );
  }
  if (schema.some((name) => /^AP209|STRUCTURAL_ANALYSIS/.test(name)))
    return refuse(
      'analysis_model',
      'This is an AP209 analysis model: it holds a finite-element mesh and results, but no solid or surface to review. ' +
        'Export the design itself as AP203, AP214 or AP242.',
    );
  if (schema.some((name) => name.startsWith('IFC')))
    return refuse(
      'building_model',
      `This is a building model (${schema[0]}), which shares the STEP text format but not its shapes. ` +
        'Export mechanical parts as AP203, AP214 or AP242.',
    );
  const entities = plural(facts.entityCount, 'entity', 'entities');
  if (facts.shapeEntities > 0)
    return refuse(
      'no_geometry',
      `The file is STEP, with ${entities}, but of the ${plural(facts.shapeEntities, 'solid, surface or face', 'solids, surfaces and faces')} in it ` +
        'none can be shown: they are invalid, or the file does not say where they belong. ' +
        'Open the file in your CAD program, check the bodies there, and export them again.',
    );
  return refuse(
    'no_geometry',
    `The file is STEP, with ${entities}, but holds no solid or surface to review. ` +
      'Check in your CAD program that the bodies are visible and included in the export, and export again.',
  );
}

/** The first few names in quotes, and how many more there are. */
export function listed(names: readonly string[], count: number): string {
  const shown = names.slice(0, 4).map((name) => `"${name}"`);
  return shown.join(', ') + (count > shown.length ? ` and ${count - shown.length} more` : '');
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
