import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { ApiProblem, client, ok } from './client.ts';

/** What is chosen from: the projects one may see, or the models, of everywhere or of one place. */
export type Things =
  | {
      kind: 'projects';
      /** Only where models of this project may be moved. */
      movesFrom?: string;
    }
  | { kind: 'models'; organizationId?: string; projectId?: string };

type Named = { id: string; name: string };
type Project = Named & { abilities: { createModels: boolean } };

const limit = 100;

async function list(things: Things, text: string): Promise<{ items: Named[]; nextCursor: string | null }> {
  const query = { limit, ...(text === '' ? {} : { q: text }) };
  if (things.kind === 'models') {
    const { kind: _, ...where } = things;
    return ok(client.GET('/api/v1/models', { params: { query: { sort: 'name', ...where, ...query } } }));
  }
  const { items, nextCursor } = await ok(client.GET('/api/v1/projects', { params: { query } }));
  const { movesFrom } = things;
  const isTarget = ({ id, abilities }: Project) => id !== movesFrom && abilities.createModels;
  return { items: movesFrom === undefined ? items : items.filter(isTarget), nextCursor };
}

/** One by its id. What is hidden or gone has no name, but stays chosen. */
async function get({ kind }: Things, id: string): Promise<Named> {
  const at = { params: { path: { id } } };
  try {
    if (kind === 'projects') return await ok(client.GET('/api/v1/projects/{id}', at));
    return (await ok(client.GET('/api/v1/models/{id}', at))).model;
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return { id, name: id };
    throw error;
  }
}

const named = (things: Things, id: string) => ({
  queryKey: [things.kind, 'name', id],
  queryFn: () => get(things, id),
});

/**
 * Things whose names are like a text, a hundred at most, and the one that is chosen, if any; and whether there are more
 * than these.
 */
export function useNamed(things: Things, text: string, chosen: string) {
  const found = useQuery({
    queryKey: [things.kind, 'named', things, text],
    queryFn: () => list(things, text),
    placeholderData: keepPreviousData,
  });
  const items: readonly Named[] = found.data?.items ?? [];
  const isAbsent = chosen !== '' && found.isSuccess && items.every(({ id }) => id !== chosen);
  const absent = useQuery({ ...named(things, chosen), enabled: isAbsent });
  return {
    /** Ids of those that are like the text. */
    matches: items.map(({ id }) => id),
    items: isAbsent && absent.data ? [...items, absent.data] : items,
    isPending: found.isPending,
    hasMore: typeof found.data?.nextCursor === 'string',
  };
}

/** What things are called by their ids; those that the list of names doesn't hold are asked for one by one. */
export function useNames(things: Things, ids: readonly string[]): ReadonlyMap<string, string> {
  const { items, isPending } = useNamed(things, '', '');
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const missing = isPending ? [] : [...new Set(ids)].filter((id) => !names.has(id));
  const asked = useQueries({ queries: missing.map((id) => named(things, id)) });
  for (const { data } of asked) if (data) names.set(data.id, data.name);
  return names;
}
