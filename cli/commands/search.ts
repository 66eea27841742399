import { ok } from '../api.ts';
import type { CliContext } from '../context.ts';
import { plain, plainLine } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import type { SearchHit } from '../wire.ts';

export type SearchOptions = {
  limit: number;
  kind?: SearchHit['kind'];
  model?: string;
  cursor?: string;
};

/** The excerpt with the words that were found made bold. */
function excerpt(terminal: Terminal, { text, highlights }: SearchHit): string {
  let end = 0;
  let marked = '';
  for (const [from = end, to = from] of highlights) {
    marked += plainPart(text.slice(end, from)) + terminal.style('bold', plainPart(text.slice(from, to)));
    end = to;
  }
  return (marked + plainPart(text.slice(end))).trim();
}

/** Like `plainLine`, keeping a space at the ends. */
const plainPart = (text: string): string => plain(text).replace(/\s+/g, ' ');

/** Prints what matches the words, best first, and why. */
export async function search(
  { terminal, api }: CliContext,
  words: string[],
  options: SearchOptions,
): Promise<void> {
  const { limit, kind, model, cursor } = options;
  const query = {
    q: words.join(' '),
    limit,
    ...(kind === undefined ? {} : { kind }),
    ...(model === undefined ? {} : { modelId: model }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const answer = await ok(api().client.GET('/api/v1/search', { params: { query } }));
  if (answer.degraded) terminal.note('The embedding service does not answer: searched by words alone.');
  await terminal.result(answer, () => {
    if (answer.hits.length === 0) return ['Nothing was found.'];
    const lines = answer.hits.flatMap((hit) => [
      `${terminal.style('bold', plainLine(hit.title))}  (${hit.kind}${hit.revisionId ? `, revision ${hit.revisionId}` : ''})`,
      `  ${excerpt(terminal, hit)}`,
      ...(hit.why.length > 0 ? [terminal.style('dim', `  ${hit.why.map(plainLine).join('; ')}`)] : []),
    ]);
    return answer.nextCursor ? [...lines, `More with --cursor ${answer.nextCursor}`] : lines;
  });
}
