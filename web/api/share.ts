import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, ok } from './client.ts';
import { unlessOut } from './queries.ts';

const visitKey = ['me', 'visit'];

/** What the share link shows whoever came by it, and who they are to it; null where it does not let them in. */
export const useVisit = () =>
  useQuery({
    queryKey: visitKey,
    queryFn: () => unlessOut(ok(client.GET('/api/v1/share'))),
    // Components are shown once their scene was composed.
    refetchInterval: ({ state }) => (state.data?.lens?.status === 'preparing' ? 1_000 : false),
  });

export const useMailShareCode = () =>
  useMutation({ mutationFn: (email: string) => ok(client.POST('/api/v1/share/code', { body: { email } })) });

export const useProveAddress = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => ok(client.POST('/api/v1/share/code/verify', { body: { code } })),
    onSuccess: (visit) => queries.setQueryData(visitKey, visit),
  });
};

export const useSayName = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => ok(client.PATCH('/api/v1/share/guest', { body: { name } })),
    onSuccess: (visit) => queries.setQueryData(visitKey, visit),
  });
};
