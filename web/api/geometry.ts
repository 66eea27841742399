import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { PartEvidence } from '../viewer/features.ts';
import { artifactsOf, useComponentsByPath } from './queries.ts';

/**
 * What the kernel measured on the part that stands at a path of the scene; null where nothing was, as for parts of which
 * only a mesh is known. Each part is asked for once.
 */
export function useEvidence(revisionId: string): (path: string) => Promise<PartEvidence | null> {
  const queries = useQueryClient();
  const components = useComponentsByPath(revisionId, revisionId !== '');
  const latest = useRef(components);
  latest.current = components;
  return useCallback(
    async (path) => {
      const component = latest.current.get(path);
      if (!component) return null;
      const { items } = await queries.fetchQuery({
        queryKey: ['artifacts', revisionId],
        staleTime: 4 * 60_000,
        queryFn: () => artifactsOf(revisionId),
      });
      const found = items.find(
        ({ kind, componentId }) => kind === 'evidence' && componentId === component.id,
      );
      if (!found) return null;
      return queries.fetchQuery({
        queryKey: ['evidence', revisionId, component.id],
        staleTime: Infinity,
        queryFn: async () => {
          const answer = await fetch(found.url);
          if (!answer.ok) throw new Error(`The facts of the part could not be loaded (${answer.status}).`);
          return (await answer.json()) as PartEvidence;
        },
      });
    },
    [queries, revisionId],
  );
}
