import {
  Box3,
  Color,
  DirectionalLight,
  HemisphereLight,
  Matrix4,
  Plane,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three';
import { createCameraRig } from './camera-rig.ts';
import type { CameraState, Projection, StandardView, ViewPoint } from './camera-rig.ts';
import { attachControls } from './controls.ts';
import { explodeOffsets } from './explode.ts';
import { createHighlight } from './highlight.ts';
import type { Mark } from './highlight.ts';
import type { ModelData } from './model-data.ts';
import { createPartBatch } from './part-batch.ts';
import type { Look, PartBatch } from './part-batch.ts';
import { createPicker } from './picker.ts';
import type { Pick } from './picker.ts';

export type ViewerEvents = {
  /** A click on the model, or beside it. */
  pick: { pick: Pick | null; add: boolean };
  hover: { pick: Pick | null };
  /** The camera stands elsewhere; after each frame in which it moved. */
  camera: CameraState;
  /** A frame was drawn: what is anchored to the model has to follow. */
  frame: undefined;
};

/** A cut: what lies on the side the normal points to stays. */
export type Section = { normal: [number, number, number]; offsetMm: number };

export type ViewerOptions = { background: string; edges: string; antialias?: boolean };

/** A model on a canvas, without any framework. Draws when something changed and rests otherwise. */
export class Viewer {
  readonly element: HTMLCanvasElement;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  /** Goes with the eye, so that no face that one looks at is dark. */
  readonly #headlight = new DirectionalLight(0xffffff, 2);
  readonly #rig = createCameraRig(() => this.#invalidate('camera'));
  readonly #planes: Plane[] = [];
  readonly #listeners = new Map<keyof ViewerEvents, Set<(event: never) => void>>();
  readonly #detach: () => void;
  readonly #watch: ResizeObserver;
  #frame = 0;
  #cameraMoved = false;
  #edgeColor: string;
  #content: Content | null = null;

  constructor(host: HTMLElement, options: ViewerOptions) {
    this.#renderer = new WebGLRenderer({
      antialias: options.antialias ?? true,
      powerPreference: 'high-performance',
    });
    this.#renderer.localClippingEnabled = true;
    this.#scene.background = new Color(options.background);
    this.#edgeColor = options.edges;
    this.element = this.#renderer.domElement;
    this.element.tabIndex = 0;
    Object.assign(this.element.style, {
      display: 'block',
      width: '100%',
      height: '100%',
      touchAction: 'none',
    });
    host.append(this.element);
    this.#scene.add(new HemisphereLight(0xffffff, 0x9090a0, 1.5), this.#headlight, this.#headlight.target);
    this.#detach = attachControls(this.element, this.#rig, {
      pointAt: (x, y) => this.pick(x, y)?.point ?? this.#pointInFront(x, y),
      click: ({ x, y, add }) => this.#emit('pick', { pick: this.pick(x, y), add }),
      hover: (x, y) => this.#hasListener('hover') && this.#emit('hover', { pick: this.pick(x, y) }),
      leave: () => this.#emit('hover', { pick: null }),
    });
    this.#watch = new ResizeObserver(() => this.#resize());
    this.#watch.observe(host);
    // What is on the GPU is made again from memory when its context comes back.
    this.element.addEventListener('webglcontextlost', (event) => event.preventDefault());
    this.element.addEventListener('webglcontextrestored', () => this.#invalidate());
    this.#resize();
  }

  /** Shows a model, in place of the one before. */
  load(model: ModelData): void {
    this.#content?.dispose();
    this.#content = createContent(model, this.#planes);
    this.#content.parts.tint(this.#edgeColor);
    this.#scene.add(this.#content.parts.faces, this.#content.parts.edges, this.#content.highlight.group);
    this.#rig.bound(this.#content.bounds);
    this.#rig.fit(this.#content.bounds, 'isometric');
  }

  /** How each occurrence is shown; those that are not named are solid. */
  show(looks: ReadonlyMap<number, Look>): void {
    const content = this.#content;
    if (!content) return;
    for (const index of content.parts.leaves) {
      const look = looks.get(index) ?? 'solid';
      content.looks.set(index, look);
      content.parts.show(index, look);
    }
    this.#invalidate();
  }

  mark(marks: readonly Mark[]): void {
    this.#content?.highlight.set(marks, this.#content.matrixOf);
    this.#invalidate();
  }

  /** Takes the model apart: 0 as it is, 1 with each part as far again from the middle of its assembly. */
  explode(factor: number): void {
    this.#content?.explode(factor);
    this.#invalidate();
  }

  section(sections: readonly Section[]): void {
    this.#planes.splice(
      0,
      this.#planes.length,
      ...sections.map(({ normal, offsetMm }) => new Plane(new Vector3(...normal).normalize(), -offsetMm)),
    );
    this.#content?.cut();
    this.#invalidate();
  }

  showEdges(isOn: boolean): void {
    if (this.#content) this.#content.parts.edges.visible = isOn;
    this.#invalidate();
  }

  fit(occurrences: readonly number[] = [], view: StandardView | null = null, lengthMs = 0): void {
    if (this.#content) this.#rig.fit(this.#content.boxOf(occurrences), view, lengthMs);
  }

  view(view: StandardView, lengthMs = 0): void {
    this.#rig.view(view, lengthMs);
  }

  get projection(): Projection {
    return this.#rig.projection;
  }

  set projection(projection: Projection) {
    this.#rig.projection = projection;
  }

  get camera(): CameraState {
    return this.#rig.state();
  }

  flyTo(state: ViewPoint, lengthMs = 0): void {
    this.#rig.goTo(state, lengthMs);
  }

  /** What is under a place of the canvas, CSS pixels from its corner. */
  pick(x: number, y: number): Pick | null {
    const content = this.#content;
    if (!content) return null;
    return content.picker.pick(this.#rayAt(x, y), content.pickable(), this.#planes);
  }

  /** Where a point of an occurrence, in the part's own frame, is now in the model's frame. */
  worldPoint(occurrence: number, local: number[]): Vector3 {
    const point = new Vector3().fromArray(local);
    return this.#content ? point.applyMatrix4(this.#content.matrixOf(occurrence)) : point;
  }

  /** Where a point of the model is on the canvas, CSS pixels; null where it is behind the eye. */
  project(point: Vector3): { x: number; y: number } | null {
    const { clientWidth, clientHeight } = this.element;
    const at = point.clone().project(this.#rig.camera);
    if (at.z > 1 || at.z < -1) return null;
    return { x: ((at.x + 1) / 2) * clientWidth, y: ((1 - at.y) / 2) * clientHeight };
  }

  /** Whether something of the model lies between the eye and a point, or the section has cut it away. */
  isHidden(point: Vector3, toleranceMm: number): boolean {
    const content = this.#content;
    const at = this.project(point);
    if (!content || !at) return true;
    if (this.#planes.some((plane) => plane.distanceToPoint(point) < -toleranceMm)) return true;
    const ray = this.#rayAt(at.x, at.y);
    const hit = content.picker.pick(ray, content.pickable(), this.#planes);
    return hit !== null && hit.distance < ray.origin.distanceTo(point) - toleranceMm;
  }

  /** The canvas as it is now, as PNG. */
  async screenshot(): Promise<Blob> {
    this.#draw();
    const { promise, resolve, reject } = Promise.withResolvers<Blob>();
    this.element.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))));
    return promise;
  }

  on<Name extends keyof ViewerEvents>(name: Name, listener: (event: ViewerEvents[Name]) => void): () => void {
    const own = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, own.add(listener));
    return () => own.delete(listener);
  }

  recolor({ background, edges }: Omit<ViewerOptions, 'antialias'>): void {
    this.#scene.background = new Color(background);
    this.#edgeColor = edges;
    this.#content?.parts.tint(edges);
    this.#invalidate();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#watch.disconnect();
    this.#detach();
    this.#content?.dispose();
    this.#renderer.dispose();
    this.element.remove();
  }

  #rayAt(x: number, y: number) {
    const { clientWidth, clientHeight } = this.element;
    const caster = new Raycaster();
    const at = new Vector2((2 * x) / Math.max(1, clientWidth) - 1, 1 - (2 * y) / Math.max(1, clientHeight));
    caster.setFromCamera(at, this.#rig.camera);
    return caster.ray;
  }

  /** Beside the model: as far away as what one looks at. */
  #pointInFront(x: number, y: number): Vector3 {
    const { target } = this.#rig.state();
    const camera = this.#rig.camera;
    const plane = new Plane().setFromNormalAndCoplanarPoint(
      camera.getWorldDirection(new Vector3()),
      new Vector3(...target),
    );
    return this.#rayAt(x, y).intersectPlane(plane, new Vector3()) ?? new Vector3(...target);
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.element.parentElement ?? this.element;
    this.#renderer.setPixelRatio(Math.min(2, devicePixelRatio));
    this.#renderer.setSize(clientWidth, clientHeight, false);
    this.#rig.resize(clientWidth, clientHeight);
  }

  #invalidate(why?: 'camera'): void {
    if (why === 'camera') this.#cameraMoved = true;
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0;
      const isFlying = this.#rig.advance(now);
      this.#draw();
      if (this.#cameraMoved) this.#emit('camera', this.#rig.state());
      this.#cameraMoved = false;
      this.#emit('frame', undefined);
      if (isFlying) this.#invalidate('camera');
    });
  }

  #draw(): void {
    const { position, target } = this.#rig.state();
    const beside = new Vector3(-0.4, 0.6, 0).applyQuaternion(this.#rig.camera.quaternion);
    this.#headlight.target.position.set(...target);
    this.#headlight.position
      .set(...position)
      .sub(this.#headlight.target.position)
      .normalize()
      .add(beside)
      .add(this.#headlight.target.position);
    this.#renderer.render(this.#scene, this.#rig.camera);
  }

  #hasListener(name: keyof ViewerEvents): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  #emit<Name extends keyof ViewerEvents>(name: Name, event: ViewerEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? [])
      (listener as (event: ViewerEvents[Name]) => void)(event);
  }
}

