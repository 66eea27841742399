import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { paths } from '../../cli/generated/api.generated.ts';
import { client, ok } from './client.ts';

type Items<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;

export type DesignReview = Items<'/api/v1/design-reviews'>;

/** As many as a home page shows. */
const few = 10;

export const useWaitingReviews = () =>
  useQuery({
    queryKey: ['design-reviews', 'waiting'],
    queryFn: () =>
      ok(client.GET('/api/v1/design-reviews', { params: { query: { waitingFor: 'me', limit: few } } })),
  });

export const useMyTickets = () =>
  useQuery({
    queryKey: ['tickets', 'mine'],
    queryFn: () =>
      ok(
        client.GET('/api/v1/tickets', {
          params: { query: { assignee: 'me', status: 'open,in_progress', sort: 'due', limit: few } },
        }),
      ),
  });

export const useStars = () =>
  useQuery({ queryKey: ['stars'], queryFn: () => ok(client.GET('/api/v1/stars')) });

/** The projects one may see, of every organization. */
export const useProjects = (organizationId?: string) =>
  useQuery({
    queryKey: ['projects', organizationId ?? 'all'],
    queryFn: () =>
      ok(
        client.GET('/api/v1/projects', {
          params: { query: { limit: 100, ...(organizationId ? { organizationId } : {}) } },
        }),
      ),
  });

/** Models, newest first, page by page. */
export const useModelPages = (of: { projectId?: string; deleted?: boolean }) =>
  useInfiniteQuery({
    queryKey: ['models', of],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/models', {
          params: { query: { limit: 100, ...of, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useRestoreModel = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => client.POST('/api/v1/models/{id}/restore', { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['models'] }),
  });
};
