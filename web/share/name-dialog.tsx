import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useSayName } from '../api/share.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';
import { answerName, nameQuestion } from './ask-name.ts';

const words = texts.share;

/** Asks a guest for the name that stands beside what they write, when something needs it. */
export function NameDialog({ name }: { name: string | null }) {
  const isOpen = useSyncExternalStore(nameQuestion.subscribe, nameQuestion.isOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={() => answerName(false)}
      title={words.nameTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {isOpen && <NameForm before={name ?? ''} />}
    </Modal>
  );
}

function NameForm({ before }: { before: string }) {
  const [name, setName] = useState(before);
  const say = useSayName();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate(name, { onSuccess: () => answerName(true) });
      }}
    >
      <Stack>
        <Text size="sm">{words.nameHint}</Text>
        <TextInput
          label={words.name}
          autoComplete="name"
          required
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {say.isError && <ProblemNote error={say.error} />}
        <Group gap="xs">
          <Button type="submit" loading={say.isPending}>
            {words.saveName}
          </Button>
          <Button variant="default" onClick={() => answerName(false)}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
