import { Modal, Stack, Text } from '@mantine/core';
import { useHistory } from '../../api/tickets.ts';
import { Moment } from '../../parts/moment.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { texts } from '../../texts.ts';
import { Markdown } from './markdown.tsx';

const words = texts.ticket;

/** What was said before it was changed. */
export function History(props: {
  kind: 'tickets' | 'replies';
  id: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { kind, id, isOpen, onClose } = props;
  const history = useHistory(kind, id, isOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.history}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <QueryView query={history} h={80}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">{words.noHistory}</Text>
          ) : (
            <Stack gap="md">
              {items.map(({ version, title, bodyHtml, writtenAt }) => (
                <section key={version} aria-label={words.historyOf(version)}>
                  <Text size="xs" c="dimmed">
                    <Moment at={writtenAt} />
                  </Text>
                  {title !== null && <Text fw={600}>{title}</Text>}
                  <Markdown html={bodyHtml} />
                </section>
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Modal>
  );
}
