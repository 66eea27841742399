import { Anchor, SimpleGrid, Stack } from '@mantine/core';
import { useMe } from '../api/queries.ts';
import { useQueues, useStatus } from '../api/operations.ts';
import { BackupTable } from '../operations/backup-table.tsx';
import { Health, QueueTable, Storage, VerifiedBackup } from '../operations/overview.tsx';
import { WorkTable } from '../operations/work-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { Section } from '../parts/section.tsx';
import { texts } from '../texts.ts';

const words = texts.operations;

/** How the installation does: for operators, and of nobody's models. */
export default function OperationsPage() {
  const me = useMe().data;
  return me?.isOperator ? (
    <Overview />
  ) : (
    <Page title={words.title}>
      <Empty title={words.denied} hint={words.deniedHint} />
    </Page>
  );
}

function Overview() {
  const status = useStatus();
  const queues = useQueues();
  const temporal = queues.data?.temporalUiUrl;
  return (
    <Page
      title={words.title}
      actions={
        temporal && (
          <Anchor href={temporal} target="_blank" rel="noreferrer">
            {words.temporal}
          </Anchor>
        )
      }
    >
      <Stack gap="lg">
        <QueryView query={status} h={200}>
          {({ degraded, lastVerifiedBackup }) => (
            <>
              <VerifiedBackup last={lastVerifiedBackup} />
              <Section title={words.health.title}>
                <Health degraded={degraded} />
              </Section>
            </>
          )}
        </QueryView>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Section title={words.queues.title}>
            <QueryView query={queues} h={80}>
              {(found) => <QueueTable queues={found.queues} />}
            </QueryView>
          </Section>
          <Section title={words.storage.title}>
            <QueryView query={queues} h={80}>
              {({ storage }) => <Storage storage={storage} />}
            </QueryView>
          </Section>
        </SimpleGrid>
        <Section title={words.backups.title}>
          <BackupTable />
        </Section>
        <Section title={words.work.title}>
          <WorkTable />
        </Section>
      </Stack>
    </Page>
  );
}
