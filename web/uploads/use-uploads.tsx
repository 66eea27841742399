import { Button, FileButton } from '@mantine/core';
import { createContext, useContext, useEffect, useRef } from 'react';
import { texts } from '../texts.ts';
import type { Uploads, UploadTarget } from './uploads.ts';

/** Where what is dropped goes, and the sentence that says so. */
export type Drop = { target: UploadTarget; label: string };

/** Null where nobody may upload. */
export const UploadsContext = createContext<{
  uploads: Uploads;
  setDrop: (drop: Drop | null) => void;
} | null>(null);

/** Sends files, pauses, resumes and ends uploads. */
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

export const endings = '.step,.stp,.STEP,.STP';

/** Asks for files and sends them: several as new models, one as the next revision of a model or in place of one. */
export function UploadButton(props: {
  target: UploadTarget;
  variant?: string;
  size?: string;
  onSend?: () => void;
}) {
  const { target, variant = 'filled', size = 'sm', onSend } = props;
  const uploads = useUploads();
  const label =
    'replaces' in target
      ? texts.uploads.replaceFile
      : 'modelId' in target
        ? texts.uploads.nextRevision
        : texts.uploads.choose;
  const reset = useRef<() => void>(null);
  const send = (files: File[] | File | null) => {
    if (files) {
      void uploads.send([files].flat(), target);
      onSend?.();
    }
    // The same file may be chosen again.
    reset.current?.();
  };
  return (
    <FileButton resetRef={reset} multiple={label === texts.uploads.choose} accept={endings} onChange={send}>
      {(button) => (
        <Button {...button} variant={variant} size={size}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
