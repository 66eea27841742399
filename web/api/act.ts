import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Does one thing after the other; afterwards, done or refused, everything of these keys is asked anew. */
export const useAct = (...keys: readonly (readonly string[])[]) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
};

export type Act = ReturnType<typeof useAct>;
