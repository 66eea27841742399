import type { FanOut } from './step/fan-out.ts';
import { checkReferences } from './step/check-references.ts';
import { guessContent, headBytes } from './step/content-type.ts';
import { StepLexer } from './step/lexer.ts';
import { StatementReader } from './step/statements.ts';
import type { PrescanLimits } from './step/statements.ts';
import { explainNoShapes, plural, refuse } from './step/verdict.ts';
import type { PrescanVerdict, Refusal, StepFacts } from './step/verdict.ts';

export type { PrescanVerdict, RefusalCode, Repair } from './step/verdict.ts';
export type { PrescanLimits } from './step/statements.ts';

export const defaultPrescanLimits: PrescanLimits = {
  maxEntities: 20_000_000,
  maxDepth: 1_000,
  maxOccurrences: 200_000,
  maxAssemblyDepth: 200,
  idTableBytes: 256 * 1024 * 1024,
};

/**
 * Reads a file that claims to be STEP once, front to back, and refuses what cannot be one, or what would crash, hang or
 * mislead the kernel. Memory does not grow with the file, but for two bytes per entity id and the assembly's relations.
 * Never throws for what the file holds; errors of `source` pass through. Stops reading early where it refuses early.
 */
export async function prescanStep(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: PrescanLimits = defaultPrescanLimits,
): Promise<PrescanVerdict> {
  const head: Uint8Array[] = [];
  let sizeBytes = 0;
  let started: Scan | StlGuess | null = null;
  for await (const chunk of source) {
    sizeBytes += chunk.length;
    if (started === null) {
      head.push(chunk);
      if (sizeBytes < headBytes) continue;
      const begun = begin(Buffer.concat(head), limits);
      if ('ok' in begun) return begun;
      started = begun;
    } else if ('lexer' in started) {
      started.lexer.push(chunk);
    } else if (sizeBytes > started.stlBytes) {
      return unknownContent;
    }
    if ('lexer' in started && started.reader.refusal) return started.reader.refusal;
  }
  if (sizeBytes === 0)
    return refuse(
      'empty',
      'The file is empty (0 bytes). The export or the upload did not finish; upload it again.',
    );
  const state = started ?? begin(Buffer.concat(head), limits);
  if ('ok' in state) return state;
  if (!('lexer' in state)) return sizeBytes === state.stlBytes ? stlMesh : unknownContent;
  return conclude(state, sizeBytes, limits);
}

type Scan = { lexer: StepLexer; reader: StatementReader };
type StlGuess = { stlBytes: number };

const exportStep =
  'Export the model from your CAD program as STEP (AP203, AP214 or AP242) and upload that file.';
const stlMesh = refuse(
  'not_step',
  `This is not a STEP file: by its content it is a binary STL mesh. ${exportStep}`,
);
const unknownContent = refuse(
  'not_step',
  'This is not a STEP file: it does not begin with ISO-10303-21, and its content is of no kind we know. ' +
    'It may be damaged or encrypted. ' +
    exportStep,
);

function begin(head: Uint8Array, limits: PrescanLimits): Scan | StlGuess | Refusal {
  const guess = guessContent(head);
  switch (guess.kind) {
    case 'utf16':
      return refuse(
        'utf16',
        'The file was saved as UTF-16 text, which STEP does not allow. Upload the file as your CAD program wrote it, ' +
          'or save it again as plain text (ASCII or UTF-8).',
      );
    case 'other':
      return refuse(
        'not_step',
        `This is not a STEP file: by its content it is ${guess.seems}. ${guess.advice}`,
      );
    case 'stl-binary':
      return { stlBytes: guess.sizeBytes };
    case 'unknown':
      if (head.length < 20)
        return refuse(
          'not_step',
          `The file holds ${plural(head.length, 'byte')}, too few for a STEP file. ` +
            'The export or the upload did not finish; upload it again.',
        );
      return unknownContent;
    case 'step': {
      const reader: StatementReader = new StatementReader(() => lexer, limits);
      const lexer = new StepLexer(reader);
      if (guess.start > 0) reader.repairs.add('leading_bytes');
      lexer.push(head.subarray(guess.start));
      return reader.refusal ?? { lexer, reader };
    }
  }
}

