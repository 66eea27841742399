import { useInfiniteQuery } from '@tanstack/react-query';
import { client, ok } from './client.ts';
import type { Answer } from './client.ts';

export type Activity = Answer<'/api/v1/models/{id}/activity'>['items'][number];

/** What happened to a model, newest first, page by page. */
export const useActivity = (id: string) =>
  useInfiniteQuery({
    queryKey: ['activity', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/models/{id}/activity', {
          params: { path: { id }, query: cursor === undefined ? {} : { cursor } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
