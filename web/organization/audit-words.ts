import type { AuditEvent } from '../api/organizations.ts';
import { texts } from '../texts.ts';

const words = texts.audit;
const sentences: Record<string, string> = { ...texts.events, ...texts.organizationEvents };

/** What happened, as a sentence begins. */
export function sayType(type: string): string {
  const said = sentences[type] ?? type;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Every type that can be looked for, by what it is about; the first of each group is all of it. */
export const typeChoices = [
  { value: '', label: words.anything },
  ...Object.entries(words.nouns).map(([noun, group]) => ({
    group,
    items: [
      { value: noun, label: words.all(group) },
      ...Object.keys(sentences)
        .filter((type) => type.startsWith(`${noun}.`))
        .map((value) => ({ value, label: sayType(value) })),
    ],
  })),
];

type Person = { userId: string; email: string | null };

/** The names that are known of ids: members, whoever did something, and what it was done to. */
export function namesIn(events: readonly AuditEvent[], people: readonly Person[]): Map<string, string> {
  const names = new Map<string, string>();
  const learn = (id: string | null | undefined, name: string | null | undefined) =>
    id && name && names.set(id, name);
  for (const { actor, modelId, modelName, resource } of events) {
    learn(actor?.id, actor?.name);
    learn(modelId, modelName);
    learn(resource?.id, resource?.name);
  }
  for (const { userId, email } of people) learn(userId, email);
  return names;
}

/** `isPrivate` as `is private`, `projectId` as `project`. */
const sayKey = (key: string): string =>
  key.replace(/(?<=.)Ids?$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A value of a payload in words, ids as the names they have. */
function sayValue(value: unknown, nameOf: (id: string) => string): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map((one) => sayValue(one, nameOf)).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${sayKey(key)}: ${sayValue(one, nameOf)}`)
      .join(', ');
  return typeof value === 'string' ? nameOf(value) : JSON.stringify(value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a payload says, one line each; of before and after what differs. */
export function detailsOf(
  { payload }: Pick<AuditEvent, 'payload'>,
  nameOf: (id: string) => string,
): { key: string; value: string }[] {
  const say = (value: unknown) => sayValue(value, nameOf);
  for (const [was, is] of [
    ['before', 'after'],
    ['from', 'to'],
  ] as const) {
    const { [was]: before, [is]: after, ...rest } = payload;
    if (!isRecord(before) || !isRecord(after)) continue;
    const changes = Object.keys({ ...before, ...after })
      .map((key) => ({ key: sayKey(key), before: say(before[key]), after: say(after[key]) }))
      .filter((one) => one.before !== one.after)
      .map((one) => ({ key: one.key, value: words.becomes(one.before, one.after) }));
    return [...changes, ...detailsOf({ payload: rest }, nameOf)];
  }
  return Object.entries(payload).map(([key, value]) => ({ key: sayKey(key), value: say(value) }));
}
