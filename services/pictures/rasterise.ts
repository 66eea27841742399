import type { Mat4, Vec3 } from '../../domain/cad/scene.ts';
import type { DefinitionMesh } from '../cad/cad-kernel.ts';
import type { View } from './camera.ts';
import { toPixel } from './colour.ts';
import type { Colour } from './colour.ts';
import { dot } from '../../domain/dfm/vector.ts';
import { project, transform } from './camera.ts';
import type { RgbImage } from './png.ts';
import { supersampling, visibleFaces } from './visible-faces.ts';

export type PictureItem = {
  mesh: DefinitionMesh;
  /** From the mesh's frame to the picture's; identity where absent. */
  matrix?: Mat4;
  colour: Colour;
  /** Colours of marked faces, by face id. */
  marks?: ReadonlyMap<number, Colour>;
};

export type PictureInput = {
  items: PictureItem[];
  view: View;
  widthPx: number;
  heightPx: number;
  /**
   * Points to find on the picture, in its frame. Where the part hides one, any visible place of `faces` (of the first
   * item) stands for it.
   */
  anchors?: { point: Vec3; normal: Vec3; faces?: readonly number[] }[];
};

/** Where an anchor is on the picture, pixels from the top left; `visible` unless the part hides it. */
export type PlacedAnchor = { x: number; y: number; visible: boolean };

export type Picture = { image: RgbImage; anchors: PlacedAnchor[]; pixelsPerMm: number };

const marginShare = 0.06;
const edgeColour: Colour = [38, 44, 52];

/**
 * Draws shaded triangles with their B-rep edges, orthographically, fitted to the picture. Only IEEE arithmetic and
 * square roots: the same input gives the same pixels on every machine.
 */
export function rasterise(input: PictureInput): Picture {
  const width = input.widthPx * supersampling;
  const height = input.heightPx * supersampling;
  const projected = input.items.map((item) => projectItem(item, input.view));
  const fit = fitTo(projected, width, height);
  const depth = new Float32Array(width * height).fill(-Infinity);
  const colour = new Uint8ClampedArray(width * height * 3);
  colour.fill(255);

  const faces = input.anchors?.some((anchor) => anchor.faces)
    ? new Int32Array(width * height).fill(-1)
    : null;
  const target = { width, height, depth, colour, faces };
  for (const [i, item] of input.items.entries())
    drawTriangles(i === 0 ? target : { ...target, faces: null }, item, projected[i]!, fit);
  // Edges win against the faces they bound, by a hair of depth, and against nothing else.
  const biasMm = 1.5 / fit.scale + fit.depthMm * 0.0015;
  for (const points of projected) drawEdges(target, points, fit, biasMm);

  const seen = faces ? visibleFaces(faces, width, height) : null;
  const anchors = (input.anchors ?? []).map(({ point, normal, faces: own }): PlacedAnchor => {
    const p = project(input.view, point);
    const x = fit.x + p[0] * fit.scale;
    const y = fit.y - p[1] * fit.scale;
    const column = Math.min(width - 1, Math.max(0, Math.floor(x)));
    const row = Math.min(height - 1, Math.max(0, Math.floor(y)));
    const towards = dot(normal, input.view.toEye);
    const visible = towards > -0.05 && p[2] >= depth[row * width + column]! - 4 * biasMm;
    const stand = visible || !own || !seen ? null : seen(own);
    return stand
      ? { x: stand.x / supersampling, y: stand.y / supersampling, visible: true }
      : { x: x / supersampling, y: y / supersampling, visible };
  });
  return {
    image: shrink(target, input.widthPx, input.heightPx),
    anchors,
    pixelsPerMm: fit.scale / supersampling,
  };
}

type Projected = {
  positions: Float32Array;
  shades: Float32Array;
  edges: Float32Array;
  edgePoints: Uint32Array;
};
type Fit = { scale: number; x: number; y: number; depthMm: number };
type Target = {
  width: number;
  height: number;
  depth: Float32Array;
  colour: Uint8ClampedArray;
  /** Which face is seen at each sample, where somebody asks. */
  faces: Int32Array | null;
};

