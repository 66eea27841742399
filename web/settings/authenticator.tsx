import { Anchor, Button, Code, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import { useBeginSecondFactor, useProveSecondFactor } from '../api/settings.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';

const words = texts.settings.secondFactor;

/** Gives a code of the app, or where that is lost one of the recovery codes. */
export function GiveCode({ label, mayRecover }: { label: string; mayRecover: boolean }) {
  const [code, setCode] = useState('');
  const [isRecovery, setIsRecovery] = useState(false);
  const prove = useProveSecondFactor();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        prove.mutate(isRecovery ? { recoveryCode: code.trim() } : { code: code.trim() });
      }}
    >
      <Stack gap="sm">
        <TextInput
          key={String(isRecovery)}
          label={isRecovery ? words.recoveryCode : label}
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          pattern={isRecovery ? undefined : '\\s*[0-9]{6}\\s*'}
          required
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {prove.isError && <ProblemNote error={prove.error} />}
        <Button type="submit" loading={prove.isPending}>
          {words.confirm}
        </Button>
        {mayRecover && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              setCode('');
              setIsRecovery(!isRecovery);
            }}
          >
            {isRecovery ? words.useApp : words.useRecovery}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}

/** Takes an app through its set-up: the secret, the recovery codes, the first code. */
export function SetUpAuthenticator() {
  const { mutate, data, isError, error } = useBeginSecondFactor();
  useEffect(() => mutate(), [mutate]);
  if (isError) return <ProblemNote error={error} onRetry={() => mutate()} />;
  if (!data) return <Waiting h={120} />;
  return (
    <Stack gap="sm">
      <Text size="sm">{words.scan}</Text>
      <Group align="center">
        <QrCode text={data.uri} label={words.picture} />
        <Stack gap={4} flex="1 1 180px">
          <Text size="sm" c="dimmed">
            {words.orType}
          </Text>
          <Code className="breaks">{data.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Code>
        </Stack>
      </Group>
      <Text size="sm">{words.keep}</Text>
      <SimpleGrid component="ul" className="plain-list" m={0} p={0} cols={2} spacing={4} verticalSpacing={4}>
        {data.recoveryCodes.map((code) => (
          <li key={code}>
            <Code>{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <GiveCode label={words.firstCode} mayRecover={false} />
    </Stack>
  );
}

/** Black on white whatever the page's colours, with the quiet zone that scanners need. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg role="img" aria-label={label} width={180} height={180} viewBox={`0 0 ${size} ${size}`}>
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
