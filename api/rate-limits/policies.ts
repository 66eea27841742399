import { isIPv6 } from 'node:net';

/** So many requests within so many seconds. */
export type Quota = { requests: number; seconds: number };

/**
 * The limits, by the class of a request. Exact ones are counted in the database with each request; the others in memory,
 * which the processes tell each other every second.
 */
export const defaultLimits = {
  /** Of a person, API token or guest. */
  read: { requests: 1_200, seconds: 60, isExact: false },
  write: { requests: 300, seconds: 60, isExact: false },
  /** Of an address: requests whose credentials did not hold. High, since an office has one address. */
  refused: { requests: 600, seconds: 60, isExact: false },
  /** Of an address: attempts to sign in, by whatever means, and tries of mailed codes. */
  'sign-in': { requests: 60, seconds: 300, isExact: true },
  /** Of an address: asks for a mail with a link or a code. */
  mail: { requests: 30, seconds: 900, isExact: true },
  /** The same, to one recipient, whoever asks. */
  'mail-to': { requests: 6, seconds: 900, isExact: true },
  /** Of an address: share links that are followed. */
  share: { requests: 120, seconds: 300, isExact: true },
  /** Of a person: invitations. */
  invite: { requests: 100, seconds: 3_600, isExact: true },
} satisfies Record<string, Quota & { isExact: boolean }>;

export type LimitName = keyof typeof defaultLimits;
export type RateLimits = Record<LimitName, Quota & { isExact: boolean }>;

/**
 * Limits as `RATE_LIMITS` names them: `on`, `off`, or those that differ, as `read=1200/60,mail=30/900` (requests/seconds).
 * Null for none. Throws a sentence for anything else.
 */
export function parseRateLimits(text: string): RateLimits | null {
  if (text === 'off') return null;
  const limits: RateLimits = { ...defaultLimits };
  if (text === 'on') return limits;
  for (const part of text.split(',')) {
    const [, name = '', requests, seconds] = /^ *([a-z-]+)=(\d{1,9})\/(\d{1,6}) *$/.exec(part) ?? [];
    if (!Object.hasOwn(limits, name) || Number(seconds) === 0)
      throw new Error(
        `RATE_LIMITS must be on, off, or a list like read=1200/60 of ${Object.keys(limits).join(', ')}.`,
      );
    const { isExact } = limits[name as LimitName];
    limits[name as LimitName] = { requests: Number(requests), seconds: Number(seconds), isExact };
  }
  return limits;
}

/** What of an address one customer of a network usually has: an IPv4 address, or 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [left = '', right] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const groups = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
