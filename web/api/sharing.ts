import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { paths } from '../../cli/generated/api.generated.ts';
import { client, ok } from './client.ts';
import type { Answer } from './client.ts';

/** What sharing knows of a model. */
export type SharedModel = {
  id: string;
  name: string;
  latestRevision: { id: string; status: string } | null;
};
export type Grant = Answer<'/api/v1/models/{id}/grants'>['items'][number];
export type ShareLink = Answer<'/api/v1/models/{id}/share-links'>['items'][number];
type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Sent } } };
}
  ? Sent
  : never;
export type NewGrant = Body<'/api/v1/models/{id}/grants'>;
export type NewLink = Body<'/api/v1/models/{id}/share-links'>;

const mostAtOnce = 100;

/** Who was given a role on the model beside its organization. */
export const useGrants = (modelId: string) =>
  useInfiniteQuery({
    queryKey: ['grants', modelId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/models/{id}/grants', {
          params: { path: { id: modelId }, query: cursor ? { cursor } : {} },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Who may see the model, by which grants are named. */
export const usePeople = (modelId: string) =>
  useQuery({
    queryKey: ['people', modelId],
    queryFn: () =>
      ok(
        client.GET('/api/v1/models/{id}/people', {
          params: { path: { id: modelId }, query: { limit: mostAtOnce } },
        }),
      ),
    select: ({ items }) => items,
  });

/** What changes grants of a model; after each the list is asked again. */
export function useGrantChanges(modelId: string) {
  const queries = useQueryClient();
  const onSettled = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['grants', modelId] }),
      queries.invalidateQueries({ queryKey: ['people', modelId] }),
    ]);
  return {
    add: useMutation({
      mutationFn: (body: NewGrant) =>
        ok(client.POST('/api/v1/models/{id}/grants', { params: { path: { id: modelId } }, body })),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ id, version, role }: Pick<Grant, 'id' | 'version' | 'role'>) =>
        ok(client.PATCH('/api/v1/grants/{id}', { params: { path: { id } }, body: { version, role } })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => client.DELETE('/api/v1/grants/{id}', { params: { path: { id } } }),
      onSettled,
    }),
  };
}

export const useShareLinks = (modelId: string) =>
  useInfiniteQuery({
    queryKey: ['share-links', modelId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/models/{id}/share-links', {
          params: { path: { id: modelId }, query: cursor ? { cursor } : {} },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ lensStatus }) => lensStatus === 'preparing'))
        ? 1_000
        : false,
  });

export function useLinkChanges(modelId: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['share-links', modelId] });
  return {
    make: useMutation({
      mutationFn: (body: NewLink) =>
        ok(client.POST('/api/v1/models/{id}/share-links', { params: { path: { id: modelId } }, body })),
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => client.DELETE('/api/v1/share-links/{id}', { params: { path: { id } } }),
      onSettled,
    }),
  };
}

/** Who opened a link, latest first. Asking is itself on record. */
export const useVisits = (linkId: string) =>
  useQuery({
    queryKey: ['visits', linkId],
    queryFn: () => ok(client.GET('/api/v1/share-links/{id}/visits', { params: { path: { id: linkId } } })),
    select: ({ items }) => items,
  });
