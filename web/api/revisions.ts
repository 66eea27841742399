import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';

const useOnRevision = (id: string, modelId: string, act: () => Promise<unknown>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(
        [['revision', id], ['model', modelId], ['models']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
};

type Of = { id: string; modelId: string };

/** Begins the work on a failed or quarantined revision again. */
export const useRetryRevision = ({ id, modelId }: Of) =>
  useOnRevision(id, modelId, () => client.POST('/api/v1/revisions/{id}/retry', { params: { path: { id } } }));

/** Ends an upload that nobody goes on with. */
export const useWithdrawUpload = ({ id, modelId }: Of) =>
  useOnRevision(id, modelId, () => client.DELETE('/api/v1/revisions/{id}', { params: { path: { id } } }));
