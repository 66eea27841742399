import { Stack, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { useAct } from '../api/act.ts';
import { client } from '../api/client.ts';
import type { Organization } from '../api/organizations.ts';
import { ConflictNote } from '../parts/conflict-note.tsx';
import { Section } from '../parts/section.tsx';
import { SureButton } from '../parts/sure-button.tsx';
import { texts } from '../texts.ts';
import { NameForm } from '../parts/name-form.tsx';

const words = texts.organization;

/** Its name, and its end. */
export function Settings({ organization }: { organization: Organization }) {
  const { id, name, version, abilities, isPersonal } = organization;
  const [, go] = useLocation();
  const act = useAct(['organization', id], ['organizations'], ['projects'], ['models']);
  const params = { path: { id } };
  const mayDelete = abilities['organization:delete'] && !isPersonal;
  return (
    <Stack>
      {act.isError && <ConflictNote error={act.error} words={texts.changedHint} />}
      {abilities['settings:manage'] && (
        <Section title={words.rename}>
          <NameForm
            key={version}
            name={name}
            button={words.save}
            isBusy={act.isPending}
            onSave={(next) =>
              act.mutate(() =>
                client.PATCH('/api/v1/organizations/{id}', { params, body: { name: next, version } }),
              )
            }
          />
        </Section>
      )}
      {mayDelete && (
        <Section title={words.deleteTitle}>
          <Text size="sm">{words.deleteHint}</Text>
          <SureButton
            color="red"
            w="fit-content"
            loading={act.isPending}
            question={words.sureDelete(name)}
            onSure={() =>
              act.mutate(() => client.DELETE('/api/v1/organizations/{id}', { params }), {
                onSuccess: () => go('/organizations'),
              })
            }
          >
            {words.delete}
          </SureButton>
        </Section>
      )}
      {!abilities['settings:manage'] && !mayDelete && (
        <Text size="sm" c="dimmed">
          {words.noSettings}
        </Text>
      )}
    </Stack>
  );
}
