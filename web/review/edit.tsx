import { Button, Group, NativeSelect, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DesignReview } from '../api/desk.ts';
import { changeReview, usePeopleOf, useReviewAct } from '../api/reviews.ts';
import type { AgendaItem, ReviewChange } from '../api/reviews.ts';
import { conflictOf } from '../api/tickets.ts';
import { BothVersions } from '../parts/both-versions.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';
import { AgendaEditor } from './agenda-editor.tsx';

const words = texts.review;

type Draft = Required<Omit<ReviewChange, 'version' | 'agenda'>> & { agenda: AgendaItem[] };
const draftOf = ({ title, description, lead, agenda }: DesignReview): Draft => ({
  title,
  description,
  leadId: lead.id,
  agenda: agenda.map(({ text, ticket }) => ({ text, ticketId: ticket?.id ?? null })),
});

/** The words, the agenda and the lead of a review, as long as nothing is concluded. */
export function EditReview({ review, onDone }: { review: DesignReview; onDone: () => void }) {
  const act = useReviewAct(review.id);
  const people = usePeopleOf(review.modelId).data?.items ?? [];
  // Of the version that one began with: what others do meanwhile is a conflict, not overwritten.
  const [{ version }] = useState(review);
  const [draft, setDraft] = useState(() => draftOf(review));
  const save = (of: number) =>
    act.mutate(() => changeReview(review.id, { ...draft, version: of }), { onSuccess: onDone });
  const current = conflictOf<DesignReview>(act.error);
  const leads = new Map([review.lead, ...people].map((one) => [one.id, one.name]));
  const asText = ({ leadId, agenda, ...rest }: Draft) => ({
    ...rest,
    lead: leads.get(leadId) ?? '',
    agenda: agenda.map(({ text }, place) => `${place + 1}. ${text}`).join('\n'),
  });
  const theirs = current && asText(draftOf(current));
  const yours = asText(draft);
  const fields = (['title', 'description', 'lead', 'agenda'] as const).filter(
    (name) => theirs && theirs[name] !== yours[name],
  );
  return (
    <Section title={words.edit}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(version);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={words.title}
            required
            maxLength={200}
            value={draft.title}
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
          <Textarea
            label={words.description}
            autosize
            minRows={2}
            value={draft.description}
            onChange={(event) => setDraft({ ...draft, description: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.lead}
            value={draft.leadId}
            data={[...leads].map(([value, label]) => ({ value, label }))}
            onChange={(event) => setDraft({ ...draft, leadId: event.currentTarget.value })}
          />
          <AgendaEditor
            modelId={review.modelId}
            agenda={draft.agenda}
            onChange={(agenda) => setDraft({ ...draft, agenda })}
          />
          {current && theirs ? (
            <BothVersions
              fields={fields.map((name) => ({
                label: words.fields[name],
                theirs: theirs[name],
                yours: yours[name],
              }))}
              onKeep={onDone}
              onTake={() => save(current.version)}
            />
          ) : (
            act.error && <ProblemNote error={act.error} />
          )}
          <Group gap="xs">
            <Button type="submit" loading={act.isPending}>
              {words.save}
            </Button>
            <Button variant="default" onClick={onDone}>
              {words.leave}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
