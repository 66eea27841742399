import type { Evidence, FaceEvidence } from '../../cad/evidence.ts';
import type { Vec3 } from '../../cad/scene.ts';
import type { MeshProbe, SurfaceSample, TriangleMesh } from '../mesh-probe.ts';
import { createMeshProbe } from '../mesh-probe.ts';
import type { Anchor } from '../measurement.ts';
import type { Topology } from '../topology.ts';
import { createTopology } from '../topology.ts';
import { add, dot, scale } from '../vector.ts';
import type { HoleFeature } from './holes.ts';
import { findHoles } from './holes.ts';
import type { Wall } from './walls.ts';
import { findWalls } from './walls.ts';

/** What all measures of one definition share, computed once. */
export type MeasureContext = {
  evidence: Evidence;
  topology: Topology;
  holes: HoleFeature[];
  /** Faces that belong to a hole. */
  holeFaces: ReadonlySet<number>;
  probe: MeshProbe;
  samples: SurfaceSample[];
  walls: Wall[];
  isSolid: boolean;
};

/** Samples for walls: enough for 8 on a face of a thousandth of the surface, few enough for a second at most. */
const sampleCount = 8000;

export function createMeasureContext(evidence: Evidence, mesh: TriangleMesh): MeasureContext {
  const topology = createTopology(evidence);
  const holes = findHoles(evidence, topology);
  const probe = createMeshProbe(mesh);
  const samples = probe.samples(sampleCount);
  const isSolid = evidence.volumeMm3 !== null && evidence.bodies.some((body) => body.type === 'solid');
  return {
    evidence,
    topology,
    holes,
    holeFaces: new Set(holes.flatMap((hole) => hole.faces)),
    probe,
    samples,
    walls: isSolid ? findWalls(samples, probe, topology) : [],
    isSolid,
  };
}

export const anchorOf = (face: FaceEvidence): Anchor => ({ point: face.point, normal: face.normal });

/** Just off the surface, so that a ray does not start inside it: larger than the gap between arc and chord needs. */
const liftMm = 0.02;

/** Whether something of the part stands in the way from a point on its surface, `normal` out of the material. */
export function isBlocked(probe: MeshProbe, point: Vec3, normal: Vec3, direction: Vec3): boolean {
  return probe.cast(add(point, scale(normal, liftMm)), direction) !== null;
}

/** Whether a surface with this normal faces `direction` or at least lies along it. */
export const faces = (normal: Vec3, direction: Vec3): boolean => dot(normal, direction) >= -0.01;
