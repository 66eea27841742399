import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLinkChanges, useShareLinks } from '../api/sharing.ts';
import { CopyField } from '../parts/copy-field.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { texts } from '../texts.ts';
import { LinkRow } from './link-row.tsx';
import { NewLinkForm } from './new-link.tsx';
import type { SharedModel } from '../api/sharing.ts';

const words = texts.sharing.links;

/** Links of a model: those there are, and the way to make another. */
export function Links({ model }: { model: SharedModel }) {
  const links = useShareLinks(model.id);
  const { make, revoke } = useLinkChanges(model.id);
  const [isMaking, setIsMaking] = useState(false);
  const items = links.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      {make.data && (
        <CopyField
          label={words.address}
          hint={words.once}
          value={make.data.url}
          onDone={() => make.reset()}
        />
      )}
      {isMaking ? (
        <NewLinkForm
          model={model}
          isPending={make.isPending}
          onCancel={() => setIsMaking(false)}
          onMake={(link) => make.mutate(link, { onSuccess: () => setIsMaking(false) })}
        />
      ) : (
        !make.data && (
          <Group>
            <Button onClick={() => setIsMaking(true)}>{words.make}</Button>
          </Group>
        )
      )}
      {make.isError && <ProblemNote error={make.error} />}
      {revoke.isError && <ProblemNote error={revoke.error} />}
      {links.isPending && <Waiting h={80} />}
      {links.isError && <ProblemNote error={links.error} onRetry={() => void links.refetch()} />}
      {links.isSuccess && items.length === 0 && !isMaking && <Text size="sm">{words.empty}</Text>}
      <Stack gap="sm" component="ul" p={0} m={0} className="plain-list">
        {items.map((link) => (
          <LinkRow key={link.id} link={link} onRevoke={() => revoke.mutate(link.id)} />
        ))}
      </Stack>
      <MoreButton query={links} size="xs">
        {texts.sharing.more}
      </MoreButton>
    </Stack>
  );
}
