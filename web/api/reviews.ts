import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { paths } from '../../cli/generated/api.generated.ts';
import { ApiProblem, client, everyPage, ok } from './client.ts';
import type { DesignReview } from './desk.ts';

export type Decision =
  paths['/api/v1/design-reviews/{id}/decisions']['post']['requestBody']['content']['application/json']['decision'];
export type Outcome =
  paths['/api/v1/design-reviews/{id}/close']['post']['requestBody']['content']['application/json']['outcome'];

export type ReviewChange =
  paths['/api/v1/design-reviews/{id}']['patch']['requestBody']['content']['application/json'];
export type AgendaItem = { text: string; ticketId: string | null };

/** A review; asked again now and then: others decide too. */
export const useReview = (id: string) =>
  useQuery({
    queryKey: ['design-review', id],
    queryFn: () => ok(client.GET('/api/v1/design-reviews/{id}', { params: { path: { id } } })),
    refetchInterval: 15_000,
  });

/** Rounds and decisions, those of earlier rounds too. */
export const useReviewHistory = (id: string) =>
  useQuery({
    queryKey: ['design-review', id, 'history'],
    queryFn: async () => {
      const params = { path: { id } };
      const rounds = ok(client.GET('/api/v1/design-reviews/{id}/rounds', { params }));
      const decisions = everyPage((query) =>
        ok(client.GET('/api/v1/design-reviews/{id}/decisions', { params: { ...params, query } })),
      );
      return { rounds: (await rounds).items, decisions: await decisions };
    },
  });

/** The tickets that a point of an agenda can be about, those last touched first. */
export const useTicketChoices = (modelId: string) =>
  useQuery({
    queryKey: ['tickets', modelId, 'choices'],
    queryFn: () =>
      everyPage((query) =>
        ok(
          client.GET('/api/v1/models/{id}/tickets', {
            params: { path: { id: modelId }, query: { ...query, sort: 'updated' } },
          }),
        ),
      ),
  });

export const changeReview = (id: string, body: ReviewChange): Promise<DesignReview> =>
  ok(client.PATCH('/api/v1/design-reviews/{id}', { params: { path: { id } }, body }));

export const useModelReviews = (modelId: string) =>
  useQuery({
    queryKey: ['design-reviews', modelId],
    queryFn: () =>
      ok(
        client.GET('/api/v1/models/{id}/design-reviews', {
          params: { path: { id: modelId }, query: { limit: 100 } },
        }),
      ),
  });

/** Who may see a model, and so may be asked for something. */
export const usePeopleOf = (modelId: string) =>
  useQuery({
    queryKey: ['people', modelId],
    queryFn: () =>
      ok(
        client.GET('/api/v1/models/{id}/people', { params: { path: { id: modelId }, query: { limit: 20 } } }),
      ),
  });

/**
 * Does something to a review and shows it as it is then. Where somebody was faster, nothing is done, and the review is
 * shown as they left it.
 */
export const useReviewAct = (id: string) => {
  const queries = useQueryClient();
  const show = (review: DesignReview) => queries.setQueryData(['design-review', id], review);
  return useMutation({
    mutationFn: (act: () => Promise<DesignReview>) => act(),
    onSuccess: (review) => {
      show(review);
      void queries.invalidateQueries({ queryKey: ['design-review', id, 'history'] });
      void queries.invalidateQueries({ queryKey: ['design-reviews'] });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.details.current) show(error.details.current as DesignReview);
    },
  });
};

export const reviewStep = (
  { id, version }: DesignReview,
  step: 'open' | 'cancel' | 'reopen',
): Promise<DesignReview> =>
  ok(client.POST(`/api/v1/design-reviews/{id}/${step}`, { params: { path: { id } }, body: { version } }));

export const closeReview = (
  { id, version }: DesignReview,
  outcome: Outcome,
  comment: string,
): Promise<DesignReview> =>
  ok(
    client.POST('/api/v1/design-reviews/{id}/close', {
      params: { path: { id } },
      body: { version, outcome, comment },
    }),
  );

/** On the file and the rules that are shown; `replaces` one's own decision of the same round. */
export const decide = (
  { id, basis }: DesignReview,
  said: { decision: Decision; comment: string; replaces: string | null },
): Promise<DesignReview> =>
  ok(
    client.POST('/api/v1/design-reviews/{id}/decisions', {
      params: { path: { id } },
      body: {
        decision: said.decision,
        ...(said.comment === '' ? {} : { comment: said.comment }),
        ...(said.replaces === null ? {} : { replaces: said.replaces }),
        fileSha256: basis.fileSha256,
        rulesSha256: basis.rulesSha256,
      },
    }),
  );

export const askReviewer = (
  { id, version }: DesignReview,
  userId: string,
  how: { isRequired: boolean; dueAt: string | null },
): Promise<DesignReview> =>
  ok(
    client.PUT('/api/v1/design-reviews/{id}/reviewers/{userId}', {
      params: { path: { id, userId } },
      body: { version, ...how },
    }),
  );

export const removeReviewer = ({ id, version }: DesignReview, userId: string): Promise<DesignReview> =>
  ok(
    client.DELETE('/api/v1/design-reviews/{id}/reviewers/{userId}', {
      params: { path: { id, userId }, query: { version } },
    }),
  );

export const useNewReview = (modelId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: { title: string; description: string; agenda: { text: string }[] }) =>
      ok(
        client.POST('/api/v1/models/{id}/design-reviews', {
          params: { path: { id: modelId } },
          body: values,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['design-reviews'] }),
  });
};
