import { ok } from '../api.ts';
import type { CliContext } from '../context.ts';
import { plainLine, table } from '../terminal.ts';

export type NewTokenOptions = {
  name: string;
  scope: ('read' | 'write' | 'manage' | 'operate')[];
  days: number;
};

/** Makes an API token. Its secret is the only thing on stdout, so that it can be put where it belongs. */
export async function createToken(context: CliContext, options: NewTokenOptions): Promise<void> {
  const { terminal } = context;
  const { client } = context.api('session');
  const { name, scope: scopes, days: expiresInDays } = options;
  const made = await ok(client.POST('/api/v1/tokens', { body: { name, scopes, expiresInDays } }));
  const { token, secret } = made;
  terminal.note(
    `Token ${token.id} holds until ${token.expiresAt}. It is shown this once: give it to scripts as RAPIDDRAFT_TOKEN.`,
  );
  await terminal.result(made, () => [secret]);
}

export async function listTokens(
  context: CliContext,
  query: { limit: number; cursor?: string },
): Promise<void> {
  const { terminal } = context;
  const page = await ok(context.api('session').client.GET('/api/v1/tokens', { params: { query } }));
  await terminal.result(page, () =>
    page.items.length === 0
      ? ['No API tokens.']
      : table(
          terminal,
          ['ID', 'NAME', 'SCOPES', 'UNTIL', 'LAST USED', 'FROM'],
          page.items.map((token) => [
            token.id,
            plainLine(token.name),
            token.scopes.join(','),
            token.revokedAt === null ? token.expiresAt : 'revoked',
            token.lastUsedAt ?? 'never',
            plainLine(token.lastUsedAddress ?? ''),
          ]),
        ),
  );
}

export async function revokeToken(context: CliContext, id: string): Promise<void> {
  await context.api('session').client.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } });
  await context.terminal.result({ id, revoked: true }, () => [`Token ${id} is revoked.`]);
}
