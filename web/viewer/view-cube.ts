import { Matrix4, Vector3 } from 'three';
import type { CameraState } from './camera-rig.ts';
import type { Viewer } from './viewer.ts';

type Side = 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom';
export type CubeWords = Record<Side, string> & { cube: string };

/** Where each side looks to, and what is up on it. */
const sides: Record<Side, { normal: Vector3; up: Vector3 }> = {
  front: { normal: new Vector3(0, -1, 0), up: new Vector3(0, 0, 1) },
  back: { normal: new Vector3(0, 1, 0), up: new Vector3(0, 0, 1) },
  left: { normal: new Vector3(-1, 0, 0), up: new Vector3(0, 0, 1) },
  right: { normal: new Vector3(1, 0, 0), up: new Vector3(0, 0, 1) },
  top: { normal: new Vector3(0, 0, 1), up: new Vector3(0, 1, 0) },
  bottom: { normal: new Vector3(0, 0, -1), up: new Vector3(0, -1, 0) },
};
const sizePx = 64;
const eighth = Math.PI / 4;

/**
 * A cube that turns with the camera, in HTML: a click on a side, an edge or a corner looks from there, arrow keys turn by
 * eighths. Returns what takes it away again.
 */
export function attachViewCube(
  host: HTMLElement,
  viewer: Viewer,
  words: CubeWords,
  flightMs: number,
): () => void {
  const root = document.createElement('div');
  root.className = 'view-cube';
  root.tabIndex = 0;
  root.setAttribute('role', 'application');
  root.setAttribute('aria-label', words.cube);
  const cube = document.createElement('div');
  cube.className = 'view-cube-body';
  const spoken = document.createElement('span');
  spoken.className = 'view-cube-spoken';
  spoken.setAttribute('aria-live', 'polite');
  for (const [name, { normal, up }] of Object.entries(sides)) {
    const right = new Vector3().crossVectors(up, normal);
    const side = document.createElement('div');
    side.className = 'view-cube-side';
    side.style.transform = cssMatrix(
      new Matrix4().makeBasis(right, up, normal).setPosition(normal.clone().multiplyScalar(sizePx / 2)),
    );
    for (const row of [1, 0, -1])
      for (const column of [-1, 0, 1]) {
        const cell = document.createElement('span');
        cell.className = 'view-cube-cell';
        if (row === 0 && column === 0) cell.textContent = words[name as Side];
        const to = normal.clone().addScaledVector(up, row).addScaledVector(right, column);
        cell.dataset.view = nameOf(to, words);
        cell.addEventListener('click', () => look(to));
        side.append(cell);
      }
    cube.append(side);
  }
  root.append(cube, spoken);
  host.append(root);

  function look(to: Vector3): void {
    viewer.look([to.x, to.y, to.z], flightMs);
  }

  root.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const { position, target, up } = viewer.camera;
    const from = new Vector3(...position).sub(new Vector3(...target)).normalize();
    // Straight from above or below, what is up in the picture says where one came from.
    if (Math.hypot(from.x, from.y) < 0.01)
      from.addScaledVector(new Vector3(...up), -0.01 * Math.sign(from.z));
    const round = (angle: number, by: number) => eighth * (Math.round(angle / eighth) + by);
    const azimuth = round(Math.atan2(from.y, from.x), step[0]!);
    const height = round(Math.asin(Math.max(-1, Math.min(1, from.z))), step[1]!);
    const polar = Math.max(-Math.PI / 2, Math.min(Math.PI / 2, height));
    // From the poles one still knows where one came from.
    const flat = Math.max(1e-3, Math.cos(polar));
    const to = new Vector3(Math.cos(azimuth) * flat, Math.sin(azimuth) * flat, Math.sin(polar));
    look(to);
    spoken.textContent = nameOf(to, words);
  });

  const turn = ({ position, target, up }: CameraState) => {
    const eye = new Matrix4().lookAt(new Vector3(...position), new Vector3(...target), new Vector3(...up));
    cube.style.transform = cssMatrix(eye.transpose());
  };
  turn(viewer.camera);
  const stop = viewer.on('camera', turn);
  return () => {
    stop();
    root.remove();
  };
}

/** The sides that are seen from a direction. */
function nameOf({ x, y, z }: Vector3, words: CubeWords): string {
  const pair = (value: number, below: string, above: string) =>
    value < -0.3 ? [below] : value > 0.3 ? [above] : [];
  return [
    ...pair(z, words.bottom, words.top),
    ...pair(y, words.front, words.back),
    ...pair(x, words.left, words.right),
  ].join(', ');
}

/** CSS has y downwards. */
function cssMatrix(matrix: Matrix4): string {
  const flip = new Matrix4().makeScale(1, -1, 1);
  const { elements } = flip.clone().multiply(matrix).multiply(flip);
  return `matrix3d(${elements.map((value) => Number(value.toFixed(5))).join()})`;
}
