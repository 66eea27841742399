import { BatchedMesh, BufferAttribute, BufferGeometry, Color, LineBasicMaterial, Vector4 } from 'three';
import type { Matrix4, Plane } from 'three';
import { faceMaterial } from './face-material.ts';
import type { Geometry, Outline } from './model-data.ts';

/** How an occurrence is shown. */
export type Look = 'solid' | 'ghost' | 'hidden';

/** Edges of a batch in one call: three draws a batch of lines where the object says that it is one. */
class BatchedLines extends BatchedMesh {
  constructor(...args: ConstructorParameters<typeof BatchedMesh>) {
    super(...args);
    Object.assign(this, { isMesh: false, isLine: true, isLineSegments: true });
  }
}

/** Ghosts are drawn as a pattern of holes, which needs no sorting and hides nothing behind. */
const ghostAlpha = 0.25;
/** How much of a mark's colour is in a part that is marked as a whole. */
const tintShare = 0.55;

type Shown = { face: number; line: number | null; look: Look; tint: Color | null };

/** All occurrences of a model, in one draw call for their faces and one for their edges. */
export function createPartBatch({ definitions, occurrences }: Outline, clippingPlanes: Plane[]) {
  const leaves = occurrences.flatMap(({ definition }, index) => (definition === null ? [] : [index]));
  const leavesOf = definitions.map((): number[] => []);
  for (const leaf of leaves) leavesOf[occurrences[leaf]!.definition!]!.push(leaf);
  const sum = (of: (definition: Outline['definitions'][number]) => number) =>
    Math.max(3, definitions.reduce((all, definition) => all + of(definition), 0)); // prettier-ignore
  const most = Math.max(1, leaves.length);
  const lineMaterial = new LineBasicMaterial({ color: 0x222222, clippingPlanes });
  const faces = new BatchedMesh(
    most,
    sum(({ vertices }) => vertices),
    sum(({ indices }) => indices),
    faceMaterial(clippingPlanes),
  );
  const edges = new BatchedLines(
    most,
    sum(({ edgeVertices }) => edgeVertices),
    sum(({ edgeIndices }) => edgeIndices),
    lineMaterial,
  );
  for (const batch of [faces, edges]) {
    batch.sortObjects = false;
    // Mostly all is in sight; looking at each part in each frame costs more than drawing it in vain.
    batch.perObjectFrustumCulled = false;
    batch.frustumCulled = false;
    batch.visible = false;
  }
  const shown = new Map<number, Shown>();
  const color = new Vector4();
  let areEdgesOn = true;

  /** Takes in a definition's geometry; `placed` says where its occurrences stand and how they are shown. */
  function add(
    place: number,
    geometry: Geometry,
    placed: (index: number) => { matrix: Matrix4; look: Look },
  ): void {
    const face = faces.addGeometry(facesOf(geometry));
    const line = geometry.edges.indices.length > 0 ? edges.addGeometry(linesOf(geometry)) : null;
    faces.visible = true;
    edges.visible = areEdgesOn && edges.geometry.index !== null;
    for (const index of leavesOf[place]!) {
      const { matrix, look } = placed(index);
      const instance = line === null ? null : edges.addInstance(line);
      shown.set(index, { face: faces.addInstance(face), line: instance, look, tint: null });
      move(index, matrix);
      paint(index);
    }
  }

  function move(index: number, to: Matrix4): void {
    const own = shown.get(index);
    if (!own) return;
    faces.setMatrixAt(own.face, to);
    if (own.line !== null) edges.setMatrixAt(own.line, to);
  }

  function paint(index: number): void {
    const { face, line, look, tint } = shown.get(index)!;
    const [red, green, blue, alpha] = occurrences[index]!.color;
    const mixed = new Color(red, green, blue);
    if (tint) mixed.lerp(tint, tintShare);
    faces.setVisibleAt(face, look !== 'hidden');
    faces.setColorAt(face, color.set(mixed.r, mixed.g, mixed.b, look === 'ghost' ? ghostAlpha : alpha));
    if (line !== null) edges.setVisibleAt(line, look === 'solid');
  }

  return {
    leaves,
    faces,
    edges,
    add,
    /** Moves an occurrence: from the part's frame to the model's. */
    move,
    show(index: number, look: Look): void {
      const own = shown.get(index);
      if (!own || own.look === look) return;
      own.look = look;
      paint(index);
    },
    /** Colours occurrences as a whole; those that are not named have their own colour again. */
    tint(tints: ReadonlyMap<number, Color>): void {
      for (const [index, own] of shown) {
        const tint = tints.get(index) ?? null;
        if (own.tint === tint) continue;
        own.tint = tint;
        paint(index);
      }
    },
    /** Does something while only some occurrences are there. */
    only(isWanted: (index: number) => boolean, act: () => void): void {
      const others = [...shown].filter(([index, { look }]) => look !== 'hidden' && !isWanted(index));
      for (const [, { face }] of others) faces.setVisibleAt(face, false);
      act();
      for (const [, { face }] of others) faces.setVisibleAt(face, true);
    },
    /** The colour of edges, as CSS. */
    colorEdges(css: string): void {
      lineMaterial.color = new Color(css);
    },
    showEdges(isOn: boolean): void {
      areEdgesOn = isOn;
      edges.visible = isOn && edges.geometry.index !== null;
    },
    dispose(): void {
      for (const batch of [faces, edges]) {
        batch.removeFromParent();
        batch.dispose();
        (batch.material as LineBasicMaterial).dispose();
      }
    },
  };
}

function facesOf({ positions, normals, colors, indices }: Geometry): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3, true));
  const own = colors ?? new Uint8Array((4 * positions.length) / 3).fill(255);
  geometry.setAttribute('color', new BufferAttribute(own, 4, true));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}

function linesOf({ edges }: Geometry): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(edges.positions, 3));
  geometry.setIndex(new BufferAttribute(edges.indices, 1));
  return geometry;
}
