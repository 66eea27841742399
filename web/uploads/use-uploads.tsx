import { Button, FileButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import {
  Suspense,
  createContext,
  lazy,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';
import { DropZone } from './drop-zone.tsx';
import { createUploads } from './uploads.ts';
import type { Uploads, UploadTarget } from './uploads.ts';

/** Where what is dropped goes, and the sentence that says so. */
export type Drop = { target: UploadTarget; label: string };

const Tray = lazy(() => import('./tray.tsx'));

const Context = createContext<{ uploads: Uploads; setDrop: (drop: Drop | null) => void } | null>(null);

/** Keeps the uploads of who is signed in, above all pages. */
export function UploadsProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const queries = useQueryClient();
  const [drop, setDrop] = useState<Drop | null>(null);
  const [uploads] = useState(() =>
    createUploads(userId, (modelId) => {
      void queries.invalidateQueries({ queryKey: ['models'] });
      void queries.invalidateQueries({ queryKey: ['model', modelId] });
    }),
  );
  useEffect(() => () => uploads.close(), [uploads]);
  const room = useMemo(() => ({ uploads, setDrop }), [uploads]);
  return (
    <Context value={room}>
      {children}
      <UploadList />
      <DropZone drop={drop} onDrop={(files, target) => void uploads.send(files, target)} />
    </Context>
  );
}

function UploadList() {
  const { subscribe, list } = useUploads();
  const uploads = useSyncExternalStore(subscribe, list);
  if (uploads.length === 0) return null;
  return (
    <Suspense>
      <Tray uploads={uploads} />
    </Suspense>
  );
}

/** Sends files, pauses, resumes and ends uploads. */
export const useUploads = (): Uploads => useContext(Context)!.uploads;

/** While the caller is on the page, files dropped anywhere go to this model, as its next revision; null: nothing may be dropped. */
export function useDrop(drop: Drop | null): void {
  const { setDrop } = useContext(Context)!;
  const key = JSON.stringify(drop);
  useEffect(() => {
    setDrop(JSON.parse(key) as Drop | null);
    return () => setDrop(null);
  }, [key, setDrop]);
}

const endings = '.step,.stp,.STEP,.STP';

/** Asks for files and sends them: several as new models, one as the next revision of a model. */
export function UploadButton({ target, variant = 'filled' }: { target: UploadTarget; variant?: string }) {
  const uploads = useUploads();
  const isRevision = 'modelId' in target;
  const reset = useRef<() => void>(null);
  const send = (files: File[] | File | null) => {
    if (files) void uploads.send([files].flat(), target);
    // The same file may be chosen again.
    reset.current?.();
  };
  return (
    <FileButton resetRef={reset} multiple={!isRevision} accept={endings} onChange={send}>
      {(props) => (
        <Button {...props} variant={variant}>
          {isRevision ? texts.uploads.nextRevision : texts.uploads.choose}
        </Button>
      )}
    </FileButton>
  );
}
