import { Badge, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTokenChanges, useTokens } from '../api/settings.ts';
import type { Scope, Token } from '../api/settings.ts';
import { CopyField } from '../parts/copy-field.tsx';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';

const words = texts.settings.tokens;

/** API tokens: those there are, and the way to make and revoke one. */
export function Tokens({ isOperator }: { isOperator: boolean }) {
  const tokens = useTokens();
  const { make, revoke } = useTokenChanges();
  const items = tokens.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      {make.data ? (
        <CopyField
          label={words.secret}
          hint={words.once}
          value={make.data.secret}
          onDone={() => make.reset()}
        />
      ) : (
        <NewToken isOperator={isOperator} isPending={make.isPending} onMake={(token) => make.mutate(token)} />
      )}
      {make.isError && <ProblemNote error={make.error} />}
      {revoke.isError && <ProblemNote error={revoke.error} />}
      {tokens.isPending && <Waiting h={80} />}
      {tokens.isError && <ProblemNote error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.isSuccess && items.length === 0 && <Text size="sm">{words.empty}</Text>}
      <Stack gap="sm" component="ul" p={0} m={0} className="plain-list">
        {items.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => revoke.mutate(token.id)} />
        ))}
      </Stack>
      <MoreButton query={tokens} size="xs">
        {texts.settings.sessions.more}
      </MoreButton>
    </Stack>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { name, scopes, expiresAt, revokedAt, lastUsedAt, lastUsedAddress } = token;
  const over = revokedAt ? words.revoked : new Date(expiresAt) < new Date() ? words.expired : null;
  return (
    <Group component="li" justify="space-between" gap="xs">
      <div>
        <Group gap={6}>
          <Text fw={600} size="sm">
            {name}
          </Text>
          {scopes.map((scope) => (
            <Badge key={scope} size="sm" tt="none" variant="default">
              {scope}
            </Badge>
          ))}
          {over && (
            <Badge size="sm" tt="none" variant="light" color="red">
              {over}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {lastUsedAt ? (
            <>
              {words.used} <Moment at={lastUsedAt} /> {words.from} {lastUsedAddress}
            </>
          ) : (
            words.unused
          )}
          {!over && (
            <>
              {' '}
              · {words.ends} <Moment at={expiresAt} />
            </>
          )}
        </Text>
      </div>
      {!over && (
        <Button size="xs" variant="default" aria-label={words.revokeOf(name)} onClick={onRevoke}>
          {words.revoke}
        </Button>
      )}
    </Group>
  );
}

function NewToken(props: {
  isOperator: boolean;
  isPending: boolean;
  onMake: (token: { name: string; scopes: Scope[]; expiresInDays: number }) => void;
}) {
  const { isOperator, isPending, onMake } = props;
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const [days, setDays] = useState('30');
  const offered = (Object.keys(words.scope) as Scope[]).filter((scope) => isOperator || scope !== 'operate');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onMake({ name: name.trim(), scopes, expiresInDays: Number(days) });
      }}
    >
      <Stack gap="sm">
        <Group align="end" gap="xs">
          <TextInput
            flex="1 1 220px"
            label={words.name}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.expires}
            data={Object.entries(words.days).map(([value, label]) => ({ value, label }))}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        </Group>
        <Checkbox.Group
          label={words.scopes}
          value={scopes}
          onChange={(chosen) => setScopes(offered.filter((scope) => chosen.includes(scope)))}
        >
          <Stack gap={6} mt={4}>
            {offered.map((scope) => (
              <Checkbox key={scope} value={scope} label={words.scope[scope]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group>
          <Button type="submit" loading={isPending} disabled={scopes.length === 0}>
            {words.make}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
