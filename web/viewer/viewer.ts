import { Color, Matrix4, Plane, Raycaster, Scene, Vector2, Vector3, WebGLRenderer } from 'three';
import type { Box3 } from 'three';
import { createCameraRig } from './camera-rig.ts';
import type { CameraState, Projection, StandardView, ViewPoint } from './camera-rig.ts';
import { createCaps, cutStateOf } from './caps.ts';
import type { CutState } from './caps.ts';
import { compileShaders } from './compile-shaders.ts';
import { createContent } from './content.ts';
import type { Content } from './content.ts';
import { attachControls } from './controls.ts';
import type { Mark } from './highlight.ts';
import type { Geometry, ModelData, Outline } from './model-data.ts';
import { plainNavigation } from './navigation.ts';
import type { Navigation } from './navigation.ts';
import { nearestEdge } from './nearest-edge.ts';
import type { EdgeHit } from './nearest-edge.ts';
import type { Look } from './part-batch.ts';
import { createPartMaterials } from './part-materials.ts';
import type { Pick } from './picker.ts';
import { createSlices } from './slices.ts';
import type { Slices } from './slices.ts';

export type ViewerEvents = {
  /** A click on the model, or beside it. */
  pick: { pick: Pick | null; add: boolean; x: number; y: number };
  hover: { pick: Pick | null; x: number; y: number };
  /** The camera stands elsewhere; after each frame in which it moved. */
  camera: CameraState;
  /** A frame was drawn: what is anchored to the model has to follow. */
  frame: undefined;
  /** The graphics context was lost, or came back. */
  context: { isLost: boolean };
};

/** A cut: what lies on the side the normal points to stays. */
export type Section = { normal: [number, number, number]; offsetMm: number };

export type ViewerOptions = { background: string; edges: string; antialias?: boolean };

/** A model on a canvas, without any framework. Draws when something changed and rests otherwise. */
export class Viewer {
  readonly element: HTMLCanvasElement;
  /** What the mouse does. */
  navigation: Navigation = plainNavigation;
  readonly #renderer: WebGLRenderer;
  readonly #gl: WebGL2RenderingContext;
  readonly #scene = new Scene();
  readonly #rig = createCameraRig(() => this.#invalidate('camera'));
  readonly #planes: Plane[] = [];
  readonly #materials = createPartMaterials(this.#planes);
  readonly #slices: Slices;
  readonly #caps = createCaps();
  readonly #listeners = new Map<keyof ViewerEvents, Set<(event: never) => void>>();
  readonly #detach: () => void;
  readonly #watch: ResizeObserver;
  #frame = 0;
  #cameraMoved = false;
  #isReady = false;
  #isDisposed = false;
  #ready: Promise<void>;
  /** How many vertices the last picture had. */
  #drawnVertices = 0;
  #content: Content | null = null;

