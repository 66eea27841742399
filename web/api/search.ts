import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, ok } from './client.ts';
import type { Answer } from './client.ts';

export type Hit = Answer<'/api/v1/search'>['hits'][number];
export type SearchFor = {
  q: string;
  kind: Hit['kind'] | null;
  modelId: string | null;
  projectId: string | null;
};

/** What is found, best first. Nothing is asked for no words. */
export const useSearch = ({ q, kind, modelId, projectId }: SearchFor) =>
  useInfiniteQuery({
    queryKey: ['search', q, kind, modelId, projectId],
    enabled: q !== '',
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      ok(
        client.GET('/api/v1/search', {
          params: {
            query: {
              q,
              ...(kind ? { kind } : {}),
              ...(modelId ? { modelId } : {}),
              ...(projectId ? { projectId } : {}),
              ...(cursor ? { cursor } : {}),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
