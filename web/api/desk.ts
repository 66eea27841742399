import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import type { paths } from '../../cli/generated/api.generated.ts';
import { client, ok } from './client.ts';
import type { ModelFilter } from './client.ts';

type Items<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;

export type DesignReview = Items<'/api/v1/design-reviews'>;

/** As many as a box of the home page shows at first. */
const few = 10;

/** What is listed page by page; `fetch` asks for the page after a cursor. */
const usePages = <Page extends { nextCursor: string | null }>(
  queryKey: QueryKey,
  fetch: (after: { cursor?: string }) => Promise<Page>,
) =>
  useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => fetch(cursor === undefined ? {} : { cursor }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // While another order or search is asked for, what is there stays.
    placeholderData: keepPreviousData,
  });

export const useWaitingReviews = () =>
  usePages(['design-reviews', 'waiting'], (after) =>
    ok(
      client.GET('/api/v1/design-reviews', { params: { query: { waitingFor: 'me', limit: few, ...after } } }),
    ),
  );

export const useMyTickets = () =>
  usePages(['tickets', 'mine'], (after) =>
    ok(
      client.GET('/api/v1/tickets', {
        params: {
          query: { assignee: 'me', status: 'open,in_progress', sort: 'due', limit: few, ...after },
        },
      }),
    ),
  );

/** Models that something was last done with, by whomever. */
export const useActiveModels = () =>
  usePages(['models', 'active'], (after) =>
    ok(client.GET('/api/v1/models', { params: { query: { sort: 'active', limit: few, ...after } } })),
  );

export const useStars = () =>
  useQuery({
    queryKey: ['stars'],
    queryFn: () => ok(client.GET('/api/v1/stars')),
    // Each row of a list has a button that asks.
    staleTime: 10_000,
  });

/** Models that are like this, page by page. */
export const useModelPages = (filter: ModelFilter) =>
  usePages(['models', filter], (after) =>
    ok(client.GET('/api/v1/models', { params: { query: { limit: 50, ...filter, ...after } } })),
  );

/** Puts one's star on a model, or takes it off. */
export const useStarModel = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (isStarred: boolean) => {
      const params = { path: { id } };
      return isStarred
        ? client.PUT('/api/v1/models/{id}/star', { params })
        : client.DELETE('/api/v1/models/{id}/star', { params });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['stars'] }),
  });
};

export const useRestoreModel = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => client.POST('/api/v1/models/{id}/restore', { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['models'] }),
  });
};
