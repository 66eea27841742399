import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { DropZone } from './drop-zone.tsx';
import { UploadsContext, useUploads } from './use-uploads.tsx';
import type { Drop } from './use-uploads.tsx';
import { createUploads } from './uploads.ts';

const Tray = lazy(() => import('./tray.tsx'));

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
    <UploadsContext value={room}>
      {children}
      <UploadList />
      <DropZone drop={drop} onDrop={(files, target) => void uploads.send(files, target)} />
    </UploadsContext>
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
