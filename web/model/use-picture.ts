import { useState } from 'react';
import type { Viewer } from '../viewer/viewer.ts';

/** How the model is drawn; as long as its viewer, whatever panel is open. */
export function usePicture(viewer: Viewer) {
  const [hasEdges, setEdges] = useState(true);
  const [isOrthographic, setOrthographic] = useState(viewer.projection === 'orthographic');
  const [exploded, setExploded] = useState(0);
  return {
    hasEdges,
    showEdges(isOn: boolean): void {
      setEdges(isOn);
      viewer.showEdges(isOn);
    },
    isOrthographic,
    project(isOrthographic_: boolean): void {
      setOrthographic(isOrthographic_);
      viewer.projection = isOrthographic_ ? 'orthographic' : 'perspective';
    },
    /** 0 as it is, 1 with each part as far again from the middle of its assembly. */
    exploded,
    explode(factor: number): void {
      setExploded(factor);
      viewer.explode(factor);
    },
  };
}

export type Picture = ReturnType<typeof usePicture>;
