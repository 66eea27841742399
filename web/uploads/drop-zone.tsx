import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { UploadTarget } from './uploads.ts';
import './uploads.css';

/** Takes files that are dropped anywhere in the window, and says where they will go while they are held over it. */
export function DropZone(props: {
  drop: { target: UploadTarget; label: string } | null;
  onDrop: (files: File[], target: UploadTarget) => void;
}) {
  const latest = useRef(props);
  latest.current = props;
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const ofFiles = (take: (event: DragEvent) => void) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Else the browser leaves the page to show the file.
      event.preventDefault();
      take(event);
    };
    addEventListener(
      'dragover',
      ofFiles(() => setIsOver(true)),
      { signal },
    );
    // Out of the window, or dropped elsewhere.
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setIsOver(false), {
      signal,
    });
    addEventListener(
      'drop',
      ofFiles(({ dataTransfer }) => {
        setIsOver(false);
        const { drop, onDrop } = latest.current;
        const files = [...dataTransfer!.files];
        if (drop) onDrop('modelId' in drop.target ? files.slice(0, 1) : files, drop.target);
      }),
      { signal },
    );
    return () => stop.abort();
  }, []);
  if (!isOver || !props.drop) return null;
  return (
    <div className="drop-zone">
      <Text fw={600}>{props.drop.label}</Text>
    </div>
  );
}
