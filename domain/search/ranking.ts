import { exactSpans, exactTokens } from './tokens.ts';

/** What a text may be about; more kinds come with what people write. */
export const searchKinds = [
  'finding',
  'part_facts',
  'rule',
  'revision',
  'ticket',
  'reply',
  'design_review',
  'decision',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One text of the union of what full text and vectors found, with both scores whichever found it. */
export type Candidate = {
  itemId: string;
  kind: SearchKind;
  /** Id of what the text is about. */
  refId: string;
  modelId: string | null;
  title: string;
  body: string;
  contentHash: string;
  /** Milliseconds since 1970; breaks ties, newest first. */
  updatedAt: number;
  /** 0…1: share of the query's words and exact tokens, weighted by rarity and place. */
  textScore: number;
  /** Cosine of the angle to the query; null where there is no vector yet, or none for the query. */
  cosine: number | null;
  /** Words of the query, or their corrections, that stand in the text. */
  words: string[];
  /** Exact tokens of the query that stand in the text. */
  tokens: string[];
};

export type Ranked<T extends Candidate> = T & { score: number; why: string[] };

export type RankingOptions = {
  /** Share of the vectors in the score. */
  vectorWeight: number;
  /** Least cosine at which a text counts as similar without any word in common. */
  minCosine: number;
  /** What was typed for each word that was corrected. */
  corrected: ReadonlyMap<string, string>;
};

/** Measured in docs/search.md. */
export const defaultRanking: Omit<RankingOptions, 'corrected'> = { vectorWeight: 0.4, minCosine: 0.2 };

const isOwnPage = (candidate: Candidate): boolean =>
  candidate.kind === 'rule' && exactTokens(candidate.refId).some((token) => candidate.tokens.includes(token));

const explain = (candidate: Candidate, options: RankingOptions): string[] => {
  const why: string[] = [];
  if (isOwnPage(candidate)) why.push(`is rule ${candidate.refId}`);
  else if (candidate.tokens.length > 0) {
    const text = `${candidate.title}\n${candidate.body}`;
    const written = exactSpans(text, candidate.tokens).map(([start, end]) => text.slice(start, end));
    why.push(`contains ${[...new Set(written)].slice(0, 3).join(', ')}`);
  }
  const typed = candidate.words.filter((word) => !options.corrected.has(word));
  if (typed.length > 0) why.push(`words: ${typed.join(', ')}`);
  for (const word of candidate.words) {
    const from = options.corrected.get(word);
    if (from !== undefined) why.push(`${word}, for ${from}`);
  }
  if ((candidate.cosine ?? 0) >= options.minCosine) why.push(`similar (${candidate.cosine?.toFixed(2)})`);
  return why;
};

/**
 * One ranked list: a convex sum of both scores over the whole union, each scaled by the best of this query. A rule's
 * own page comes first for its id. Of texts with the same source, or the same words in one model, the best remains.
 */
export const rank = <T extends Candidate>(candidates: readonly T[], options: RankingOptions): Ranked<T>[] => {
  const found = candidates.filter(
    (candidate) => candidate.textScore > 0 || (candidate.cosine ?? -1) >= options.minCosine,
  );
  const bestText = Math.max(...found.map((candidate) => candidate.textScore), 0);
  const bestCosine = Math.max(...found.map((candidate) => candidate.cosine ?? 0), 0);
  const share = (value: number, best: number) => (best > 0 ? Math.max(0, value) / best : 0);
  const weight = bestCosine > 0 ? (bestText > 0 ? options.vectorWeight : 1) : 0;
  const ranked = found
    .map((candidate) => ({
      ...candidate,
      score:
        (1 - weight) * share(candidate.textScore, bestText) +
        weight * share(candidate.cosine ?? 0, bestCosine) +
        (isOwnPage(candidate) ? 1 : 0),
      why: explain(candidate, options),
    }))
    .sort((a, b) => b.score - a.score || b.updatedAt - a.updatedAt || (a.itemId < b.itemId ? -1 : 1));
  const seen = new Set<string>();
  return ranked.filter((candidate) => {
    const keys = [
      `${candidate.kind} ref ${candidate.refId}`,
      `${candidate.kind} text ${candidate.modelId} ${candidate.contentHash}`,
    ];
    const isNew = keys.every((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
};
