import { Button, Modal, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { texts } from '../texts.ts';
import { useRoom } from './room.ts';

const words = texts.model;

/** Copies the address of what is looked at, as its key does; where the browser refuses, it is shown to be copied by hand. */
export function CopyLink() {
  const { copyLink, link } = useRoom();
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={copyLink}>
        {link.isCopied ? words.linkCopied : words.copyLink}
      </Button>
      <VisuallyHidden role="status">{link.isCopied && words.linkCopied}</VisuallyHidden>
      <Modal
        opened={link.refused !== null}
        onClose={link.forget}
        title={words.notCopied}
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <Text size="sm" mb="sm">
          {words.notCopiedHint}
        </Text>
        <TextInput
          label={words.linkField}
          readOnly
          data-autofocus
          value={link.refused ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Modal>
    </>
  );
}
