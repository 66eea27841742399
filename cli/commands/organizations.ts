import type { OrganizationRole } from '../../domain/permissions/organization-policy.ts';
import { ok } from '../api.ts';
import type { CliContext } from '../context.ts';
import { plainLine, table } from '../terminal.ts';

type Page = { limit: number; cursor?: string };

const more = (lines: string[], nextCursor: string | null): string[] =>
  nextCursor ? [...lines, `More with --cursor ${nextCursor}`] : lines;

export async function listOrganizations({ terminal, api }: CliContext, query: Page): Promise<void> {
  const answer = await ok(api().client.GET('/api/v1/organizations', { params: { query } }));
  const rows = answer.items.map((one) => [
    plainLine(one.name),
    one.role,
    one.isPersonal ? 'personal' : '',
    one.id,
  ]);
  await terminal.result(answer, () =>
    more(table(terminal, ['ORGANIZATION', 'YOUR ROLE', '', 'ID'], rows), answer.nextCursor),
  );
}

export async function listMembers({ terminal, api }: CliContext, id: string, query: Page): Promise<void> {
  const answer = await ok(
    api().client.GET('/api/v1/organizations/{id}/members', { params: { path: { id }, query } }),
  );
  const rows = answer.items.map((member) => [
    plainLine(member.email ?? ''),
    member.role,
    member.joinedAt.slice(0, 10),
    member.userId,
  ]);
  await terminal.result(answer, () =>
    more(table(terminal, ['MEMBER', 'ROLE', 'JOINED', 'ID'], rows), answer.nextCursor),
  );
}

/** Invites an address into an organization; the mail goes out in the background. */
export async function invite(
  { terminal, api }: CliContext,
  id: string,
  email: string,
  { role }: { role: OrganizationRole },
): Promise<void> {
  const path = '/api/v1/organizations/{id}/invitations';
  const invitation = await ok(api().client.POST(path, { params: { path: { id } }, body: { email, role } }));
  await terminal.result(invitation, () => [
    `${plainLine(invitation.email)} is invited as ${invitation.role}, until ${invitation.expiresAt.slice(0, 10)}.`,
  ]);
}
