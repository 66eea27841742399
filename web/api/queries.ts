import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiUrl, shareLinkId } from './address.ts';
import { ApiProblem, client, ok } from './client.ts';

/** The answer, or null where nobody is let in. */
export const unlessOut = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  });

export type Me = {
  id: string;
  email: string | null;
  isOperator: boolean;
  secondFactor: { isSetUp: boolean; isNeeded: boolean; isProved: boolean };
};

/** Who is here: somebody signed in, or the guest of a share link; null where nobody is. */
export const useMe = () =>
  useQuery({
    queryKey: ['me'],
    queryFn: () => unlessOut<Me>(shareLinkId === null ? ok(client.GET('/api/v1/me')) : guestAsMe()),
    staleTime: 60_000,
  });

async function guestAsMe() {
  const { guest } = await ok(client.GET('/api/v1/share'));
  const secondFactor = { isSetUp: false, isNeeded: false, isProved: false };
  return { id: guest.id, email: guest.email, isOperator: false, secondFactor };
}

export const useModel = (id: string) =>
  useQuery({
    queryKey: ['model', id],
    queryFn: () => ok(client.GET('/api/v1/models/{id}', { params: { path: { id } } })),
  });

const over = new Set(['ready', 'rejected', 'quarantined', 'failed']);

/** A revision and its steps; asked again while it is under way. */
export const useRevision = (id: string | null) =>
  useQuery({
    queryKey: ['revision', id],
    enabled: id !== null,
    queryFn: () => ok(client.GET('/api/v1/revisions/{id}', { params: { path: { id: id! } } })),
    refetchInterval: ({ state }) => (state.data && over.has(state.data.status) ? false : 1_000),
  });

const whenReady = (id: string, isReady: boolean) => ({
  enabled: isReady && id !== '',
  staleTime: 4 * 60_000,
});

/** What the page shows of a revision: not the file itself, to which the API would note that links were given. */
export const artifactsOf = (id: string) =>
  ok(
    client.GET('/api/v1/revisions/{id}/artifacts', {
      params: { path: { id }, query: { kinds: 'preview,evidence' } },
    }),
  );

export const usePreviewUrl = (id: string, isReady: boolean) =>
  useQuery({
    queryKey: ['artifacts', id],
    ...whenReady(id, isReady),
    queryFn: () => artifactsOf(id),
    select: ({ items }) => items.find(({ kind }) => kind === 'preview')?.url ?? null,
  });

export const useFindings = (id: string, isReady: boolean) =>
  useQuery({
    queryKey: ['findings', id],
    ...whenReady(id, isReady),
    queryFn: () => ok(client.GET('/api/v1/revisions/{id}/findings', { params: { path: { id } } })),
    refetchInterval: ({ state }) => {
      const status = state.data?.analysis?.status;
      return status === 'done' || status === 'failed' ? false : 2_000;
    },
  });

export const usePartFacts = (id: string, isReady: boolean) =>
  useQuery({
    queryKey: ['part-facts', id],
    ...whenReady(id, isReady),
    queryFn: () => ok(client.GET('/api/v1/revisions/{id}/part-facts', { params: { path: { id } } })),
  });

export const useSignOut = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.POST('/api/v1/auth/sign-out'),
    onSuccess: () => {
      // Not `clear`: the page would go on looking at what was taken away.
      queries.setQueryData(['me'], null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    },
  });
};

export const useReport = (id: string, isReady: boolean) =>
  useQuery({
    queryKey: ['report', id],
    ...whenReady(id, isReady),
    queryFn: () => ok(client.GET('/api/v1/revisions/{id}/report', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.report?.status === 'queued' ? 2_000 : false),
    select: ({ report }) => report,
  });

type SceneNode = { path: string; definition?: number; children: SceneNode[] };

/** Which component stands at each path of the scene: definitions are numbered as components are. */
export const useComponentsByPath = (id: string, isReady: boolean) => {
  const facts = usePartFacts(id, isReady);
  const scene = useQuery({
    queryKey: ['scene', id],
    ...whenReady(id, isReady),
    queryFn: async () => {
      const answer = await fetch(apiUrl(`/api/v1/revisions/${id}/scene`));
      if (!answer.ok) throw new ApiProblem(answer.status, {});
      return (await answer.json()) as { root: SceneNode };
    },
  });
  const components = new Map<string, { id: string; name: string }>();
  const walk = (node: SceneNode): void => {
    const part = node.definition === undefined ? undefined : facts.data?.items[node.definition];
    if (part) components.set(node.path, { id: part.componentId, name: part.name });
    node.children.forEach(walk);
  };
  if (scene.data) walk(scene.data.root);
  return components;
};

/** The lasting name of a face, from the evidence of its component. */
export async function signatureOf(
  revisionId: string,
  componentId: string,
  face: number,
): Promise<string | null> {
  const { items } = await artifactsOf(revisionId);
  const evidence = items.find((item) => item.kind === 'evidence' && item.componentId === componentId);
  if (!evidence) return null;
  const answer = await fetch(evidence.url);
  if (!answer.ok) return null;
  const { faces } = (await answer.json()) as { faces: { signature: string }[] };
  return faces[face]?.signature ?? null;
}
