import { Stack, Text } from '@mantine/core';
import { useMe } from '../api/queries.ts';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { Password } from '../settings/password.tsx';
import { SecondFactor } from '../settings/second-factor.tsx';
import { Sessions } from '../settings/sessions.tsx';
import { Tokens } from '../settings/tokens.tsx';
import { texts } from '../texts.ts';

const words = texts.settings;

/** One's own account: sessions, password, API tokens. */
export default function SettingsPage() {
  const me = useMe().data;
  const email = me?.email ?? null;
  return (
    <Page title={words.title} size="md">
      <Stack gap="lg">
        <Section title={words.account.title}>
          <Text size="sm">
            {words.account.email} <strong>{email}</strong>
          </Text>
          {me?.isOperator && <Text size="sm">{words.account.operator}</Text>}
        </Section>
        <Section title={words.sessions.title}>
          <Sessions />
        </Section>
        <Section title={words.password.title}>
          <Password email={email} />
        </Section>
        <Section title={words.secondFactor.title}>
          <SecondFactor isSetUp={me?.secondFactor.isSetUp ?? false} />
        </Section>
        <Section title={words.tokens.title}>
          <Tokens isOperator={me?.isOperator ?? false} />
        </Section>
      </Stack>
    </Page>
  );
}
