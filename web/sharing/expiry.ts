import { texts } from '../texts.ts';

const dayMs = 24 * 3_600_000;
const days = { day: 1, week: 7, month: 30, quarter: 90, never: null };
export type Expiry = keyof typeof days;

export const expiryChoices = Object.entries(texts.sharing.expiry).map(([value, label]) => ({ value, label }));

/** The end that a choice means, from now; null for none. */
export const endOf = (expiry: Expiry): string | null => {
  const count = days[expiry];
  return count === null ? null : new Date(Date.now() + count * dayMs).toISOString();
};
