import { Badge, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { DesignReview } from '../api/desk.ts';
import { reviewStep, useReview, useReviewAct } from '../api/reviews.ts';
import { ConflictNote } from '../parts/conflict-note.tsx';
import { Html } from '../parts/html.tsx';
import { Page } from '../parts/page.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Agenda, Basis } from '../review/about.tsx';
import { EditReview } from '../review/edit.tsx';
import { Conclude, Decide } from '../review/decide.tsx';
import { History } from '../review/history.tsx';
import { Reviewers } from '../review/reviewers.tsx';
import { texts } from '../texts.ts';

const words = texts.review;

/** Which steps a status allows to whoever may edit; `docs/design-reviews.md`. */
const steps = {
  draft: ['open', 'cancel'],
  open: ['cancel'],
  approved: ['reopen'],
  changes_requested: ['reopen'],
  rejected: ['reopen'],
  cancelled: ['reopen'],
} as const;

/** A design review: on what, who is asked, what they decided, what comes of it. */
export default function DesignReviewPage({ id }: { id: string }) {
  const query = useReview(id);
  return <QueryView query={query}>{(review) => <Review review={review} />}</QueryView>;
}

function Review({ review }: { review: DesignReview }) {
  const { title, status, round, lead, modelId, basis, conclusion, abilities, descriptionHtml } = review;
  const act = useReviewAct(review.id);
  const [isEditing, setIsEditing] = useState(false);
  const mayEdit = abilities.edit && (status === 'draft' || status === 'open');
  return (
    <Page
      title={title}
      actions={
        <>
          <Button component={Link} href={`/models/${modelId}?revision=${basis.revisionId}`} variant="default">
            {words.toModel}
          </Button>
          {mayEdit && !isEditing && (
            <Button variant="default" onClick={() => setIsEditing(true)}>
              {words.change}
            </Button>
          )}
          {abilities.edit &&
            steps[status].map((step) => (
              <Button
                key={step}
                variant={step === 'cancel' ? 'default' : 'filled'}
                loading={act.isPending}
                onClick={() => act.mutate(() => reviewStep(review, step))}
              >
                {words.steps[step]}
              </Button>
            ))}
        </>
      }
    >
      <Stack>
        <Group gap="xs">
          <Badge tt="none" variant="light" color={colors[status]}>
            {words.status[status]}
          </Badge>
          <Text size="sm" c="dimmed">
            {words.round(round)}, {words.led(lead.name)}
          </Text>
        </Group>
        {act.isError && <ConflictNote error={act.error} words={words.changed} />}
        {conclusion && (
          <Stack gap={4}>
            <Text fw={600}>
              {words.concluded(words.status[conclusion.outcome])}
              {conclusion.by && ` · ${conclusion.by.name}`}
            </Text>
            <Html html={conclusion.commentHtml} />
          </Stack>
        )}
        {mayEdit && isEditing ? (
          <EditReview review={review} onDone={() => setIsEditing(false)} />
        ) : (
          descriptionHtml !== '' && <Html html={descriptionHtml} />
        )}
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Stack>
            {status === 'open' && <Decide key={basis.fileSha256} review={review} act={act} />}
            <Reviewers review={review} act={act.mutate} isBusy={act.isPending} />
            {status === 'open' && abilities.close && <Conclude review={review} act={act} />}
          </Stack>
          <Stack>
            <Basis review={review} />
            <Agenda review={review} />
            <History id={review.id} round={round} />
          </Stack>
        </SimpleGrid>
      </Stack>
    </Page>
  );
}

const colors = {
  draft: 'gray',
  open: 'blue',
  approved: 'green',
  changes_requested: 'orange',
  rejected: 'red',
  cancelled: 'gray',
} as const;
