import { InvalidArgumentError } from 'commander';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Parses an id, or says where ids are found. */
export const idOf =
  (
    what: 'model' | 'revision' | 'ticket' | 'design review' | 'backup' | 'organization' | 'person' | 'token',
    listedBy?: string,
  ) =>
  (value: string): string => {
    if (uuid.test(value)) return value.toLowerCase();
    const where = listedBy === undefined ? '' : `; \`rapiddraft ${listedBy}\` lists them`;
    throw new InvalidArgumentError(`It is not the id of a ${what}${where}.`);
  };

/** Parses a day, as its beginning in UTC. */
export function dayOf(value: string): Date {
  const day = new Date(`${value}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day.getTime())) return day;
  throw new InvalidArgumentError('It must be a day like 2026-01-31.');
}

/** Parses how many items are asked for. */
export function countOf(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw new InvalidArgumentError('It must be a whole number from 1 to 100.');
}
