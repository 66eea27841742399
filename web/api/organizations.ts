import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
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
const of = (id: string) => ({ params: { path: { id }, query: { limit } } });

export const useOrganizations = (deleted = false) =>
  useQuery({
    queryKey: ['organizations', deleted ? 'deleted' : 'mine'],
    queryFn: () => ok(client.GET('/api/v1/organizations', { params: { query: { limit, deleted } } })),
  });

export const useOrganization = (id: string) =>
  useQuery({
    queryKey: ['organization', id],
    queryFn: () => ok(client.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
  });

export const useMembers = (id: string) =>
  useQuery({
    queryKey: ['members', id],
    queryFn: () => ok(client.GET('/api/v1/organizations/{id}/members', of(id))),
  });

/** Those that an organization sent. */
export const useInvitations = (id: string) =>
  useQuery({
    queryKey: ['invitations', id],
    queryFn: () => ok(client.GET('/api/v1/organizations/{id}/invitations', of(id))),
  });

/** Those that wait for one's own answer. */
export const useMyInvitations = () =>
  useQuery({ queryKey: ['invitations', 'mine'], queryFn: () => ok(client.GET('/api/v1/invitations')) });

export const useProjectsOf = (organizationId: string, deleted: boolean) =>
  useQuery({
    queryKey: ['projects', organizationId, String(deleted)],
    queryFn: () =>
      ok(client.GET('/api/v1/projects', { params: { query: { limit, organizationId, deleted } } })),
  });

export const useProject = (id: string) =>
  useQuery({
    queryKey: ['project', id],
    enabled: id !== '',
    queryFn: () => ok(client.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
  });

export const useProjectMembers = (id: string, isPrivate: boolean) =>
  useQuery({
    queryKey: ['project-members', id],
    enabled: isPrivate,
    queryFn: () => ok(client.GET('/api/v1/projects/{id}/members', of(id))),
  });

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
