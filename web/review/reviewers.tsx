import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DesignReview } from '../api/desk.ts';
import { askReviewer, removeReviewer, usePeopleOf } from '../api/reviews.ts';
import { Html } from '../parts/html.tsx';
import { Moment } from '../parts/moment.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';
import { endOf, Terms } from './terms.tsx';

const words = texts.review;

type Props = {
  review: DesignReview;
  act: (act: () => Promise<DesignReview>) => void;
  isBusy: boolean;
};

/** Who is asked, by when, and what they said. */
export function Reviewers({ review, act, isBusy }: Props) {
  const { reviewers, abilities, status } = review;
  const mayAsk = abilities.edit && (status === 'draft' || status === 'open');
  return (
    <Section title={words.reviewers}>
      {reviewers.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noReviewers}
        </Text>
      )}
      {reviewers.map((reviewer) => (
        <Asked
          key={reviewer.id}
          reviewer={reviewer}
          review={review}
          act={act}
          isBusy={isBusy}
          mayAsk={mayAsk}
        />
      ))}
      {mayAsk && <Ask review={review} act={act} isBusy={isBusy} />}
    </Section>
  );
}

function Asked(props: Props & { reviewer: DesignReview['reviewers'][number]; mayAsk: boolean }) {
  const { review, reviewer, act, isBusy, mayAsk } = props;
  const { id, name, isRequired, dueAt, decision } = reviewer;
  const [isChanging, setIsChanging] = useState(false);
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {isRequired ? words.required : words.optional}
            {dueAt && (
              <>
                , {words.due} <Moment at={dueAt} />
              </>
            )}
          </Text>
          {mayAsk && (
            <>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${words.change}: ${name}`}
                aria-expanded={isChanging}
                onClick={() => setIsChanging(!isChanging)}
              >
                {words.change}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${words.remove}: ${name}`}
                disabled={isBusy}
                onClick={() => act(() => removeReviewer(review, id))}
              >
                {words.remove}
              </Button>
            </>
          )}
        </Group>
      </Group>
      {isChanging && <Terms review={review} reviewer={reviewer} onDone={() => setIsChanging(false)} />}
      <Text size="sm">{decision ? words.decided[decision.decision] : words.waits}</Text>
      {decision && <Html html={decision.commentHtml} />}
    </div>
  );
}

function Ask({ review, act, isBusy }: Props) {
  const people = usePeopleOf(review.modelId);
  const [chosen, setChosen] = useState('');
  const [isRequired, setIsRequired] = useState(true);
  const [day, setDay] = useState('');
  const asked = new Set(review.reviewers.map(({ id }) => id));
  const others = (people.data?.items ?? []).filter(({ id }) => !asked.has(id));
  if (others.length === 0) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act(() => askReviewer(review, chosen, { isRequired, dueAt: endOf(day) }));
        setChosen('');
        setDay('');
      }}
    >
      <Stack gap="xs">
        <Group align="end" gap="xs">
          <NativeSelect
            label={words.askWhom}
            required
            value={chosen}
            data={[
              { value: '', label: '' },
              ...others.map(({ id, name, email }) => ({ value: id, label: email ?? name })),
            ]}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <TextInput
            label={words.dueAt}
            type="date"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" variant="light" disabled={chosen === '' || isBusy}>
            {words.ask}
          </Button>
        </Group>
        <Checkbox
          label={words.isRequired}
          checked={isRequired}
          onChange={(event) => setIsRequired(event.currentTarget.checked)}
        />
      </Stack>
    </form>
  );
}
