import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DesignReview } from '../api/desk.ts';
import { useMe } from '../api/queries.ts';
import { closeReview, decide } from '../api/reviews.ts';
import type { Decision, Outcome, useReviewAct } from '../api/reviews.ts';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';

const words = texts.review;

type Props = { review: DesignReview; act: ReturnType<typeof useReviewAct> };

/** Asks whoever is a reviewer for their decision on exactly this file; nothing is chosen for them. */
export function Decide({ review, act }: Props) {
  const me = useMe().data?.id;
  const own = review.reviewers.find(({ id }) => id === me)?.decision ?? null;
  const [decision, setDecision] = useState<Decision | null>(null);
  const [comment, setComment] = useState('');
  if (!review.abilities.decide) return null;
  return (
    <Section title={words.yours}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (decision === null) return;
          act.mutate(() => decide(review, { decision, comment, replaces: own?.id ?? null }), {
            onSuccess: () => setComment(''),
          });
        }}
      >
        <Stack gap="sm">
          <Radio.Group label={words.yourDecision} value={decision} onChange={(value) => setDecision(value)}>
            <Stack gap={6} mt={6}>
              {Object.entries(words.decision).map(([value, label]) => (
                <Radio key={value} value={value} label={label} required />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={words.comment}
            autosize
            minRows={2}
            required={decision !== null && decision !== 'approve'}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Button type="submit" w="fit-content" loading={act.isPending}>
            {own ? words.otherwise : words.yourDecision}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}

/** Its lead concludes it, whatever is missing. */
export function Conclude({ review, act }: Props) {
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [comment, setComment] = useState('');
  return (
    <Section title={words.conclude}>
      <Text size="sm" c="dimmed">
        {words.concludeHint}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome !== '') act.mutate(() => closeReview(review, outcome, comment));
        }}
      >
        <Stack gap="sm">
          <Group align="end" gap="xs">
            <NativeSelect
              label={words.outcome}
              required
              value={outcome}
              data={['', ...Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))]}
              onChange={(event) => setOutcome(event.currentTarget.value as Outcome)}
            />
          </Group>
          <Textarea
            label={words.comment}
            autosize
            minRows={2}
            required
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" w="fit-content" loading={act.isPending}>
            {words.conclude}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
