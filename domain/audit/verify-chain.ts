import { commitToOrigin, genesis, linkHash } from './chain.ts';
import type { AuditEvent, AuditOrigin } from './chain.ts';

/** A place in a chain and the hash there. */
export type Anchor = { position: number; hash: string };

/** A link as stored, with what is still there of its event. */
export type StoredLink = Anchor & {
  seq: number;
  originCommitment: string | null;
  event: AuditEvent | null;
  origin: AuditOrigin | null;
};

/** What is known of a chain apart from its links. */
export type ChainRecord = {
  chainId: string;
  /** Where the sealer last was. */
  head: Anchor | null;
  /** Removals of old events that are on record: everything to this place, and the hash there. */
  expiries: readonly Anchor[];
  /** Persons and guests whose origins were erased on record. */
  erased: ReadonlySet<string>;
  /** Heads that were written down elsewhere. */
  anchors: readonly Anchor[];
};

export type ChainProblem = {
  kind: 'edited' | 'removed' | 'origin_edited' | 'origin_removed' | 'end_removed' | 'rewritten' | 'inserted';
  /** First place that it concerns; null for an event that is in no chain. */
  position: number | null;
  message: string;
};

/** Above this many the rest is counted, not told. */
const tellAtMost = 100;

/** Checks a chain link by link, in order of their places; `finish` compares its end with the heads that are known. */
export function createChainVerifier(record: ChainRecord) {
  const problems: ChainProblem[] = [];
  let problemCount = 0;
  let checked = 0;
  /** The link before; its hash is null where it is gone. */
  let last: { position: number; hash: string | null } = { position: 0, hash: genesis };
  const anchors = [...record.anchors].sort((a, b) => a.position - b.position);

  const tell = (kind: ChainProblem['kind'], position: number | null, message: string) => {
    problemCount += 1;
    if (problems.length < tellAtMost) problems.push({ kind, position, message });
  };
  const missing = (from: number, to: number) =>
    tell(
      'removed',
      from,
      from === to ? `Event ${from} was removed.` : `Events ${from} to ${to} were removed.`,
    );
  const isExpired = (position: number) => record.expiries.some((expiry) => expiry.position >= position);

  function skipTo(position: number): void {
    const before = position - 1;
    const expired = record.expiries.filter((expiry) => last.position === 0 && expiry.position <= before);
    const [expiry = last] = expired.sort((a, b) => b.position - a.position);
    if (expiry.position < before) missing(expiry.position + 1, before);
    last = { position: before, hash: expiry.position === before ? expiry.hash : null };
  }

  function compareAnchors(link: Anchor): void {
    while (anchors[0] && anchors[0].position <= link.position) {
      const anchor = anchors.shift()!;
      if (anchor.position === link.position && anchor.hash !== link.hash)
        tell(
          'rewritten',
          anchor.position,
          `Event ${anchor.position} has another hash than was written down elsewhere: the chain was made anew.`,
        );
    }
  }

  function checkOrigin({ position, originCommitment, event, origin }: StoredLink): void {
    const erased = [event?.actorId, event?.guestId].some((id) => id && record.erased.has(id));
    if (origin === null && originCommitment !== null) {
      if (!erased)
        tell(
          'origin_removed',
          position,
          `Where event ${position} came from was removed, and no erasure tells why.`,
        );
    } else if (commitToOrigin(origin) !== originCommitment) {
      tell('origin_edited', position, `Where event ${position} came from was changed.`);
    }
  }

  return {
    /** Takes the next link. */
    add(link: StoredLink): void {
      if (link.position > last.position + 1) skipTo(link.position);
      checked += 1;
      const { position, originCommitment, event } = link;
      if (event === null) missing(position, position);
      else {
        const place = { chainId: record.chainId, position, originCommitment };
        if (last.hash !== null && linkHash(place, event, last.hash) !== link.hash)
          tell('edited', position, `Event ${position} is not what was sealed.`);
        checkOrigin(link);
      }
      last = { position, hash: link.hash };
      compareAnchors(last as Anchor);
    },
    /** An event that is neither sealed nor waiting to be. */
    addUnsealed(seq: number): void {
      tell('inserted', null, `The event with the number ${seq} was put in past the sealer.`);
    },
    finish() {
      const expected = [...anchors, ...(record.head ? [record.head] : [])]
        .filter((anchor) => anchor.position > last.position)
        .sort((a, b) => b.position - a.position)[0];
      if (expected && !(last.position === 0 && isExpired(expected.position)))
        tell(
          'end_removed',
          last.position + 1,
          `The chain ends at ${last.position}, and once had ${expected.position} events: its end was removed.`,
        );
      const { head } = record;
      if (last.position > (head?.position ?? 0))
        tell(
          'inserted',
          (head?.position ?? 0) + 1,
          `Events after ${head?.position ?? 0} were put in past the sealer.`,
        );
      else if (head?.position === last.position && head.hash !== last.hash)
        tell('edited', head.position, `Event ${head.position} has another hash than the sealer wrote down.`);
      return { checked, problemCount, problems };
    },
  };
}
