import { DoubleSide, MeshStandardMaterial } from 'three';
import type { Plane } from 'three';

const pattern = /* glsl */ `
  if (vBatchAlpha < 0.99) {
    ivec2 cell = ivec2(gl_FragCoord.xy) & 3;
    int rank = ((cell.x ^ cell.y) & 1) * 8 + (cell.x & 1) * 4 + (((cell.x ^ cell.y) >> 1) & 1) * 2 + (cell.x >> 1);
    if (float(rank) + 0.5 > vBatchAlpha * 16.0) discard;
  }
`;

/** The surface of parts in a batch; where an instance's alpha is below 1 it is drawn with holes. */
export function faceMaterial(clippingPlanes: Plane[]): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    metalness: 0.1,
    roughness: 0.65,
    vertexColors: true,
    side: DoubleSide,
    clippingPlanes,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('void main() {', 'varying float vBatchAlpha;\nvoid main() {\nvBatchAlpha = 1.0;')
      .replace(
        '#include <project_vertex>',
        `#include <project_vertex>
        #ifdef USE_BATCHING_COLOR
          vBatchAlpha = getBatchingColor(getIndirectIndex(gl_DrawID)).a;
        #endif`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('void main() {', `varying float vBatchAlpha;\nvoid main() {\n${pattern}`)
      .replace('#include <opaque_fragment>', 'diffuseColor.a = 1.0;\n#include <opaque_fragment>');
  };
  return material;
}
