import { Mark, Text } from '@mantine/core';

/** A text with the places of the words in it marked: text all of it, whatever stands there. */
export function Excerpt({ text, highlights }: { text: string; highlights: readonly (readonly number[])[] }) {
  return (
    <Text size="sm" className="search-excerpt">
      {cut(text, highlights).map(({ from, part, isHit }) =>
        isHit ? <Mark key={from}>{part}</Mark> : <span key={from}>{part}</span>,
      )}
    </Text>
  );
}

/** Pieces of the text in order; places are first unit and the one after, and may touch. */
function cut(
  text: string,
  highlights: readonly (readonly number[])[],
): { from: number; part: string; isHit: boolean }[] {
  const pieces: { from: number; part: string; isHit: boolean }[] = [];
  let at = 0;
  const upTo = (end: number, isHit: boolean) => {
    if (end > at) pieces.push({ from: at, part: text.slice(at, end), isHit });
    at = Math.max(at, end);
  };
  for (const [from = 0, end = 0] of highlights.toSorted((a, b) => a[0]! - b[0]!)) {
    upTo(Math.min(from, text.length), false);
    upTo(Math.min(end, text.length), true);
  }
  upTo(text.length, false);
  return pieces;
}
