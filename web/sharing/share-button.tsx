import { Button } from '@mantine/core';
import { Suspense, lazy, useRef, useState } from 'react';
import { texts } from '../texts.ts';
import type { SharedModel } from '../api/sharing.ts';

const ShareDialog = lazy(() => import('./share-dialog.tsx'));

/** Opens the dialog in which a model is shared; nothing where one may not. */
export function ShareButton({ model }: { model: SharedModel & { abilities: { share: boolean } } }) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  if (!model.abilities.share) return null;
  return (
    <>
      <Button ref={opener} size="compact-xs" onClick={() => setIsOpen(true)}>
        {texts.sharing.share}
      </Button>
      {isOpen && (
        <Suspense>
          <ShareDialog model={model} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
