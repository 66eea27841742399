import type { DatabaseContents } from './manifest.ts';

/** One way in which a restored copy is not what was backed up. `what` names it for people. */
export type Difference = {
  kind: 'table' | 'rows' | 'content' | 'schema' | 'extension' | 'sequence';
  name: string;
  what: string;
};

/** Everything in which a restored copy differs from the snapshot it was made of; empty where it is the same. */
export function compareContents(expected: DatabaseContents, restored: DatabaseContents): Difference[] {
  return [
    ...compareTables(expected, restored),
    ...compareSchema(expected, restored),
    ...compareExtensions(expected, restored),
    ...compareSequences(expected, restored),
  ];
}

function compareTables(expected: DatabaseContents, restored: DatabaseContents): Difference[] {
  return eachName(expected.tables, restored.tables, (name, before, after) => {
    if (!after) return { kind: 'table', name, what: `table ${name} is missing` };
    if (!before) return { kind: 'table', name, what: `table ${name} was not in the backup` };
    if (before.rows !== after.rows)
      return { kind: 'rows', name, what: `table ${name} has ${after.rows} rows instead of ${before.rows}` };
    if (before.hash !== after.hash)
      return { kind: 'content', name, what: `table ${name} has other contents in its ${after.rows} rows` };
    return null;
  });
}

function compareSchema(expected: DatabaseContents, restored: DatabaseContents): Difference[] {
  const named = eachName(expected.schemaObjects, restored.schemaObjects, (name, before, after) => {
    if (before === after) return null;
    const what = !after ? 'is missing' : !before ? 'was not in the backup' : 'is defined otherwise';
    return { kind: 'schema', name, what: `${name} ${what}` };
  });
  if (named.length > 0 || expected.schemaHash === restored.schemaHash) return named;
  return [{ kind: 'schema', name: 'schema', what: 'the schema hash differs' }];
}

function compareExtensions(expected: DatabaseContents, restored: DatabaseContents): Difference[] {
  return eachName(expected.extensions, restored.extensions, (name, before, after) =>
    before === after
      ? null
      : {
          kind: 'extension',
          name,
          what: `extension ${name} is ${after ?? 'missing'} instead of ${before ?? 'absent'}`,
        },
  );
}

/** Sequences are not part of a snapshot: the copy may be ahead, and must not be behind the rows that use it. */
function compareSequences(expected: DatabaseContents, restored: DatabaseContents): Difference[] {
  return eachName(expected.sequences, restored.sequences, (name, before, after) => {
    if (!after) return { kind: 'sequence', name, what: `sequence ${name} is missing` };
    if (!before) return { kind: 'sequence', name, what: `sequence ${name} was not in the backup` };
    const behind = (than: string | null): boolean =>
      than !== null &&
      after.ascending &&
      (after.lastValue === null || BigInt(after.lastValue) < BigInt(than));
    if (behind(before.lastValue) || behind(after.ownerMax))
      return {
        kind: 'sequence',
        name,
        what: `sequence ${name} stands at ${after.lastValue ?? 'its start'}, behind values already given out`,
      };
    return null;
  });
}

function eachName<T>(
  expected: Readonly<Record<string, T>>,
  restored: Readonly<Record<string, T>>,
  judge: (name: string, before: T | undefined, after: T | undefined) => Difference | null,
): Difference[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(restored)])].sort();
  return names.map((name) => judge(name, expected[name], restored[name])).filter((found) => found !== null);
}

/** A sentence that names the first differences and counts the rest. */
export function describeDifferences(differences: readonly Difference[]): string {
  const shown = differences.slice(0, 5).map((difference) => difference.what);
  const rest = differences.length - shown.length;
  return `The restored copy differs from what was backed up: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
