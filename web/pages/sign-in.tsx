import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client, ok } from '../api/client.ts';
import { texts } from '../texts.ts';
import { Door } from '../parts/door.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';

const words = texts.signIn;

/** By mailed code or link, by password where one has been set, or by an account elsewhere. */
export function SignInPage() {
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const enter = () => queries.invalidateQueries({ queryKey: ['me'] });
  const mail = useMutation({ mutationFn: () => ok(client.POST('/api/v1/auth/code', { body: { email } })) });
  const elsewhere = useQuery({
    queryKey: ['oauth'],
    queryFn: () => ok(client.GET('/api/v1/auth/oauth')),
  });
  const byCode = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/auth/code/session', {
        body: { methodId: mail.data!.methodId, code: code.trim() },
      }),
    onSuccess: enter,
  });
  const byPassword = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/auth/password/session', { body: { email, password: password ?? '' } }),
    onSuccess: enter,
  });
  // Both end in this browser, which the answer marks.
  const mailLink = useMutation({
    mutationFn: (to: 'enter' | 'setPassword') =>
      to === 'enter'
        ? client.POST('/api/v1/auth/magic-link', { body: { email } })
        : client.POST('/api/v1/auth/password/reset', { body: { email } }),
  });
  const address = useRef<HTMLInputElement>(null);
  const askForLink = () => {
    if (address.current?.reportValidity()) mailLink.mutate(usesPassword ? 'setPassword' : 'enter');
  };
  const isMailed = mail.data !== undefined;
  const usesPassword = password !== null;
  const step = usesPassword ? byPassword : isMailed ? byCode : mail;
  const error = mailLink.error ?? step.error;

  if (mailLink.isSuccess)
    return (
      <Door title={words.title}>
        <Text size="sm" role="status">
          {mailLink.variables === 'enter' ? words.linkSent(email) : words.resetSent(email)}
        </Text>
        <Button variant="default" onClick={() => mailLink.reset()}>
          {words.back}
        </Button>
      </Door>
    );
  return (
    <Door title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mailLink.reset();
          step.mutate();
        }}
      >
        <Stack>
          <TextInput
            ref={address}
            label={words.email}
            type="email"
            autoComplete="email"
            required
            autoFocus
            disabled={isMailed && !usesPassword}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {usesPassword && (
            <PasswordInput
              label={words.password}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          {isMailed && !usesPassword && (
            <>
              <Text size="sm" role="status">
                {words.codeSent(email)}
              </Text>
              <TextInput
                label={words.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                pattern="\s*[0-9]{6}\s*"
                required
                autoFocus
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            </>
          )}
          {error && <ProblemNote error={error} />}
          <Button type="submit" loading={step.isPending}>
            {usesPassword || isMailed ? words.enter : words.mailCode}
          </Button>
          {isMailed && !usesPassword && (
            <Anchor component="button" type="button" size="sm" onClick={() => mail.reset()}>
              {words.otherAddress}
            </Anchor>
          )}
          {!isMailed && !usesPassword && (
            <Anchor component="button" type="button" size="sm" onClick={askForLink}>
              {words.mailLink}
            </Anchor>
          )}
          {usesPassword && (
            <Anchor component="button" type="button" size="sm" onClick={askForLink}>
              {words.forgotten}
            </Anchor>
          )}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => setPassword(usesPassword ? null : '')}
          >
            {usesPassword ? words.withCode : words.withPassword}
          </Anchor>
          {elsewhere.data?.providers.map((provider) => (
            <Button key={provider} component="a" variant="default" href={`/api/v1/auth/oauth/${provider}`}>
              {words.by[provider]}
            </Button>
          ))}
        </Stack>
      </form>
    </Door>
  );
}
