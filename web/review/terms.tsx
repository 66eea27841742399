import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DesignReview } from '../api/desk.ts';
import { askReviewer, useReviewAct } from '../api/reviews.ts';
import { conflictOf } from '../api/tickets.ts';
import { BothVersions } from '../parts/both-versions.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';

const words = texts.review;
type Reviewer = DesignReview['reviewers'][number];

/** The end of a day where one is; null for none. */
export const endOf = (day: string): string | null =>
  day === '' ? null : new Date(`${day}T23:59:59`).toISOString();

/** The day of a time where one is, as a field takes it. */
function dayOf(time: string | null): string {
  if (time === null) return '';
  const at = new Date(time);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** By when somebody is asked, and whether their decision is required. */
export function Terms(props: { review: DesignReview; reviewer: Reviewer; onDone: () => void }) {
  const { review, reviewer, onDone } = props;
  const act = useReviewAct(review.id);
  const [{ version }] = useState(review);
  const [day, setDay] = useState(dayOf(reviewer.dueAt));
  const [isRequired, setIsRequired] = useState(reviewer.isRequired);
  const save = (of: number) =>
    act.mutate(
      () => askReviewer({ ...review, version: of }, reviewer.id, { isRequired, dueAt: endOf(day) }),
      { onSuccess: onDone },
    );
  const current = conflictOf<DesignReview>(act.error);
  const theirs = current?.reviewers.find(({ id }) => id === reviewer.id);
  const said = (isNeeded: boolean) => (isNeeded ? words.required : words.optional);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(version);
      }}
    >
      <Stack gap="xs" py="xs">
        <TextInput
          label={words.dueAt}
          type="date"
          w="fit-content"
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Checkbox
          label={words.isRequired}
          checked={isRequired}
          onChange={(event) => setIsRequired(event.currentTarget.checked)}
        />
        {current ? (
          <BothVersions
            fields={[
              { label: words.dueAt, theirs: dayOf(theirs?.dueAt ?? null), yours: day },
              {
                label: words.decisionIs,
                theirs: theirs ? said(theirs.isRequired) : words.notAsked,
                yours: said(isRequired),
              },
            ]}
            onKeep={onDone}
            onTake={() => save(current.version)}
          />
        ) : (
          act.error && <ProblemNote error={act.error} />
        )}
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={act.isPending}>
            {words.save}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {words.leave}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