/** Light from the upper left behind the eye, with some from below so that nothing is black. */
function projectItem(item: PictureItem, view: View): Projected {
  const { mesh, matrix } = item;
  const positions = new Float32Array(mesh.positions.length);
  const shades = new Float32Array(mesh.positions.length / 3);
  for (let i = 0, v = 0; i < positions.length; i += 3, v++) {
    const at = transform(matrix, [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!]);
    positions.set(project(view, at), i);
    const n: Vec3 = [mesh.normals[i]!, mesh.normals[i + 1]!, mesh.normals[i + 2]!];
    const turned: Vec3 = matrix
      ? [
          matrix[0] * n[0] + matrix[1] * n[1] + matrix[2] * n[2],
          matrix[4] * n[0] + matrix[5] * n[1] + matrix[6] * n[2],
          matrix[8] * n[0] + matrix[9] * n[1] + matrix[10] * n[2],
        ]
      : n;
    const toEye = turned[0] * view.toEye[0] + turned[1] * view.toEye[1] + turned[2] * view.toEye[2];
    const up = turned[0] * view.up[0] + turned[1] * view.up[1] + turned[2] * view.up[2];
    const right = turned[0] * view.right[0] + turned[1] * view.right[1] + turned[2] * view.right[2];
    const key = 0.6 * up - 0.3 * right + 0.8 * Math.abs(toEye);
    shades[v] = Math.min(1.1, 0.62 + 0.42 * Math.max(0, key) + 0.1 * Math.max(0, -up));
  }
  const edges = new Float32Array(mesh.edgePositions.length);
  for (let i = 0; i < edges.length; i += 3) {
    const at = transform(matrix, [
      mesh.edgePositions[i]!,
      mesh.edgePositions[i + 1]!,
      mesh.edgePositions[i + 2]!,
    ]);
    edges.set(project(view, at), i);
  }
  return { positions, shades, edges, edgePoints: mesh.edgePoints };
}

function fitTo(items: Projected[], width: number, height: number): Fit {
  let [left, right, bottom, top, near, far] = [Infinity, -Infinity, Infinity, -Infinity, -Infinity, Infinity];
  for (const { positions } of items)
    for (let i = 0; i < positions.length; i += 3) {
      left = Math.min(left, positions[i]!);
      right = Math.max(right, positions[i]!);
      bottom = Math.min(bottom, positions[i + 1]!);
      top = Math.max(top, positions[i + 1]!);
      near = Math.max(near, positions[i + 2]!);
      far = Math.min(far, positions[i + 2]!);
    }
  if (!Number.isFinite(left)) return { scale: 1, x: width / 2, y: height / 2, depthMm: 1 };
  const room = 1 - 2 * marginShare;
  const scale = Math.min(
    (width * room) / Math.max(1e-6, right - left),
    (height * room) / Math.max(1e-6, top - bottom),
  );
  return {
    scale,
    x: width / 2 - ((left + right) / 2) * scale,
    y: height / 2 + ((bottom + top) / 2) * scale,
    depthMm: near - far,
  };
}

function drawTriangles(target: Target, item: PictureItem, points: Projected, fit: Fit): void {
  const { mesh } = item;
  const { positions, shades } = points;
  let triangle = 0;
  for (let face = 0; face < mesh.faceTriangles.length; face++) {
    const own = mesh.faceColors?.[face];
    const colour = item.marks?.get(face) ?? (own ? toPixel(own) : item.colour);
    for (let left = mesh.faceTriangles[face]!; left > 0; left--, triangle++) {
      const a = mesh.indices[triangle * 3]!;
      const b = mesh.indices[triangle * 3 + 1]!;
      const c = mesh.indices[triangle * 3 + 2]!;
      drawTriangle(
        target,
        fit.x + positions[a * 3]! * fit.scale, fit.y - positions[a * 3 + 1]! * fit.scale, positions[a * 3 + 2]!, shades[a]!,
        fit.x + positions[b * 3]! * fit.scale, fit.y - positions[b * 3 + 1]! * fit.scale, positions[b * 3 + 2]!, shades[b]!,
        fit.x + positions[c * 3]! * fit.scale, fit.y - positions[c * 3 + 1]! * fit.scale, positions[c * 3 + 2]!, shades[c]!,
        colour,
        face,
      ); // prettier-ignore
    }
  }
}

// Own names: where modules run in a context of their own, as in tests, each global costs a slow lookup per pixel.
const { abs, ceil, floor, max, min } = Math;

