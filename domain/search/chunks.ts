/**
 * Longest piece that is embedded as one, in characters: within the 512 tokens of small embedding models even where
 * a text is mostly numbers.
 */
const maxChunkChars = 1200;
const overlapChars = 120;

/** Last good place to cut in `text` before `limit`: a paragraph, a sentence, a blank, or the limit itself. */
const cutBefore = (text: string, limit: number): number => {
  const least = limit / 2;
  for (const mark of ['\n\n', '\n', '. ', '; ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at >= least) return at + mark.length;
  }
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
};

/** A long text in overlapping pieces of at most `maxChars`, cut where it reads well. A short one is one piece. */
export const chunkText = (text: string, maxChars = maxChunkChars): string[] => {
  const chunks: string[] = [];
  let rest = text.trim();
  while (rest.length > maxChars) {
    const cut = cutBefore(rest, maxChars);
    chunks.push(rest.slice(0, cut).trim());
    const blank = rest.indexOf(' ', cut - Math.min(overlapChars, Math.floor(maxChars / 4)));
    rest = rest.slice(blank >= 0 && blank < cut ? blank : cut).trim();
  }
  if (rest || chunks.length === 0) chunks.push(rest);
  return chunks;
};
