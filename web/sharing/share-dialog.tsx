import { Modal, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SharedModel } from '../api/sharing.ts';
import { texts } from '../texts.ts';
import { Links } from './links.tsx';
import { People } from './people.tsx';

const words = texts.sharing;

/** Who has access to a model beside its organization, and by which links guests come. */
export default function ShareDialog({ model, onClose }: { model: SharedModel; onClose: () => void }) {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(model.name)}
      size="lg"
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <Tabs defaultValue="people" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="people">{words.tabs.people}</Tabs.Tab>
          <Tabs.Tab value="links">{words.tabs.links}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <People modelId={model.id} />
        </Tabs.Panel>
        <Tabs.Panel value="links">
          <Links model={model} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
