import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMailShareCode, useProveAddress } from '../api/share.ts';
import { Door } from '../parts/door.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';

const words = texts.share;

/** For a link that asks for an address: which, and the code that was mailed there. */
export function ProveAddress() {
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const mail = useMailShareCode();
  const prove = useProveAddress();
  const isMailed = mail.isSuccess;
  const step = isMailed ? prove : mail;
  return (
    <Door title={words.prove}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isMailed) prove.mutate(code.trim());
          else mail.mutate(email);
        }}
      >
        <Stack>
          <Text size="sm" role="status">
            {isMailed ? words.codeSent(email) : words.proveHint}
          </Text>
          <TextInput
            label={words.email}
            type="email"
            autoComplete="email"
            required
            disabled={isMailed}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {isMailed && (
            <TextInput
              label={words.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              pattern="\s*[0-9]{4} ?[0-9]{4}\s*"
              required
              autoFocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
          {step.isError && <ProblemNote error={step.error} />}
          <Button type="submit" loading={step.isPending}>
            {isMailed ? words.open : words.mailCode}
          </Button>
          {isMailed && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                mail.reset();
                prove.reset();
                setCode('');
              }}
            >
              {words.otherAddress}
            </Anchor>
          )}
        </Stack>
      </form>
    </Door>
  );
}
