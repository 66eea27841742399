import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePartFacts } from '../api/queries.ts';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';

const words = texts.sharing.links;

/** Components of a revision, to be chosen by name. */
export function ChooseComponents(props: {
  revisionId: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { revisionId, chosen, onChange } = props;
  const facts = usePartFacts(revisionId, true);
  const [filter, setFilter] = useState('');
  return (
    <QueryView query={facts} h={80}>
      {({ items }) => (
        <Stack gap="xs" role="group" aria-label={words.components}>
          <TextInput
            size="xs"
            label={words.filter}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <ScrollArea.Autosize mah={200} type="auto" viewportProps={{ tabIndex: 0 }}>
            <Stack gap={6}>
              {items
                .filter(({ name }) => name.toLowerCase().includes(filter.trim().toLowerCase()))
                .map(({ componentId, name }) => (
                  <Checkbox
                    key={componentId}
                    size="sm"
                    label={name}
                    checked={chosen.includes(componentId)}
                    onChange={(event) =>
                      onChange(
                        event.currentTarget.checked
                          ? [...chosen, componentId]
                          : chosen.filter((id) => id !== componentId),
                      )
                    }
                  />
                ))}
            </Stack>
          </ScrollArea.Autosize>
          <Text size="xs" c="dimmed" role="status">
            {words.chosen(chosen.length)}
          </Text>
        </Stack>
      )}
    </QueryView>
  );
}
