import { Stack } from '@mantine/core';
import { useLocation } from 'wouter';
import { useAct } from '../../api/act.ts';
import { client } from '../../api/client.ts';
import { NameForm } from '../../parts/name-form.tsx';
import { ConflictNote } from '../../parts/conflict-note.tsx';
import { SureButton } from '../../parts/sure-button.tsx';
import { texts } from '../../texts.ts';
import { useRoom } from '../room.ts';

const words = texts.revisions.model;

/** The name of the model, and its end, for those who may. */
export function AboutModel() {
  const { id, name, version, abilities } = useRoom().model;
  const [, go] = useLocation();
  const act = useAct(['model', id], ['models'], ['stars']);
  const params = { path: { id } };
  if (!abilities.editModel && !abilities.delete) return null;
  return (
    <Stack p="sm" gap="sm" component="section" aria-label={words.title}>
      {act.isError && <ConflictNote error={act.error} words={texts.changedHint} />}
      {abilities.editModel && (
        <NameForm
          key={version}
          name={name}
          button={words.rename}
          isBusy={act.isPending}
          onSave={(next) =>
            act.mutate(() => client.PATCH('/api/v1/models/{id}', { params, body: { name: next, version } }))
          }
        />
      )}
      {abilities.delete && (
        <SureButton
          variant="default"
          w="fit-content"
          loading={act.isPending}
          question={words.sure(name)}
          onSure={() =>
            act.mutate(() => client.DELETE('/api/v1/models/{id}', { params }), { onSuccess: () => go('/') })
          }
        >
          {words.delete}
        </SureButton>
      )}
    </Stack>
  );
}
