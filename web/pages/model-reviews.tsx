import { Anchor, Badge, Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useModel } from '../api/queries.ts';
import { useModelReviews, useNewReview } from '../api/reviews.ts';
import { Empty } from '../parts/empty.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';

const words = texts.review;

/** The design reviews of a model, and the way to another. */
export default function ModelReviewsPage({ id }: { id: string }) {
  const model = useModel(id);
  const reviews = useModelReviews(id);
  return (
    <QueryView query={model}>
      {({ model: { name, abilities } }) => (
        <Page
          title={`${words.ofModel}: ${name}`}
          actions={
            <Button component={Link} href={`/models/${id}`} variant="default">
              {words.toModel}
            </Button>
          }
        >
          <Stack>
            <QueryView query={reviews} h={120}>
              {({ items }) =>
                items.length === 0 ? (
                  <Empty title={words.none} hint={words.noneHint} />
                ) : (
                  <Stack gap="xs">
                    {items.map((review) => (
                      <Group key={review.id} gap="xs">
                        <Anchor component={Link} href={`/design-reviews/${review.id}`}>
                          {review.title}
                        </Anchor>
                        <Badge tt="none" variant="light">
                          {words.status[review.status]}
                        </Badge>
                        <Text size="sm" c="dimmed">
                          {words.led(review.lead.name)}, <Moment at={review.createdAt} />
                        </Text>
                      </Group>
                    ))}
                  </Stack>
                )
              }
            </QueryView>
            {abilities.editReview && <NewReview modelId={id} />}
          </Stack>
        </Page>
      )}
    </QueryView>
  );
}

function NewReview({ modelId }: { modelId: string }) {
  const [, go] = useLocation();
  const create = useNewReview(modelId);
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [agenda, setAgenda] = useState('');
  return (
    <Section title={words.create}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const lines = agenda.split('\n').map((line) => line.trim());
          const points = lines.filter((line) => line !== '').map((text) => ({ text }));
          create.mutate(
            { title, description, agenda: points },
            { onSuccess: ({ id }) => go(`/design-reviews/${id}`) },
          );
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={words.title}
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={words.description}
            autosize
            minRows={2}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <Textarea
            label={words.agendaLines}
            autosize
            minRows={2}
            value={agenda}
            onChange={(event) => setAgenda(event.currentTarget.value)}
          />
          {create.isError && <ProblemNote error={create.error} />}
          <Button type="submit" w="fit-content" loading={create.isPending}>
            {words.create}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
