import {
  AmbientLight,
  Box3,
  Color,
  DirectionalLight,
  PerspectiveCamera,
  Scene,
  Sphere,
  Vector3,
  WebGLRenderer,
} from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { offer } from './page.ts';

/* A page as the documentation of three.js has it: the loader, a light, a camera. */

const renderer = new WebGLRenderer({ antialias: false });
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
const scene = new Scene();
scene.background = new Color('#ffffff');
scene.add(new AmbientLight(0xffffff, 1), new DirectionalLight(0xffffff, 2));
const camera = new PerspectiveCamera(35, innerWidth / innerHeight, 0.001, 1000);
const around = new Sphere();

function look(direction: Vector3): void {
  camera.position.copy(around.center).addScaledVector(direction.normalize(), 3.5 * around.radius);
  camera.lookAt(around.center);
  renderer.render(scene, camera);
}

offer({
  async load(url, firstPicture) {
    const { scene: loaded } = await new GLTFLoader().loadAsync(url);
    scene.add(loaded);
    new Box3().setFromObject(loaded).getBoundingSphere(around);
    look(new Vector3(1, 0.8, 1));
    requestAnimationFrame(firstPicture);
  },
  turn(step) {
    const angle = (2 * Math.PI * step) / 60;
    look(new Vector3(Math.cos(angle), 0.6, Math.sin(angle)));
  },
  drawCalls: () => renderer.info.render.calls,
});
