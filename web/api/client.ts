import createClient from 'openapi-fetch';
import type { paths } from '../../cli/generated/api.generated.ts';
import { base } from './address.ts';
import { lostConnection } from './connection.ts';

/** What the API refused, in its own words. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    problem: { code?: string; detail?: string; details?: Record<string, unknown> },
  ) {
    super(problem.detail ?? `The server answered ${status}.`);
    this.status = status;
    this.code = problem.code ?? `http_${status}`;
    this.details = problem.details ?? {};
  }
}

/**
 * The API, typed by its own document, as whoever the address says: a person by their session, or the guest of a share
 * link. Both are cookies, which the browser sends by itself.
 */
export const client = createClient<paths>({ baseUrl: base });
client.use({
  onError({ error }) {
    // Not what `fetch` throws where somebody stopped waiting.
    if (error instanceof TypeError) void lostConnection();
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return;
    const problem: unknown = await response
      .clone()
      .json()
      .catch(() => ({}));
    throw new ApiProblem(response.status, problem as object);
  },
});

/** The body of an answer; what is refused was thrown. */
export async function ok<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** All items of a list, page after page. */
export async function everyPage<Item>(
  fetchPage: (query: { limit: number; cursor?: string }) => Promise<{
    items: Item[];
    nextCursor: string | null;
  }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Item[]; nextCursor: string | null } = await fetchPage({
      limit: 100,
      ...(cursor === null ? {} : { cursor }),
    });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** The body of a 200 answer to a GET. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Loose<Body>
  : never;
/** The client's answers have arrays where the document says triples. */
type Loose<T> = T extends [number, number, number]
  ? number[]
  : T extends (infer Item)[]
    ? Loose<Item>[]
    : T extends object
      ? { [Key in keyof T]: Loose<T[Key]> }
      : T;

export type Model = Answer<'/api/v1/models/{id}'>['model'];
export type ListedModel = Answer<'/api/v1/models'>['items'][number];
export type ModelFilter = NonNullable<paths['/api/v1/models']['get']['parameters']['query']>;
export type Revision = Answer<'/api/v1/revisions/{id}'>;
export type RevisionSummary = Answer<'/api/v1/models/{id}'>['revisions'][number];
export type Finding = Answer<'/api/v1/revisions/{id}/findings'>['items'][number];
export type Ticket = Answer<'/api/v1/models/{id}/tickets'>['items'][number];
export type TicketDetail = Answer<'/api/v1/tickets/{id}'>;
export type Reply = Answer<'/api/v1/tickets/{id}/replies'>['items'][number];
export type Attachment = Answer<'/api/v1/attachments/{id}'>;
export type TicketFilter = NonNullable<paths['/api/v1/models/{id}/tickets']['get']['parameters']['query']>;
export type TicketChange =
  paths['/api/v1/tickets/{id}']['patch']['requestBody']['content']['application/json'];
export type NewTicket =
  paths['/api/v1/models/{id}/tickets']['post']['requestBody']['content']['application/json'];
