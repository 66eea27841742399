import type { SurfaceType } from './evidence.ts';
import type { BoundsMm, Vec3 } from './scene.ts';

/** A cylindrical hole, made of one or more coaxial concave faces of the same radius. */
export type HoleFact = {
  faces: number[];
  diameterMm: number;
  depthMm: number;
  through: boolean;
  /** Shape of a blind hole's end; absent on through holes. */
  bottom?: 'flat' | 'cone' | 'other';
  /** From the middle of the mouth into the material; from either end of a through hole. */
  axis: { origin: Vec3; direction: Vec3 };
};

/** Facts about one definition, for people and for search. Version 1. Millimetres. */
export type PartFacts = {
  version: 1;
  definitionKey: string;
  name: string;
  volumeMm3: number | null;
  areaMm2: number;
  boundsMm: BoundsMm;
  /** Extents of the bounding box, largest first. */
  sizeMm: Vec3;
  faceCount: number;
  edgeCount: number;
  solids: number;
  facesByType: Partial<Record<SurfaceType, number>>;
  holes: HoleFact[];
  /** Distinct radii of concave fillets and of convex rounds with their counts, ascending. */
  internalRadiiMm: { radiusMm: number; count: number }[];
  externalRadiiMm: { radiusMm: number; count: number }[];
};