/** One model in the scene, and where its parts stand now. */
function createContent(model: ModelData, planes: Plane[]) {
  const parts: PartBatch = createPartBatch(model, planes);
  const highlight = createHighlight(model, planes);
  const picker = createPicker(model);
  const looks = new Map<number, Look>(parts.leaves.map((leaf) => [leaf, 'solid']));
  const matrices = model.occurrences.map(({ matrix }) => new Matrix4().fromArray(matrix));
  const offsets = explodeOffsets(model);
  const { min, max } = model.boundsMm;
  const bounds = new Box3(new Vector3(...min), new Vector3(...max));
  const matrixOf = (occurrence: number) => matrices[occurrence]!;

  return {
    parts,
    highlight,
    picker,
    looks,
    bounds,
    matrixOf,
    *pickable(): Iterable<[number, Matrix4]> {
      for (const leaf of parts.leaves) if (looks.get(leaf) === 'solid') yield [leaf, matrices[leaf]!];
    },
    explode(factor: number): void {
      for (const leaf of parts.leaves) {
        const { matrix } = model.occurrences[leaf]!;
        const { x, y, z } = offsets[leaf]!;
        matrices[leaf]!.fromArray(matrix).premultiply(
          new Matrix4().makeTranslation(x * factor, y * factor, z * factor),
        );
        parts.place(leaf, matrices[leaf]!.elements);
      }
      highlight.follow(matrixOf);
    },
    /** Materials know how many planes there are. */
    cut(): void {
      for (const batch of [parts.faces, parts.edges]) {
        const { material } = batch;
        if (!Array.isArray(material)) material.needsUpdate = true;
      }
    },
    boxOf(occurrences: readonly number[]): Box3 {
      const box = new Box3();
      const chosen = new Set(occurrences);
      for (const leaf of parts.leaves) {
        let at: number | null = leaf;
        while (at !== null && !chosen.has(at)) at = model.occurrences[at]!.parent;
        if (at === null && chosen.size > 0) continue;
        const { definition } = model.occurrences[leaf]!;
        const own = model.definitions[definition!]!.boundsMm;
        box.union(new Box3(new Vector3(...own.min), new Vector3(...own.max)).applyMatrix4(matrices[leaf]!));
      }
      return box.isEmpty() ? bounds.clone() : box;
    },
    dispose(): void {
      parts.faces.removeFromParent();
      parts.edges.removeFromParent();
      highlight.group.removeFromParent();
      parts.dispose();
      highlight.dispose();
    },
  };
}

type Content = ReturnType<typeof createContent>;
