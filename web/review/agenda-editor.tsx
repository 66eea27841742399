import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTicketChoices } from '../api/reviews.ts';
import type { AgendaItem } from '../api/reviews.ts';
import { texts } from '../texts.ts';

const words = texts.review;

/** The points of an agenda in their order, each with the ticket it is about, or none. */
export function AgendaEditor(props: {
  modelId: string;
  agenda: readonly AgendaItem[];
  onChange: (agenda: AgendaItem[]) => void;
}) {
  const { modelId, agenda, onChange } = props;
  const tickets = useTicketChoices(modelId).data ?? [];
  const set = (place: number, item: AgendaItem) => onChange(agenda.with(place, item));
  const swap = (place: number, other: number) =>
    onChange(agenda.with(place, agenda[other]!).with(other, agenda[place]!));
  return (
    <Fieldset legend={words.agenda} p="sm">
      <Stack gap="xs">
        {agenda.map((item, place) => (
          <Group key={place} gap={6} align="end" wrap="wrap" role="group" aria-label={words.point(place + 1)}>
            <TextInput
              label={words.point(place + 1)}
              flex="2 1 180px"
              required
              maxLength={500}
              value={item.text}
              onChange={(event) => set(place, { ...item, text: event.currentTarget.value })}
            />
            <NativeSelect
              label={words.ticket}
              flex="1 1 140px"
              value={item.ticketId ?? ''}
              data={[
                { value: '', label: words.noTicket },
                ...tickets.map(({ id, number, title }) => ({ value: id, label: `#${number} ${title}` })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                set(place, { ...item, ticketId: value === '' ? null : value })
              }
            />
            <ActionIcon.Group>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={words.earlier(place + 1)}
                disabled={place === 0}
                onClick={() => swap(place, place - 1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={words.later(place + 1)}
                disabled={place === agenda.length - 1}
                onClick={() => swap(place, place + 1)}
              >
                ↓
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={words.removePoint(place + 1)}
                onClick={() => onChange(agenda.toSpliced(place, 1))}
              >
                ×
              </ActionIcon>
            </ActionIcon.Group>
          </Group>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          onClick={() => onChange([...agenda, { text: '', ticketId: null }])}
        >
          {words.addPoint}
        </Button>
      </Stack>
    </Fieldset>
  );
}
