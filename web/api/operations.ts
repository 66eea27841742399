import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, ok } from './client.ts';
import type { Answer } from './client.ts';

export type Status = Answer<'/api/v1/operations/status'>;
export type Queues = Answer<'/api/v1/operations/queues'>;
export type Work = Answer<'/api/v1/operations/workflows'>['items'][number];
export type Backup = Answer<'/api/v1/operations/backups'>['items'][number];

/** What runs changes by itself; nothing of it is an event that one could listen to. */
const againEveryMs = 5_000;

export const useStatus = () =>
  useQuery({
    queryKey: ['operations', 'status'],
    queryFn: () => ok(client.GET('/api/v1/operations/status')),
    refetchInterval: againEveryMs,
  });

export const useQueues = () =>
  useQuery({
    queryKey: ['operations', 'queues'],
    queryFn: () => ok(client.GET('/api/v1/operations/queues')),
    refetchInterval: againEveryMs,
  });

export const useWork = (onlyOpen: boolean) =>
  useInfiniteQuery({
    queryKey: ['operations', 'work', onlyOpen],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/operations/workflows', {
          params: {
            query: { limit: 20, ...(onlyOpen ? { open: true } : {}), ...(cursor ? { cursor } : {}) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: againEveryMs,
  });

export const useBackups = () =>
  useInfiniteQuery({
    queryKey: ['operations', 'backups'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/operations/backups', {
          params: { query: { limit: 10, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: againEveryMs,
  });

export function useBackupWork() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['operations'] });
  return {
    start: useMutation({ mutationFn: () => ok(client.POST('/api/v1/operations/backups')), onSettled }),
    verify: useMutation({
      mutationFn: (id: string) =>
        ok(client.POST('/api/v1/operations/backups/{id}/verify', { params: { path: { id } } })),
      onSettled,
    }),
  };
}
