import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TicketChange, TicketDetail } from '../../api/client.ts';
import { usePeople, useTicketWork } from '../../api/tickets.ts';
import { texts } from '../../texts.ts';
import { useRoom } from '../room.ts';
import { ChangeProblem } from './change-problem.tsx';

const words = texts.ticket;
type State = Pick<TicketChange, 'status' | 'priority' | 'assigneeId' | 'dueOn' | 'labels'>;

/** How a ticket stands: each field is changed where it is. */
export function TicketState({ ticket }: { ticket: TicketDetail }) {
  const { model, revision, tickets } = useRoom();
  const { change } = useTicketWork(ticket, revision.id);
  const { status, priority, assignee, nextStatuses, abilities } = ticket;
  const people = usePeople(model.id, '', abilities.editState).data ?? [];
  const isFixed = !abilities.editState;
  const send = (state: State) => change.mutate({ version: ticket.version, ...state });
  const others = people.filter(({ id }) => id !== assignee?.id);
  return (
    <>
      <div className="state">
        <NativeSelect
          size="xs"
          label={words.fields.status}
          disabled={isFixed}
          value={status}
          data={[status, ...nextStatuses].map((value) => ({ value, label: words.statuses[value] }))}
          onChange={(event) => send({ status: event.currentTarget.value as typeof status })}
        />
        <NativeSelect
          size="xs"
          label={words.fields.priority}
          disabled={isFixed}
          value={priority}
          data={Object.entries(words.priorities).map(([value, label]) => ({ value, label }))}
          onChange={(event) => send({ priority: event.currentTarget.value as typeof priority })}
        />
        <NativeSelect
          size="xs"
          label={words.fields.assigneeId}
          disabled={isFixed}
          value={assignee?.id ?? ''}
          data={[
            { value: '', label: words.unassigned },
            ...[...(assignee ? [assignee] : []), ...others].map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
          onChange={(event) => send({ assigneeId: event.currentTarget.value || null })}
        />
        <DueDay key={ticket.dueOn} ticket={ticket} onChange={(dueOn) => send({ dueOn })} />
        <TagsInput
          size="xs"
          className="filters-wide"
          label={words.fields.labels}
          disabled={isFixed}
          maxTags={20}
          value={ticket.labels}
          data={[...new Set(tickets.flatMap(({ labels }) => labels))].sort()}
          onChange={(labels) => send({ labels })}
        />
      </div>
      <ChangeProblem change={change} />
    </>
  );
}

/** A day is there once it is whole; until then it is only typed. */
function DueDay({ ticket, onChange }: { ticket: TicketDetail; onChange: (day: string | null) => void }) {
  const [day, setDay] = useState(ticket.dueOn ?? '');
  return (
    <TextInput
      size="xs"
      type="date"
      label={words.fields.dueOn}
      disabled={!ticket.abilities.editState}
      value={day}
      onChange={(event) => setDay(event.currentTarget.value)}
      onBlur={() => (day || null) !== ticket.dueOn && onChange(day || null)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
