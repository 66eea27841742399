import { ShapeUtils, Vector2 } from 'three';

import type { EdgeEvidence, Evidence, FaceEvidence } from '../../domain/cad/evidence.ts';
import type { PartFacts } from '../../domain/cad/part-facts.ts';
import type { Vec3 } from '../../domain/cad/scene.ts';
import type { DefinitionMesh } from '../../services/cad/cad-kernel.ts';

export type TestPart = { evidence: Evidence; mesh: DefinitionMesh; partFacts: PartFacts };

/**
 * Evidence and mesh of a polygon (counter-clockwise, mm) extruded along Z, with round holes through it — made by hand,
 * so that what a measure must find is known without a kernel. Faces: bottom, top, one a side, one a hole.
 */
export function extrude(
  polygon: [number, number][],
  heightMm: number,
  options: { holes?: { x: number; y: number; diameterMm: number }[]; name?: string; segments?: number } = {},
): TestPart {
  const { holes = [], name = 'test part', segments = 48 } = options;
  const faces: FaceEvidence[] = [];
  const edges: EdgeEvidence[] = [];
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  const box = {
    min: [Math.min(...xs), Math.min(...ys), 0] as Vec3,
    max: [Math.max(...xs), Math.max(...ys), heightMm] as Vec3,
  };
  const edge = (from: Omit<EdgeEvidence, 'id' | 'lengthMm'>): number => {
    const id = edges.length;
    const lengthMm =
      from.curve === 'circle'
        ? 2 * Math.PI * (from.radiusMm ?? 0)
        : Math.hypot(...minus(from.end, from.start));
    edges.push({ id, lengthMm, ...from });
    return id;
  };
  const outline = ShapeUtils.area(polygon.map(([x, y]) => new Vector2(x, y)));
  const holeArea = holes.reduce((sum, hole) => sum + (Math.PI * hole.diameterMm ** 2) / 4, 0);
  const capArea = outline - holeArea;

  const caps = [0, heightMm].map((z, i) => ({
    z,
    normal: [0, 0, i === 0 ? -1 : 1] as Vec3,
    loops: [[]] as number[][],
  }));
  const sideEdges: number[][] = polygon.map(() => []);
  polygon.forEach(([x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length]!;
    const previous = polygon[(i + polygon.length - 1) % polygon.length]!;
    for (const [c, cap] of caps.entries()) {
      const id = edge({
        curve: 'line',
        faces: [c, i + 2],
        dihedralDeg: 90,
        convexity: 'convex',
        start: [x, y, cap.z],
        end: [nx, ny, cap.z],
        mid: [(x + nx) / 2, (y + ny) / 2, cap.z],
      });
      cap.loops[0]!.push(id);
      sideEdges[i]!.push(id);
    }
    const turn = Math.atan2(
      (x - previous[0]) * (ny - y) - (y - previous[1]) * (nx - x),
      (x - previous[0]) * (nx - x) + (y - previous[1]) * (ny - y),
    );
    const before = (i + polygon.length - 1) % polygon.length;
    const id = edge({
      curve: 'line',
      faces: [before + 2, i + 2],
      dihedralDeg: 180 - (turn * 180) / Math.PI,
      convexity: Math.abs(turn) < 1e-3 ? 'smooth' : turn > 0 ? 'convex' : 'concave',
      start: [x, y, 0],
      end: [x, y, heightMm],
      mid: [x, y, heightMm / 2],
    });
    sideEdges[i]!.push(id);
    sideEdges[before]!.push(id);
  });
  holes.forEach((hole, h) => {
    const r = hole.diameterMm / 2;
    for (const [c, cap] of caps.entries())
      cap.loops.push([
        edge({
          curve: 'circle',
          radiusMm: r,
          faces: [c, polygon.length + 2 + h],
          dihedralDeg: 90,
          convexity: 'convex',
          start: [hole.x + r, hole.y, cap.z],
          end: [hole.x + r, hole.y, cap.z],
          mid: [hole.x - r, hole.y, cap.z],
        }),
      ]);
  });

  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  const faceTriangles: number[] = [];
  const triangle = (a: Vec3, b: Vec3, c: Vec3, normal?: [Vec3, Vec3, Vec3]) => {
    const flat = unit(crossOf(minus(b, a), minus(c, a)));
    for (const [i, p] of [a, b, c].entries()) {
      indices.push(positions.length / 3);
      positions.push(...p);
      normals.push(...(normal?.[i] ?? flat));
    }
  };
  const contour = polygon.map(([x, y]) => new Vector2(x, y));
  const rings = holes.map((hole) =>
    Array.from({ length: segments }, (_, k) => {
      const a = (-2 * Math.PI * k) / segments;
      return new Vector2(
        hole.x + (hole.diameterMm / 2) * Math.cos(a),
        hole.y + (hole.diameterMm / 2) * Math.sin(a),
      );
    }),
  );
  const all = [contour, ...rings].flat();
  const flatTriangles = ShapeUtils.triangulateShape(contour, rings);
  for (const cap of caps) {
    for (const [a, b, c] of flatTriangles as [number, number, number][]) {
      const p = [a, b, c].map((k): Vec3 => [all[k]!.x, all[k]!.y, cap.z]) as [Vec3, Vec3, Vec3];
      const up = crossOf(minus(p[1], p[0]), minus(p[2], p[0]))[2] > 0;
      if (up === cap.normal[2] > 0) triangle(...p);
      else triangle(p[0], p[2], p[1]);
    }
    const [a, b, c] = flatTriangles[0] as [number, number, number];
    const at = [a, b, c].map((k) => all[k]!);
    faces.push({
      id: faces.length,
      type: 'plane',
      areaMm2: capArea,
      boundsMm: { min: [box.min[0], box.min[1], cap.z], max: [box.max[0], box.max[1], cap.z] },
      point: [(at[0]!.x + at[1]!.x + at[2]!.x) / 3, (at[0]!.y + at[1]!.y + at[2]!.y) / 3, cap.z],
      normal: cap.normal,
      loops: cap.loops,
      signature: `cap-${cap.z}`,
    });
    faceTriangles.push(flatTriangles.length);
  }
  polygon.forEach(([x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length]!;
    const length = Math.hypot(nx - x, ny - y);
    triangle([x, y, 0], [nx, ny, 0], [nx, ny, heightMm]);
    triangle([x, y, 0], [nx, ny, heightMm], [x, y, heightMm]);
    faces.push({
      id: faces.length,
      type: 'plane',
      areaMm2: length * heightMm,
      boundsMm: {
        min: [Math.min(x, nx), Math.min(y, ny), 0],
        max: [Math.max(x, nx), Math.max(y, ny), heightMm],
      },
      point: [(x + nx) / 2, (y + ny) / 2, heightMm / 2],
      normal: [(ny - y) / length, -(nx - x) / length, 0],
      loops: [sideEdges[i]!],
      signature: `side-${i}`,
    });
    faceTriangles.push(2);
  });
  holes.forEach((hole, h) => {
    const ring = rings[h]!;
    const inward = (p: Vector2): Vec3 => unit([hole.x - p.x, hole.y - p.y, 0]);
    ring.forEach((p, k) => {
      const q = ring[(k + 1) % ring.length]!;
      const [np, nq] = [inward(p), inward(q)];
      triangle([p.x, p.y, 0], [q.x, q.y, 0], [q.x, q.y, heightMm], [np, nq, nq]);
      triangle([p.x, p.y, 0], [q.x, q.y, heightMm], [p.x, p.y, heightMm], [np, nq, np]);
    });
    const r = hole.diameterMm / 2;
    faces.push({
      id: faces.length,
      type: 'cylinder',
      areaMm2: 2 * Math.PI * r * heightMm,
      boundsMm: { min: [hole.x - r, hole.y - r, 0], max: [hole.x + r, hole.y + r, heightMm] },
      point: [hole.x + r, hole.y, heightMm / 2],
      normal: [-1, 0, 0],
      axis: { origin: [hole.x, hole.y, 0], direction: [0, 0, 1] },
      radiusMm: r,
      concave: true,
      sweepDeg: 360,
      heightMm,
      loops: caps.map((cap) => cap.loops[h + 1]!),
      signature: `hole-${h}`,
    });
    faceTriangles.push(2 * ring.length);
  });

  const areaMm2 = faces.reduce((sum, face) => sum + face.areaMm2, 0);
  const volumeMm3 = capArea * heightMm;
  const size = [0, 1, 2].map((i) => box.max[i]! - box.min[i]!).sort((a, b) => b - a) as Vec3;
  const evidence: Evidence = {
    version: 1,
    kernelBuild: 'by-hand',
    definitionKey: name,
    bodies: [{ type: 'solid', faces: faces.map((face) => face.id) }],
    volumeMm3,
    areaMm2,
    centroid: [0, 1, 2].map((i) => (box.min[i]! + box.max[i]!) / 2) as Vec3,
    boundsMm: box,
    inertia: [1, 2, 3],
    faces,
    edges,
  };
  const polylines = edges.map((e): Vec3[] =>
    e.curve === 'circle'
      ? Array.from({ length: 33 }, (_, k): Vec3 => {
          const [cx, cy] = [(e.start[0] + e.mid[0]) / 2, (e.start[1] + e.mid[1]) / 2];
          const a = (2 * Math.PI * k) / 32;
          return [cx + (e.radiusMm ?? 0) * Math.cos(a), cy + (e.radiusMm ?? 0) * Math.sin(a), e.start[2]];
        })
      : [e.start, e.end],
  );
  return {
    evidence,
    mesh: {
      positions: new Float32Array(positions),
      normals: new Float32Array(normals),
      indices: new Uint32Array(indices),
      faceTriangles: new Uint32Array(faceTriangles),
      edgePositions: new Float32Array(polylines.flat(2)),
      edgePoints: new Uint32Array(polylines.map((line) => line.length)),
    },
    partFacts: {
      version: 1,
      definitionKey: name,
      name,
      volumeMm3,
      areaMm2,
      boundsMm: box,
      sizeMm: size,
      faceCount: faces.length,
      edgeCount: edges.length,
      solids: 1,
      facesByType: { plane: polygon.length + 2, ...(holes.length ? { cylinder: holes.length } : {}) },
      holes: [],
      internalRadiiMm: [],
      externalRadiiMm: [],
    },
  };
}

/** Corners of a rectangle with one corner at the origin. */
export const rectangle = (x: number, y: number): [number, number][] => [
  [0, 0],
  [x, 0],
  [x, y],
  [0, y],
];

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const crossOf = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vec3): Vec3 => {
  const size = Math.hypot(...a) || 1;
  return [a[0] / size, a[1] / size, a[2] / size];
};
