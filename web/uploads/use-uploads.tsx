import { Button, FileButton } from '@mantine/core';
import { createContext, useContext, useEffect, useRef } from 'react';
import { texts } from '../texts.ts';
import type { Uploads, UploadTarget } from './uploads.ts';

/** Where what is dropped goes, and the sentence that says so. */
export type Drop = { target: UploadTarget; label: string };

/** Null for guests, who upload nothing. */
export const UploadsContext = createContext<{
  uploads: Uploads;
  setDrop: (drop: Drop | null) => void;
} | null>(null);

/** Sends files, pauses, resumes and ends uploads. Only for who is signed in. */
export const useUploads = (): Uploads => useContext(UploadsContext)!.uploads;

/** Where files go that are dropped while the caller is on the page; null: nowhere. */
export function useDrop(drop: Drop | null): void {
  const setDrop = useContext(UploadsContext)?.setDrop;
  const key = JSON.stringify(drop);
  useEffect(() => {
    setDrop?.(JSON.parse(key) as Drop | null);
    return () => setDrop?.(null);
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
