import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { client, ok } from './client.ts';
import type { Answer } from './client.ts';

export type Token = Answer<'/api/v1/tokens'>['items'][number];
export type Scope = Token['scopes'][number];

const paged = (cursor: string | undefined) => ({ params: { query: cursor ? { cursor } : {} } });

export const useSessions = () =>
  useInfiniteQuery({
    queryKey: ['sessions'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(client.GET('/api/v1/sessions', paged(pageParam))),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Ends one session by its id, all others, or all. */
export const useEndSessions = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (which: { id: string } | 'others' | 'all') =>
      typeof which === 'object'
        ? client.DELETE('/api/v1/sessions/{id}', { params: { path: which } })
        : client.DELETE('/api/v1/sessions', {
            params: { query: which === 'others' ? { keep: 'current' } : {} },
          }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['sessions'] }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]),
  });
};

export const useSetPassword = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => client.PUT('/api/v1/auth/password', { body: { password } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
};

const refreshMe = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['me'] });

export const useBeginSecondFactor = () =>
  useMutation({ mutationFn: () => ok(client.POST('/api/v1/auth/second-factor')) });

export const useProveSecondFactor = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { code: string } | { recoveryCode: string }) =>
      client.POST('/api/v1/auth/second-factor/session', { body }),
    onSuccess: () => refreshMe(queries),
  });
};

export const useRemoveSecondFactor = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.DELETE('/api/v1/auth/second-factor'),
    onSuccess: () => refreshMe(queries),
  });
};

export const useTokens = () =>
  useInfiniteQuery({
    queryKey: ['tokens'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(client.GET('/api/v1/tokens', paged(pageParam))),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export function useTokenChanges() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['tokens'] });
  return {
    make: useMutation({
      mutationFn: (body: { name: string; scopes: Scope[]; expiresInDays: number }) =>
        ok(client.POST('/api/v1/tokens', { body })),
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => client.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }),
      onSettled,
    }),
  };
}
