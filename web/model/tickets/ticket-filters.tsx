import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { TicketFilter } from '../../api/client.ts';
import { usePeople } from '../../api/tickets.ts';
import { texts } from '../../texts.ts';
import { useRoom } from '../room.ts';

const words = texts.ticket.filters;
const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Which tickets are listed, and in which order. */
export function TicketFilters(props: { filter: TicketFilter; onChange: (filter: TicketFilter) => void }) {
  const { filter, onChange } = props;
  const { model, tickets } = useRoom();
  const people = usePeople(model.id, '', model.abilities.comment).data ?? [];
  const labels = [...new Set(tickets.flatMap((ticket) => ticket.labels))].sort();
  const waiting = tickets.filter(({ pinState }) => pinState === 'needs_placement').length;
  /** What is empty is not asked for. */
  const set = (change: { [Field in keyof TicketFilter]: string | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value)));
  const select = (
    field: 'status' | 'assignee' | 'label' | 'sort',
    label: string,
    data: ReturnType<typeof options>,
  ) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={filter[field] ?? ''}
      data={data}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className="filters"
      role="search"
      aria-label={words.title}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        size="xs"
        type="search"
        className="filters-wide"
        aria-label={words.text}
        placeholder={words.text}
        value={filter.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {select('status', words.status, [
        { value: '', label: words.all },
        { value: 'open,in_progress', label: words.unfinished },
        ...options(texts.ticket.statuses),
      ])}
      {select('assignee', words.assignee, [
        { value: '', label: words.anyone },
        { value: 'me', label: words.me },
        { value: 'none', label: words.nobody },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {select('sort', words.sort, options(words.sorts))}
      {labels.length > 0 &&
        select('label', words.label, [
          { value: '', label: words.label },
          ...labels.map((label) => ({ value: label, label })),
        ])}
      {(waiting > 0 || filter.needsPlacement) && (
        <Button
          size="compact-xs"
          className="filters-wide"
          variant={filter.needsPlacement ? 'filled' : 'light'}
          aria-pressed={filter.needsPlacement === true}
          onClick={() => {
            const { needsPlacement, ...rest } = filter;
            onChange(needsPlacement ? rest : { ...rest, needsPlacement: true });
          }}
        >
          {words.waiting(waiting)}
        </Button>
      )}
    </form>
  );
}
