import { validateBytes } from 'gltf-validator';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { Object3D } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';

/** Errors and warnings of the Khronos validator. */
export async function gltfProblems(glb: Uint8Array): Promise<string[]> {
  const report = await validateBytes(glb, { maxIssues: 0 });
  return report.issues.messages
    .filter(({ severity }) => severity <= 1)
    .map(({ code, message, pointer }) => `${code} ${message} ${pointer}`);
}

/** Loads a GLB as a viewer does. */
export function loadGlb(glb: Uint8Array): Promise<Object3D> {
  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(MeshoptDecoder);
  const copy = Uint8Array.from(glb);
  return new Promise((resolve, reject) =>
    loader.parse(copy.buffer, '', ({ scene }) => resolve(scene), reject),
  );
}
