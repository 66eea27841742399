import type { StatementReader } from './statements.ts';
import { listed, plural, refuse } from './verdict.ts';
import type { Refusal } from './verdict.ts';

/** What is said once all statements are read: each must be one, and refer to what is there; solids lead downwards. */
export function checkReferences(reader: StatementReader): { dangling: number } | Refusal {
  const { duplicates } = reader;
  if (duplicates.count > 0)
    return refuse(
      'duplicate_ids',
      `${plural(duplicates.count, 'entity number')} ${duplicates.count === 1 ? 'is' : 'are'} used more than once ` +
        `(${shownIds(duplicates.ids, duplicates.count)}), so what refers to them is ambiguous. ` +
        'The file was merged or edited by hand; export the model again from your CAD program.',
    );
  const { malformed } = reader;
  if (malformed.count > 0)
    return refuse(
      'malformed',
      `${plural(malformed.count, 'statement')} of the file cannot be read${malformed.first > 0 ? ` (the first near #${malformed.first})` : ''}, ` +
        'so part of the model may be missing or wrong. ' +
        'The file is damaged or was edited by hand; export the model again from your CAD program.',
    );
  if (!reader.ids.complete) return { dangling: 0 };
  const elsewhere: string[] = [];
  const missing = { count: 0, ids: [] as number[] };
  const upward = { count: 0, ids: [] as number[] };
  let dangling = 0;
  for (const { id, defined, referred, needed } of reader.ids.entries()) {
    if (defined === 0 && reader.elsewhere.has(id)) {
      elsewhere.push(reader.elsewhere.get(id)!.replace(/#[^#]*$/, ''));
      continue;
    }
    const list = defined === 0 && needed ? missing : defined > 1 && referred >= defined ? upward : null;
    if (list === null) {
      if (defined === 0) dangling++;
      continue;
    }
    list.count++;
    if (list.ids.length < 3) list.ids.push(id);
  }
  if (elsewhere.length > 0) {
    const files = [...new Set(elsewhere)];
    return refuse(
      'external_references',
      `Parts of this model are missing: ${plural(elsewhere.length, 'entity', 'entities')} that it uses ` +
        `${elsewhere.length === 1 ? 'is' : 'are'} in ${plural(files.length, 'other file')} (${listed(files, files.length)}). ` +
        'Export it as one STEP file with its parts included, and upload that.',
    );
  }
  if (missing.count > 0)
    return refuse(
      'dangling_references',
      `Shapes, or what places them, refer to ${plural(missing.count, 'entity', 'entities')} missing from the file ` +
        `(${shownIds(missing.ids, missing.count)}), so part of the model is lost. ` +
        'The file is damaged or was edited by hand; export the model again from your CAD program.',
    );
  if (upward.count > 0)
    return refuse(
      'cyclic_references',
      `Shells, faces or edges of the file contain themselves (at ${shownIds(upward.ids, upward.count)}), which no shape can do. ` +
        'The file is damaged or was edited by hand; export the model again from your CAD program.',
    );
  return { dangling };
}

const shownIds = (ids: readonly number[], count: number): string =>
  ids.map((id) => `#${id}`).join(', ') +
  (count > ids.length ? ` and ${plural(count - ids.length, 'other')}` : '');
