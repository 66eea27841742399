import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';

/** Begins the work on a failed or quarantined revision again. */
export const useRetryRevision = ({ id, modelId }: { id: string; modelId: string }) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.POST('/api/v1/revisions/{id}/retry', { params: { path: { id } } }),
    onSettled: () =>
      Promise.all(
        [['revision', id], ['model', modelId], ['models']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
};
