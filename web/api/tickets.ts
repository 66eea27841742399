import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { shareLinkId } from './address.ts';
import { ApiProblem, client, everyPage, ok } from './client.ts';
import type { TicketChange, TicketDetail, TicketFilter } from './client.ts';

/*
 * Keys: ['tickets', model, …] lists, ['ticket', id], ['replies', ticket], ['attachments', ticket], ['history', ticket or
 * reply]. live.ts says which of them an event touches.
 */

/** All tickets of a model, as they stand on a revision: the pins of the picture. */
export const useAllTickets = (modelId: string, revisionId: string) =>
  useQuery({
    queryKey: ['tickets', modelId, 'all', revisionId],
    queryFn: () =>
      everyPage((query) =>
        ok(
          client.GET('/api/v1/models/{id}/tickets', {
            params: { path: { id: modelId }, query: { ...query, revisionId } },
          }),
        ),
      ),
  });

/** Those that a filter lets through, page by page; while another is asked for, the ones before stay. */
export const useTicketList = (modelId: string, filter: TicketFilter) =>
  useInfiniteQuery({
    queryKey: ['tickets', modelId, 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/models/{id}/tickets', {
          params: {
            path: { id: modelId },
            query: { ...filter, ...(cursor === undefined ? {} : { cursor }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useTicket = (id: string, revisionId: string) =>
  useQuery({
    queryKey: ['ticket', id, revisionId],
    queryFn: () =>
      ok(client.GET('/api/v1/tickets/{id}', { params: { path: { id }, query: { revisionId } } })),
    placeholderData: keepPreviousData,
  });

export const useReplies = (ticketId: string) =>
  useInfiniteQuery({
    queryKey: ['replies', ticketId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/tickets/{id}/replies', {
          params: {
            path: { id: ticketId },
            query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What a ticket or a reply said before it was changed. */
export const useHistory = (kind: 'tickets' | 'replies', id: string, isAsked: boolean) =>
  useQuery({
    queryKey: ['history', id],
    enabled: isAsked,
    queryFn: () => {
      const params = { path: { id } };
      return ok(
        kind === 'tickets'
          ? client.GET('/api/v1/tickets/{id}/history', { params })
          : client.GET('/api/v1/replies/{id}/history', { params }),
      );
    },
  });

/** Who may see the model, by the beginning of their address. */
export const usePeople = (modelId: string, prefix: string, isAsked = true) =>
  useQuery({
    queryKey: ['people', modelId, prefix],
    // Guests are not told who sees a model.
    enabled: isAsked && shareLinkId === null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () =>
      ok(
        client.GET('/api/v1/models/{id}/people', {
          params: { path: { id: modelId }, query: { prefix, limit: 50 } },
        }),
      ),
    select: ({ items }) => items,
  });

/** What a refused change was of, where somebody else was faster; null where it was refused for another reason. */
export const conflictOf = <Resource>(error: unknown): Resource | null =>
  error instanceof ApiProblem && error.status === 409 && 'current' in error.details
    ? (error.details['current'] as Resource)
    : null;

/** Versions that this window itself made, by the one that they were made of: its own changes are no conflict. */
const ownVersions = new Map<string, number>();

/** The version to send: one's own changes that came after `version` are known to whoever made them. */
function latestOwn(ticketId: string, version: number): number {
  const next = ownVersions.get(`${ticketId} ${version}`);
  return next === undefined ? version : latestOwn(ticketId, next);
}

/** Changes a ticket as it is on a revision, and everything that shows it. */
export function useTicketWork(ticket: Pick<TicketDetail, 'id' | 'modelId'>, revisionId: string) {
  const queries = useQueryClient();
  const onSuccess = async (changed: TicketDetail | undefined) => {
    // That of the revision shown is asked for again: a change is answered with the newest pin.
    if (changed?.pin?.revisionId === revisionId)
      queries.setQueryData(['ticket', ticket.id, revisionId], changed);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['ticket', ticket.id] }),
      queries.invalidateQueries({ queryKey: ['tickets', ticket.modelId] }),
      queries.invalidateQueries({ queryKey: ['stars'] }),
    ]);
  };
  const params = { path: { id: ticket.id } };
  const pinParams = { path: { id: ticket.id, revisionId } };
  return {
    change: useMutation({
      // One after the other, as they were made.
      scope: { id: `ticket ${ticket.id}` },
      mutationFn: async (body: TicketChange) => {
        const version = latestOwn(ticket.id, body.version);
        const changed = await ok(
          client.PATCH('/api/v1/tickets/{id}', { params, body: { ...body, version } }),
        );
        if (changed.version !== version) ownVersions.set(`${ticket.id} ${version}`, changed.version);
        return changed;
      },
      onSuccess,
    }),
    star: useMutation({
      mutationFn: async (isStarred: boolean) => {
        await (isStarred
          ? client.PUT('/api/v1/tickets/{id}/star', { params })
          : client.DELETE('/api/v1/tickets/{id}/star', { params }));
        return undefined;
      },
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: () => client.DELETE('/api/v1/tickets/{id}', { params }),
      onSuccess: () => queries.invalidateQueries({ queryKey: ['tickets', ticket.modelId] }),
    }),
    place: useMutation({
      mutationFn: (body: { version: number; pin: TicketChange['pin'] | null }) =>
        ok(
          client.PUT('/api/v1/tickets/{id}/pins/{revisionId}', {
            params: pinParams,
            body: { version: body.version, pin: body.pin ?? null },
          }),
        ) as Promise<TicketDetail>,
      onSuccess,
    }),
    confirm: useMutation({
      mutationFn: (body: { version: number }) =>
        ok(
          client.POST('/api/v1/tickets/{id}/pins/{revisionId}/confirm', { params: pinParams, body }),
        ) as Promise<TicketDetail>,
      onSuccess,
    }),
  };
}
