import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';
import { useRoom } from './room.ts';

/** What was clicked, and a ticket on it. */
export function PickedBar() {
  const { model, components, shown, picked, occurrence, view, pinAt, setDraft, show } = useRoom();
  const raise = useMutation({
    mutationFn: pinAt,
    onSuccess: (draft) => {
      if (!draft) return;
      setDraft(draft);
      show({ tab: 'tickets', ticket: null });
    },
  });
  if (!shown || occurrence === null || view.face === null) return null;
  const { path, name } = shown.data.occurrences[occurrence]!;
  return (
    <Group p="xs" justify="space-between" wrap="nowrap" className="picked">
      <Text size="sm" truncate>
        {texts.ticket.on(components.get(path)?.name ?? name, view.face)}
      </Text>
      {model.abilities.comment && picked && (
        <Button size="compact-sm" flex="none" loading={raise.isPending} onClick={() => raise.mutate(picked)}>
          {texts.ticket.raise}
        </Button>
      )}
      {raise.isError && <ProblemNote error={raise.error} />}
    </Group>
  );
}
