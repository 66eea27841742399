import { Anchor, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useActiveModels, useMyTickets, useStars, useWaitingReviews } from '../api/desk.ts';
import { useMe } from '../api/queries.ts';
import { Day } from '../parts/day.tsx';
import { Moment } from '../parts/moment.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';

const words = texts.desk;

/** What somebody is asked for, what they keep at hand, and what goes on. */
export function WaitingForMe() {
  const me = useMe().data?.id;
  const stars = useStars();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} mb="xl">
      <Pages title={words.reviews} empty={words.noReviews} query={useWaitingReviews()}>
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
      </Pages>
      <Pages title={words.tickets} empty={words.noTickets} query={useMyTickets()}>
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
      </Pages>
      <Box title={words.stars}>
        <QueryView query={stars} h={80}>
          {({ items }) => (
            <Items items={items} empty={words.noStars}>
              {({ modelId, ticketId, title }) => (
                <Row
                  key={ticketId ?? modelId}
                  href={`/models/${modelId}${ticketId ? `?ticket=${ticketId}` : ''}`}
                  title={title}
                >
                  {ticketId ? words.ticket : words.model}
                </Row>
              )}
            </Items>
          )}
        </QueryView>
      </Box>
      <Pages title={words.active} empty={words.noActive} query={useActiveModels()}>
        {({ id, name, lastActivityAt }) => (
          <Row key={id} href={`/models/${id}`} title={name}>
            <Moment at={lastActivityAt} />
          </Row>
        )}
      </Pages>
    </SimpleGrid>
  );
}

/** A list of which there may be more than was fetched. */
function Pages<Item>(props: {
  title: string;
  empty: string;
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  children: (item: Item) => ReactNode;
}) {
  const { title, empty, query, children } = props;
  return (
    <Box title={title}>
      <QueryView query={query} h={80}>
        {({ pages }) => (
          <Items items={pages.flatMap(({ items }) => items)} empty={empty}>
            {children}
          </Items>
        )}
      </QueryView>
      <MoreButton query={query} variant="subtle" size="compact-xs" mt={6} aria-label={words.moreOf(title)}>
        {words.more}
      </MoreButton>
    </Box>
  );
}

const Box = ({ title, children }: { title: string; children: ReactNode }) => (
  <Paper component="section" withBorder p="sm" aria-label={title}>
    <Title order={2} size="h6" mb="xs">
      {title}
    </Title>
    {children}
  </Paper>
);

function Items<Item>(props: { items: Item[]; empty: string; children: (item: Item) => ReactNode }) {
  const { items, empty, children } = props;
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  return (
    <Stack gap={6} className="home-box">
      {items.map(children)}
    </Stack>
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
