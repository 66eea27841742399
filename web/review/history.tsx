import { Stack, Text } from '@mantine/core';
import { useReviewHistory } from '../api/reviews.ts';
import { Html } from '../parts/html.tsx';
import { Moment } from '../parts/moment.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';
import { Differences } from './rounds.tsx';

const words = texts.review;

/** What was decided in earlier rounds, and what the same people decided before they decided otherwise. */
export function History({ id, round }: { id: string; round: number }) {
  const history = useReviewHistory(id);
  return (
    <Section title={words.history}>
      <QueryView query={history} h={60}>
        {({ rounds, decisions }) => {
          const earlier = rounds.filter((one) => one.round < round);
          const past = decisions.filter(({ counts }) => !counts);
          if (earlier.length + past.length === 0)
            return (
              <Text size="sm" c="dimmed">
                {words.noHistory}
              </Text>
            );
          return (
            <Stack gap="xs">
              {earlier.map((one) => {
                const next = rounds.find((other) => other.round === one.round + 1);
                return (
                  <div key={one.round}>
                    <Text size="sm">
                      {words.round(one.round)}: {words.revision(one.basis.revisionNumber)},{' '}
                      {one.conclusion && words.status[one.conclusion.outcome]}
                    </Text>
                    {next && (
                      <details>
                        <summary>{words.differences(one.round, next.round)}</summary>
                        <Differences before={one} after={next} decisions={decisions} />
                      </details>
                    )}
                  </div>
                );
              })}
              {past.map((one) => (
                <div key={one.id}>
                  <Text size="sm">
                    <b>{one.reviewer.name}</b> {words.decided[one.decision]}, <Moment at={one.createdAt} />
                  </Text>
                  <Text size="xs" c="dimmed">
                    {words.of(one.round, one.revisionNumber)}, {words.notCounting}
                  </Text>
                  <Html html={one.commentHtml} />
                </div>
              ))}
            </Stack>
          );
        }}
      </QueryView>
    </Section>
  );
}
