import type { BoundsMm, Vec3 } from './scene.ts';

/**
 * Evidence: what was measured on the B-rep of one definition, in the definition's own frame. Version 1.
 * Millimetres, square and cubic millimetres, degrees. Rules read this and nothing else of the kernel's.
 */
export type SurfaceType =
  | 'plane'
  | 'cylinder'
  | 'cone'
  | 'sphere'
  | 'torus'
  | 'bspline'
  | 'bezier'
  | 'extrusion'
  | 'revolution'
  | 'offset'
  | 'other';

export type FaceEvidence = {
  /** Index of the face within its definition in this kernel build, from 0; the order of the face ranges in the mesh. */
  id: number;
  type: SurfaceType;
  /** How the file stored it, where a free-form surface turned out to be an analytic one (to 0.1 µm). */
  storedAs?: SurfaceType;
  areaMm2: number;
  boundsMm: BoundsMm;
  /** A point on the face, not necessarily its centroid but always inside its boundary. */
  point: Vec3;
  /** Outward unit normal (away from material) at `point`. */
  normal: Vec3;
  /**
   * Axis of cylinder, cone, torus, revolution: a point on it and a unit direction; the centre of a sphere or torus.
   * A cone opens along its direction.
   */
  axis?: { origin: Vec3; direction: Vec3 };
  /** Cylinder and sphere radius; torus minor radius; cone radius at its reference circle. */
  radiusMm?: number;
  /** Torus major radius. */
  majorRadiusMm?: number;
  /** Half angle of a cone. */
  semiAngleDeg?: number;
  /** Curved faces: true where material lies outside the curvature (a hole, an internal fillet). */
  concave?: boolean;
  /** Angle swept around the axis, up to 360: a full hole is 360. */
  sweepDeg?: number;
  /** Length along the axis. */
  heightMm?: number;
  /** Edge ids of each boundary loop, outer first. */
  loops: number[][];
  /**
   * Stable name of the face: type, size, place and neighbours, equal for the same face in another kernel build.
   * Mirror images differ. Hex.
   */
  signature: string;
};

export type EdgeEvidence = {
  id: number;
  curve: 'line' | 'circle' | 'ellipse' | 'bspline' | 'other';
  lengthMm: number;
  /** Faces that meet here: one at a free edge or a seam, two on a solid, more where non-manifold. */
  faces: number[];
  /** Angle through the material: < 180 convex, > 180 concave, 180 tangent; absent at free edges and seams. */
  dihedralDeg?: number;
  convexity?: 'convex' | 'concave' | 'smooth';
  /** Radius of a circular edge. */
  radiusMm?: number;
  /** Centre and axis of a circular edge. */
  axis?: { origin: Vec3; direction: Vec3 };
  start: Vec3;
  end: Vec3;
  mid: Vec3;
};

export type Evidence = {
  version: 1;
  kernelBuild: string;
  definitionKey: string;
  /** 'solid' bodies close a volume; anything else has none and rules that need one do not apply. */
  bodies: { type: 'solid' | 'shell' | 'face' | 'wire'; faces: number[] }[];
  volumeMm3: number | null;
  areaMm2: number;
  centroid: Vec3;
  boundsMm: BoundsMm;
  /** Principal moments of inertia for unit density (mm⁵), ascending. */
  inertia: Vec3;
  faces: FaceEvidence[];
  edges: EdgeEvidence[];
};
