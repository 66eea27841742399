import * as OV from 'online-3d-viewer';
import { offer } from './page.ts';

/* Online3DViewer, embedded as its documentation says. */

const host = document.createElement('div');
Object.assign(host.style, { width: '100vw', height: '100vh' });
document.body.append(host);
let done: () => void;
const viewer = new OV.EmbeddedViewer(host, { onModelLoaded: () => done() });

/** What its own types leave open. */
type Camera = { eye: OV.Coord3D; center: OV.Coord3D; up: OV.Coord3D; fov: number };
type Inner = {
  renderer: { info: { render: { calls: number } } };
  GetCamera(): Camera;
  SetCamera(camera: OV.Camera): void;
  Render(): void;
};
const inner = viewer.GetViewer() as unknown as Inner;

offer({
  async load(url, firstPicture) {
    const loaded = new Promise<void>((resolve) => (done = resolve));
    viewer.LoadModelFromUrlList([new URL(url, location.href).href]);
    await loaded;
    requestAnimationFrame(firstPicture);
  },
  turn(step) {
    const { eye, center, up, fov } = inner.GetCamera();
    const radius = Math.hypot(eye.x - center.x, eye.y - center.y, eye.z - center.z);
    const angle = (2 * Math.PI * step) / 60;
    const at = new OV.Coord3D(
      center.x + (radius * Math.cos(angle)) / 1.17,
      center.y + (radius * 0.6) / 1.17,
      center.z + (radius * Math.sin(angle)) / 1.17,
    );
    inner.SetCamera(new OV.Camera(at, center, up, fov));
    inner.Render();
  },
  drawCalls: () => inner.renderer.info.render.calls,
});