function conclude({ lexer, reader }: Scan, sizeBytes: number, limits: PrescanLimits): PrescanVerdict {
  const inside = lexer.end();
  if (reader.refusal) return reader.refusal;
  if (reader.section !== 'ended') return incomplete(reader, inside);
  if (!reader.sawHeader) return noHeader;
  const isRead = reader.sawData && reader.entityCount > 0;
  if (!isRead && reader.malformed.count === 0) return noData;
  const references = checkReferences(reader);
  if ('ok' in references) return references;

  const unread = reader.structure.listed(reader.unread);
  if (unread.length > 0) {
    const kinds = [...new Set(unread)].slice(0, 4).join(', ');
    return refuse(
      'unread_solids',
      `${plural(unread.length, 'solid')} of this file cannot be read, because it says how to construct them (${kinds}) and not what faces they have. ` +
        'Export the model as boundary representation (B-rep), the usual form of AP203, AP214 and AP242.',
    );
  }
  const assembly = reader.structure.assembly();
  const mapped = reader.structure.mapped();
  const refusal =
    judgeFanOut(assembly, limits) ??
    judgeFanOut(mapped, limits) ??
    judgeOccurrences(reader.structure.occurrences(), limits);
  if (refusal) return refusal;
  const facts: StepFacts = {
    sizeBytes,
    schema: reader.schema,
    entityCount: reader.entityCount,
    maxId: reader.maxId,
    shapeEntities: reader.shapeEntities,
    assembly: withoutCycle(assembly),
    mapped: withoutCycle(mapped),
    externalFiles: reader.externalFiles,
    danglingReferences: references.dangling,
    repairs: [...reader.repairs].toSorted(),
  };
  return facts.shapeEntities === 0 ? explainNoShapes(facts) : { ok: true, facts };
}

const withoutCycle = ({ leaves, nodes, depth }: FanOut) => ({ leaves, nodes, depth });

const noHeader = refuse(
  'no_header',
  'The file has no header section (HEADER), without which no program reads it as STEP. It was cut or edited by hand; export the model again.',
);

const noData = refuse(
  'no_data',
  'The file has a STEP header but no model data after it. The export was interrupted or wrote nothing; export the model again.',
);

function incomplete(reader: StatementReader, inside: 'plain' | 'text' | 'comment'): Refusal {
  if (!reader.sawData && inside === 'plain') return noData;
  const place = reader.lastId > 0 ? ` after entity #${reader.lastId}` : '';
  const within = inside === 'plain' ? '' : `, inside a ${inside} that is never closed`;
  return refuse(
    'truncated',
    `The file stops${place}${within} without its end marker (END-ISO-10303-21): it was cut short, so part of the model is missing. ` +
      'Export it again and let the export and the upload finish.',
  );
}

function judgeFanOut({ leaves, nodes, depth, cycle }: FanOut, limits: PrescanLimits): Refusal | null {
  if (cycle)
    return refuse(
      'assembly_cycle',
      `The assembly contains itself (${cycle.slice(0, 8).map((id) => `#${id}`).join(' → ')}${cycle.length > 8 ? ' → …' : ''}), ` +
        'so it has no end. Remove the circular use of the subassembly in your CAD program and export again.',
    ); // prettier-ignore
  if (nodes > limits.maxOccurrences) return tooMany(leaves, limits);
  if (depth > limits.maxAssemblyDepth)
    return refuse(
      'nested_too_deep',
      `The assembly is nested ${depth.toLocaleString('en-US')} levels deep, more than the ${limits.maxAssemblyDepth} that can be shown. ` +
        'Flatten the product structure in your CAD program and export again.',
    );
  return null;
}

const judgeOccurrences = (count: number, limits: PrescanLimits): Refusal | null =>
  count > limits.maxOccurrences ? tooMany(count, limits) : null;

const tooMany = (parts: number, limits: PrescanLimits): Refusal =>
  refuse(
    'too_many_occurrences',
    `The assembly expands to ${approximately(parts)} parts when every use is counted, more than the ` +
      `${limits.maxOccurrences.toLocaleString('en-US')} that can be shown. Upload its subassemblies one by one, or leave out repeated small parts.`,
  );

const approximately = (count: number): string =>
  count < 1e6
    ? count.toLocaleString('en-US')
    : count < 1e15
      ? `about ${Math.round(count / 1e6).toLocaleString('en-US')} million`
      : 'far too many';
