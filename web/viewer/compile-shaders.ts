import { Scene } from 'three';
import type { Camera, WebGLRenderer } from 'three';
import { DrawBatch } from './draw-batch.ts';
import { InstanceTable } from './instance-table.ts';
import type { PartMaterials } from './part-materials.ts';

/**
 * Has the shaders of parts made while their geometry is on its way: where a picture needs them at once, the page stands
 * still until they are ready.
 */
export async function compileShaders(
  renderer: WebGLRenderer,
  camera: Camera,
  { faces, edges, marks }: PartMaterials,
): Promise<void> {
  const gl = renderer.getContext() as WebGL2RenderingContext;
  const table = new InstanceTable(1);
  const room = { instances: 1, vertices: 3, indices: 3 };
  const batches = [
    new DrawBatch(gl, table, room, faces, { isLit: true }),
    new DrawBatch(gl, table, room, edges, { areLines: true }),
    new DrawBatch(gl, table, room, marks),
  ];
  await renderer.compileAsync(new Scene().add(...batches), camera);
  for (const batch of batches) batch.dispose();
  table.dispose();
}
