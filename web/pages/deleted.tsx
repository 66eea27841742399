import { Button, Text } from '@mantine/core';
import { useModelPages, useRestoreModel } from '../api/desk.ts';
import { ModelTable } from '../home/model-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';

const words = texts.models;

/** Deleted models that one may restore. */
export default function DeletedPage() {
  const models = useModelPages({ deleted: true });
  const restore = useRestoreModel();
  const items = models.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={words.deleted}>
      <Text mb="md" size="sm">
        {words.deletedHint}
      </Text>
      {restore.isError && <ProblemNote error={restore.error} />}
      {models.isPending && <Waiting h={200} />}
      {models.isError && <ProblemNote error={models.error} onRetry={() => void models.refetch()} />}
      {models.isSuccess && items.length === 0 && <Empty title={words.noDeleted} />}
      {items.length > 0 && (
        <ModelTable
          items={items}
          isGone
          action={({ id, name }) => (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${words.restore}: ${name}`}
              loading={restore.isPending && restore.variables === id}
              onClick={() => restore.mutate(id)}
            >
              {words.restore}
            </Button>
          )}
        />
      )}
      <MoreButton query={models} mt="md">
        {words.more}
      </MoreButton>
    </Page>
  );
}