/** One triangle, row by row: each row's span is solved exactly, depth and shade are planes over the picture. */
function drawTriangle(
  target: Target,
  ax: number,
  ay: number,
  az: number,
  as: number,
  bx: number,
  by: number,
  bz: number,
  bs: number,
  cx: number,
  cy: number,
  cz: number,
  cs: number,
  colour: Colour,
  face: number,
): void /* prettier-ignore */ {
  const twice = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (abs(twice) < 1e-9) return;
  const { width, height, depth, colour: pixels, faces } = target;
  const zx = ((bz - az) * (cy - ay) - (cz - az) * (by - ay)) / twice;
  const zy = ((cz - az) * (bx - ax) - (bz - az) * (cx - ax)) / twice;
  const sx = ((bs - as) * (cy - ay) - (cs - as) * (by - ay)) / twice;
  const sy = ((cs - as) * (bx - ax) - (bs - as) * (cx - ax)) / twice;
  const first = max(0, ceil(min(ay, by, cy) - 0.5));
  const last = min(height - 1, floor(max(ay, by, cy) - 0.5));
  for (let row = first; row <= last; row++) {
    const y = row + 0.5;
    let from = width;
    let to = -1;
    for (let side = 0; side < 3; side++) {
      const x0 = side === 0 ? ax : side === 1 ? bx : cx;
      const y0 = side === 0 ? ay : side === 1 ? by : cy;
      const x1 = side === 0 ? bx : side === 1 ? cx : ax;
      const y1 = side === 0 ? by : side === 1 ? cy : ay;
      if (y0 === y1 || (y < y0 && y < y1) || (y > y0 && y > y1)) continue;
      const x = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
      if (x < from) from = x;
      if (x > to) to = x;
    }
    const start = max(0, ceil(from - 0.5));
    const end = min(width - 1, floor(to - 0.5));
    let z = az + (start + 0.5 - ax) * zx + (y - ay) * zy;
    let shade = as + (start + 0.5 - ax) * sx + (y - ay) * sy;
    for (let at = row * width + start; at <= row * width + end; at++, z += zx, shade += sx) {
      if (z <= depth[at]!) continue;
      depth[at] = z;
      if (faces) faces[at] = face;
      const i = at * 3;
      pixels[i] = colour[0] * shade;
      pixels[i + 1] = colour[1] * shade;
      pixels[i + 2] = colour[2] * shade;
    }
  }
}

function drawEdges(target: Target, points: Projected, fit: Fit, biasMm: number): void {
  const { edges, edgePoints } = points;
  let from = 0;
  for (const count of edgePoints) {
    for (let i = from; i + 1 < from + count; i++)
      drawLine(
        target,
        fit.x + edges[i * 3]! * fit.scale,
        fit.y - edges[i * 3 + 1]! * fit.scale,
        edges[i * 3 + 2]! + biasMm,
        fit.x + edges[i * 3 + 3]! * fit.scale,
        fit.y - edges[i * 3 + 4]! * fit.scale,
        edges[i * 3 + 5]! + biasMm,
      );
    from += count;
  }
}

/** A line two samples wide, so that it is one pixel after shrinking. */
function drawLine(
  target: Target,
  x0: number,
  y0: number,
  z0: number,
  x1: number,
  y1: number,
  z1: number,
): void {
  const { width, height, depth, colour } = target;
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const x = Math.floor(x0 + (x1 - x0) * t);
    const y = Math.floor(y0 + (y1 - y0) * t);
    const z = z0 + (z1 - z0) * t;
    for (let dy = 0; dy < 2; dy++)
      for (let dx = 0; dx < 2; dx++) {
        const [px, py] = [x + dx, y + dy];
        if (px < 0 || py < 0 || px >= width || py >= height) continue;
        const at = py * width + px;
        if (z < depth[at]!) continue;
        colour[at * 3] = edgeColour[0];
        colour[at * 3 + 1] = edgeColour[1];
        colour[at * 3 + 2] = edgeColour[2];
      }
  }
}

/** Averages 2×2 samples. */
function shrink(target: Target, width: number, height: number): RgbImage {
  const data = new Uint8Array(width * height * 3);
  const { colour, width: wide } = target;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const a = (y * 2 * wide + x * 2) * 3;
      const b = a + wide * 3;
      const out = (y * width + x) * 3;
      for (let k = 0; k < 3; k++)
        data[out + k] = (colour[a + k]! + colour[a + k + 3]! + colour[b + k]! + colour[b + k + 3]! + 2) >> 2;
    }
  return { width, height, data };
}
