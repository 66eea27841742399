import type { Evidence, SurfaceType } from '../../../domain/cad/evidence.ts';
import type { Rgba, Vec3 } from '../../../domain/cad/scene.ts';

/** An axis as the kernel writes it: a point, then a unit direction. */
export type RawAxis = [number, number, number, number, number, number];

/** What the kernel measured of one face. Lengths in mm, angles in radians. */
export type RawFace = {
  type: SurfaceType;
  /** The type it was written as, where the kernel found it to be an analytic surface. */
  stored?: SurfaceType;
  /** The face runs against its surface. */
  reversed: boolean;
  /** Bounds in the surface's own parameters: u low, u high, v low, v high. */
  uv?: [number, number, number, number];
  axis?: RawAxis;
  radius?: number;
  majorRadius?: number;
  semiAngle?: number;
  apex?: Vec3;
  area: number;
  /** Edge ids from 1 for each loop, outer first; negative where the loop runs against the edge. */
  loops: number[][];
};

export type RawEdge = {
  curve: 'line' | 'circle' | 'ellipse' | 'bspline' | 'other';
  length: number;
  mid: Vec3 | null;
  radius?: number;
  axis?: RawAxis;
};

/** Sums over some faces: area, volume, and mass, centre and inertia about that centre with the ballast in them. */
export type RawSums = {
  area: number;
  volume: number;
  mass: number;
  centre: Vec3;
  inertia: [Vec3, Vec3, Vec3];
};

export type RawMeasures = {
  faces: RawFace[];
  edges: RawEdge[];
  /** In the order of the faces they cover. */
  sums: RawSums[];
};

/** Where a mesh file's triangulations and polygons belong. */
export type RawLinks = {
  /** By face: the place of its triangulation in the file, or -1. */
  meshes: number[];
  /** By triangulation: its number of vertices. */
  nodes: number[];
  /** Row-major frames of faces that do not lie where their triangulation does. */
  placed: Record<string, number[]>;
  /** Triples: edge, face, place of the polygon in the file. */
  polygons: number[];
};

export type RawDefinition = {
  name: string;
  /** How it differs from the file's product of that name: mirrored, scaled; empty where it doesn't. */
  variant: string;
  color: Rgba | null;
  faceColors: Record<string, Rgba>;
  faces: number;
  triangles: number;
  bodies: Evidence['bodies'];
  /** Mass added in a point to every sum, and that point. */
  ballast: [number, number, number, number];
};

export type RawPlacement = {
  /** The instance's own name; empty where it has none. */
  name: string;
  /** Row-major 4×4; absent for the identity. */
  matrix?: number[];
  color?: Rgba;
  /** Key of an assembly … */
  assembly?: string;
  /** … or index of a definition; null where the product holds no face. */
  leaf?: number | null;
};

export type RawAssembly = { name: string; variant: string; children: RawPlacement[] };
