import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { paths } from '../../cli/generated/api.generated.ts';
import { client, ok } from './client.ts';

type Items<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;

export type Organization = Items<'/api/v1/organizations'>;
export type Member = Items<'/api/v1/organizations/{id}/members'>;
export type Project = Items<'/api/v1/projects'>;
export type AuditEvent = Items<'/api/v1/organizations/{id}/audit-events'>;

const limit = 100;

/** A list of which the next page is fetched where somebody asks for it; `fetch` asks for the page after a cursor. */
const useList = <Item>(
  queryKey: QueryKey,
  fetch: (query: { limit: number; cursor?: string }) => Promise<{ items: Item[]; nextCursor: string | null }>,
  enabled = true,
) =>
  useInfiniteQuery({
    queryKey,
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => fetch({ limit, ...(cursor === undefined ? {} : { cursor }) }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: ({ pages }) => ({ items: pages.flatMap(({ items }) => items) }),
  });

export const useOrganizations = (deleted = false) =>
  useList(['organizations', deleted ? 'deleted' : 'mine'], (query) =>
    ok(client.GET('/api/v1/organizations', { params: { query: { deleted, ...query } } })),
  );

export const useOrganization = (id: string) =>
  useQuery({
    queryKey: ['organization', id],
    queryFn: () => ok(client.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
  });

export const useMembers = (id: string) =>
  useList(['members', id], (query) =>
    ok(client.GET('/api/v1/organizations/{id}/members', { params: { path: { id }, query } })),
  );

/** All of them, to choose from. */
export function useAllMembers(id: string): Member[] {
  const { data, hasNextPage, isFetching, fetchNextPage } = useMembers(id);
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return data?.items ?? [];
}

/** Those that an organization sent. */
export const useInvitations = (id: string) =>
  useList(['invitations', id], (query) =>
    ok(client.GET('/api/v1/organizations/{id}/invitations', { params: { path: { id }, query } })),
  );

/** Those that wait for one's own answer. */
export const useMyInvitations = () =>
  useQuery({ queryKey: ['invitations', 'mine'], queryFn: () => ok(client.GET('/api/v1/invitations')) });

export const useProjectsOf = (organizationId: string, deleted: boolean) =>
  useList(['projects', organizationId, String(deleted)], (query) =>
    ok(client.GET('/api/v1/projects', { params: { query: { organizationId, deleted, ...query } } })),
  );

export const useProject = (id: string) =>
  useQuery({
    queryKey: ['project', id],
    enabled: id !== '',
    queryFn: () => ok(client.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
  });

export const useProjectMembers = (id: string, isPrivate: boolean) =>
  useList(
    ['project-members', id],
    (query) => ok(client.GET('/api/v1/projects/{id}/members', { params: { path: { id }, query } })),
    isPrivate,
  );

/** What the audit log is narrowed to; empty means all. */
export type AuditFilter = { actorId: string; type: string; modelId: string; from: string; to: string };

/** Only what is set, as the API takes it: days become times. */
export const auditQuery = (filter: AuditFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      ...filter,
      from: filter.from && `${filter.from}T00:00:00Z`,
      to: filter.to && `${filter.to}T23:59:59.999Z`,
    }).filter(([, value]) => value !== ''),
  );

export const useAuditEvents = (id: string, filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', id, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      ok(
        client.GET('/api/v1/organizations/{id}/audit-events', {
          params: {
            path: { id },
            query: { limit: 50, ...auditQuery(filter), ...(cursor ? { cursor } : {}) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const verifyAudit = (id: string) =>
  ok(client.GET('/api/v1/organizations/{id}/audit-verification', { params: { path: { id } } }));
