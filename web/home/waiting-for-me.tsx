import { Anchor, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useMyTickets, useStars, useWaitingReviews } from '../api/desk.ts';
import { useMe } from '../api/queries.ts';
import { Day } from '../parts/day.tsx';
import { Moment } from '../parts/moment.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';

const words = texts.desk;

/** What somebody is asked for, and what they keep at hand. */
export function WaitingForMe() {
  const me = useMe().data?.id;
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }} mb="xl">
      <Box title={words.reviews} empty={words.noReviews} query={useWaitingReviews()}>
        {({ id, title, reviewers }) => {
          const dueAt = reviewers.find((one) => one.id === me)?.dueAt;
          return (
            <Row key={id} href={`/design-reviews/${id}`} title={title}>
              {dueAt && (
                <>
                  {words.due} <Moment at={dueAt} />
                </>
              )}
            </Row>
          );
        }}
      </Box>
      <Box title={words.tickets} empty={words.noTickets} query={useMyTickets()}>
        {({ id, modelId, number, title, dueOn, priority }) => (
          <Row key={id} href={`/models/${modelId}?ticket=${id}`} title={`#${number} ${title}`}>
            {dueOn ? (
              <>
                {words.due} <Day on={dueOn} />
              </>
            ) : (
              words.priority[priority]
            )}
          </Row>
        )}
      </Box>
      <Box title={words.stars} empty={words.noStars} query={useStars()}>
        {({ modelId, ticketId, title }) => (
          <Row
            key={ticketId ?? modelId}
            href={`/models/${modelId}${ticketId ? `?ticket=${ticketId}` : ''}`}
            title={title}
          >
            {ticketId ? words.ticket : words.model}
          </Row>
        )}
      </Box>
    </SimpleGrid>
  );
}

function Box<Item>(props: {
  title: string;
  empty: string;
  query: UseQueryResult<{ items: Item[] }>;
  children: (item: Item) => ReactNode;
}) {
  const { title, empty, query, children } = props;
  return (
    <Paper component="section" withBorder p="sm" aria-label={title}>
      <Title order={2} size="h6" mb="xs">
        {title}
      </Title>
      <QueryView query={query} h={80}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {empty}
            </Text>
          ) : (
            <Stack gap={6} className="home-box">
              {items.map(children)}
            </Stack>
          )
        }
      </QueryView>
    </Paper>
  );
}

const Row = ({ href, title, children }: { href: string; title: string; children: ReactNode }) => (
  <Group justify="space-between" wrap="nowrap" gap="xs">
    <Anchor component={Link} href={href} size="sm" truncate>
      {title}
    </Anchor>
    <Text size="xs" c="dimmed" className="home-note">
      {children}
    </Text>
  </Group>
);
