import type { UseMutationResult } from '@tanstack/react-query';
import type { TicketChange, TicketDetail } from '../../api/client.ts';
import { conflictOf } from '../../api/tickets.ts';
import { BothVersions } from '../../parts/both-versions.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';

const words = texts.ticket;

/** Why a change of a ticket was refused; where somebody else was faster, both versions. */
export function ChangeProblem(props: {
  change: UseMutationResult<TicketDetail, Error, TicketChange>;
  onKept?: () => void;
}) {
  const { change, onKept } = props;
  if (!change.isError) return null;
  const current = conflictOf<TicketDetail>(change.error);
  if (!current) return <ProblemNote error={change.error} />;
  const { version: _, pin: __, ...yours } = change.variables;
  const now = { ...current, assigneeId: current.assignee?.id ?? null };
  const name = (id: unknown) =>
    id === current.assignee?.id ? (current.assignee?.name ?? '') : id === null ? '' : texts.live.somebody;
  const say = (field: keyof typeof yours, value: unknown): string => {
    if (field === 'status') return words.statuses[value as keyof typeof words.statuses];
    if (field === 'priority') return words.priorities[value as keyof typeof words.priorities];
    if (field === 'assigneeId') return name(value);
    return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  };
  return (
    <BothVersions
      fields={(Object.keys(yours) as (keyof typeof yours)[]).map((field) => ({
        label: words.fields[field],
        theirs: say(field, now[field]),
        yours: say(field, yours[field]),
      }))}
      onKeep={() => {
        change.reset();
        onKept?.();
      }}
      onTake={() => change.mutate({ ...change.variables, version: current.version })}
    />
  );
}