  constructor(host: HTMLElement, options: ViewerOptions) {
    this.#renderer = new WebGLRenderer({
      antialias: options.antialias ?? true,
      stencil: true,
      powerPreference: 'high-performance',
    });
    this.#gl = this.#renderer.getContext() as WebGL2RenderingContext;
    this.#slices = createSlices(this.#gl, (isLast) => this.#tookIn(isLast));
    this.#renderer.localClippingEnabled = true;
    // A picture with caps is several renderings, counted as one.
    this.#renderer.info.autoReset = false;
    this.#scene.background = new Color(options.background);
    this.#materials.edgeColor.set(options.edges);
    this.element = this.#renderer.domElement;
    this.element.tabIndex = 0;
    Object.assign(this.element.style, {
      display: 'block',
      width: '100%',
      height: '100%',
      touchAction: 'none',
    });
    host.append(this.element);
    this.#detach = attachControls(this.element, this.#rig, {
      navigation: () => this.navigation,
      pointAt: (x, y) => this.pick(x, y)?.point ?? this.#pointInFront(x, y),
      click: ({ x, y, add }) => this.#emit('pick', { pick: this.pick(x, y), add, x, y }),
      hover: (x, y) => this.#hasListener('hover') && this.#emit('hover', { pick: this.pick(x, y), x, y }),
      leave: () => this.#emit('hover', { pick: null, x: -1, y: -1 }),
    });
    this.#watch = new ResizeObserver(() => this.#resize());
    this.#watch.observe(host);
    // What is on the GPU is made again from memory when its context comes back.
    this.element.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#emit('context', { isLost: true });
    });
    this.element.addEventListener('webglcontextrestored', () => {
      this.#emit('context', { isLost: false });
      this.#slices.forgetPictures();
      this.#ready = this.#compile();
      for (const batch of this.#content?.batches() ?? []) {
        batch.restore();
        this.#slices.push(batch.uploadAll());
      }
    });
    this.#resize();
    this.#ready = this.#compile();
  }

  /** Shows a model, in place of the one before. */
  load(model: ModelData): void {
    this.begin(model);
    this.add(model.definitions.map(({ geometry }, place) => ({ place, geometry })));
    this.complete(model);
  }

  /** Makes room for a model whose geometry comes piece by piece, in place of the one before. */
  begin(outline: Outline): void {
    this.#slices.clear();
    this.#content?.dispose();
    this.#content = createContent(
      { gl: this.#gl, scene: this.#scene, materials: this.#materials, planes: this.#planes },
      outline,
    );
    this.#drawnVertices = 0;
    this.#rig.bound(this.#content.bounds);
    this.#rig.fit(this.#content.bounds, 'isometric');
  }

  /** Geometry of the model that was begun; it is shown a little later. */
  add(pieces: readonly { place: number; geometry: Geometry }[]): void {
    for (const { place, geometry } of pieces)
      if (this.#content) this.#slices.push(this.#content.add(place, geometry));
  }

  /** When all that was added can be seen in the next picture. */
  async settled(): Promise<void> {
    await this.#ready;
    await this.#slices.settled();
  }

  /** All geometry was added: from now on, faces can be picked and marked. */
  complete(model: ModelData): void {
    this.#content?.complete(model);
    this.#invalidate();
  }

  /** How each occurrence is shown; those that are not named are solid. */
  show(looks: ReadonlyMap<number, Look>): void {
    this.#content?.show(looks);
    this.#invalidate();
  }

  mark(marks: readonly Mark[]): void {
    this.#content?.mark(marks);
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
    this.#materials.cut();
    this.#invalidate();
  }

  get sections(): Section[] {
    return this.#planes.map(({ normal, constant }) => ({ normal: normal.toArray(), offsetMm: -constant }));
  }

  /** Whether a cut by so many planes is filled, and what is not. */
  cutOf(planes: number): CutState {
    if (!this.#content) return { isFilled: false, isTooLarge: false, openParts: 0 };
    return cutStateOf(this.#content, planes);
  }

  showEdges(isOn: boolean): void {
    this.#content?.parts.showEdges(isOn);
    this.#invalidate();
  }

  fit(occurrences: readonly number[] = [], view: StandardView | null = null, lengthMs = 0): void {
    if (this.#content) this.#rig.fit(this.#content.boxOf(occurrences), view, lengthMs);
  }

  fitBox(box: Box3, lengthMs = 0): void {
    this.#rig.fit(box, null, lengthMs);
  }

  /** Looks at the target from a direction: towards the eye, in the model's frame. */
  look(direction: readonly [number, number, number], lengthMs = 0): void {
    this.#rig.look(new Vector3(...direction), lengthMs);
  }

  /** Around some occurrences as they stand now, or all that is shown. */
  boxOf(occurrences: readonly number[] = []): Box3 | null {
    return this.#content?.boxOf(occurrences) ?? null;
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
    return this.#content?.pick(this.#rayAt(x, y)) ?? null;
  }

  /** The B-rep edge nearest to a place of the canvas, of the part that was picked there. */
  pickEdge({ occurrence, point, local }: Pick, x: number, y: number, withinPx = 8): EdgeHit | null {
    const definition = this.#content?.model?.occurrences[occurrence]?.definition ?? null;
    const at = this.project(point);
    if (definition === null || !at) return null;
    const { geometry } = this.#content!.model!.definitions[definition]!;
    const matrix = this.#content!.matrixOf(occurrence);
    const beside = point.clone().add(new Vector3(1, 0, 0).applyQuaternion(this.#rig.camera.quaternion));
    const pxPerMm = Math.abs((this.project(beside)?.x ?? at.x + 1) - at.x);
    const project = (one: Vector3) => this.project(one.applyMatrix4(matrix));
    // A face that is seen at a flat angle is much longer than it looks.
    const limits = { withinPx, withinMm: (3 * withinPx) / Math.max(pxPerMm, 1e-9) };
    return nearestEdge(geometry, project, { x, y, local: local.point }, limits);
  }

  /** Of the last picture. */
  get drawCalls(): number {
    return this.#renderer.info.render.calls;
  }

  /** From an occurrence's frame, as it stands now, to the model's. */
  matrixOf(occurrence: number): Matrix4 {
    return this.#content?.matrixOf(occurrence).clone() ?? new Matrix4();
  }

  /** Where a point of an occurrence, in the part's own frame, is now in the model's frame. */
  worldPoint(occurrence: number, local: readonly number[]): Vector3 {
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
    const hit = content.pick(ray);
    return hit !== null && hit.distance < ray.origin.distanceTo(point) - toleranceMm;
  }

  /** The canvas as it is now, as PNG. */
  async screenshot(): Promise<Blob> {
    await this.settled();
    this.drawNow();
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
    this.#materials.edgeColor.set(edges);
    this.#invalidate();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#isReady = false;
    cancelAnimationFrame(this.#frame);
    this.#watch.disconnect();
    this.#detach();
    this.#slices.dispose();
    this.#content?.dispose();
    this.#materials.dispose();
    this.#caps.dispose();
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

  /** Nothing is drawn before. */
  async #compile(): Promise<void> {
    this.#isReady = false;
    const seen = { camera: this.#rig.camera, background: this.#scene.background as Color };
    await compileShaders(this.#renderer, seen, this.#materials, (act) => this.#slices.whenIdle(act));
    this.#isReady = !this.#isDisposed;
    this.#invalidate();
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.element.parentElement ?? this.element;
    this.#renderer.setPixelRatio(Math.min(2, devicePixelRatio));
    this.#renderer.setSize(clientWidth, clientHeight, false);
    this.#rig.resize(clientWidth, clientHeight);
  }

  #invalidate(why?: 'camera'): void {
    if (why === 'camera') this.#cameraMoved = true;
    if (this.#isReady) this.#frame ||= requestAnimationFrame((now) => this.drawNow(now));
  }

  /** Draws at once, instead of with the browser's next frame. */
  drawNow(now = performance.now()): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const isFlying = this.#rig.advance(now);
    this.#renderer.info.reset();
    this.#renderer.render(this.#scene, this.#rig.camera);
    if (this.#content && this.#planes.length > 0 && this.cutOf(this.#planes.length).isFilled)
      this.#caps.draw(this.#renderer, this.#rig.camera, this.#content, this.#planes);
    this.#slices.drawing();
    this.#drawnVertices = this.#content?.parts.vertices ?? 0;
    if (this.#cameraMoved) this.#emit('camera', this.#rig.state());
    this.#cameraMoved = false;
    this.#emit('frame', undefined);
    if (isFlying) this.#invalidate('camera');
  }

  /** While a model comes in, it is drawn each time there is four times as much of it: drawing and taking in hold each other up. */
  #tookIn(isLast: boolean): void {
    const vertices = this.#content?.parts.vertices ?? 0;
    if (isLast || (vertices > 0 && vertices >= 4 * this.#drawnVertices)) this.#invalidate();
  }

  #hasListener(name: keyof ViewerEvents): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  #emit<Name extends keyof ViewerEvents>(name: Name, event: ViewerEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? [])
      (listener as (event: ViewerEvents[Name]) => void)(event);
  }
}
