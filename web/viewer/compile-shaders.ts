import { Scene } from 'three';
import type { Camera, Color, WebGLRenderer } from 'three';
import { DrawBatch } from './draw-batch.ts';
import { InstanceTable } from './instance-table.ts';
import type { PartMaterials } from './part-materials.ts';

/**
 * Has the shaders of parts made while their geometry is on its way: where a picture needs them at once, the page stands
 * still until they are ready. Then they are used once on nothing, `whenIdle`: three asks the graphics card all about a
 * shader when it is used first, and would wait there for what the card was sent before.
 */
export async function compileShaders(
  renderer: WebGLRenderer,
  { camera, background }: { camera: Camera; background: Color },
  { faces, edges, marks }: PartMaterials,
  whenIdle: (act: () => void) => Promise<void>,
): Promise<void> {
  const gl = renderer.getContext() as WebGL2RenderingContext;
  const table = new InstanceTable(1);
  const room = { instances: 1, vertices: 3, indices: 3 };
  const batches = [
    new DrawBatch(gl, table, room, faces, { isLit: true }),
    new DrawBatch(gl, table, room, edges, { areLines: true }),
    new DrawBatch(gl, table, room, marks),
  ];
  for (const batch of batches) batch.visible = true;
  const scene = new Scene().add(...batches);
  scene.background = background;
  // Asking for them makes the page wait, too.
  let areMade: Promise<unknown> | undefined;
  await whenIdle(() => {
    areMade = renderer.compileAsync(scene, camera);
  });
  await areMade;
  await whenIdle(() => renderer.render(scene, camera));
  for (const batch of batches) batch.dispose();
  table.dispose();
}
