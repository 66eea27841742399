import { Color, DoubleSide, ShaderMaterial } from 'three';
import type { Plane, ShaderMaterialParameters } from 'three';
import { placeInstance } from './instance-table.ts';

/*
 * Small shaders of our own: a picture costs a third of what it costs with the physical material of three.js, which also
 * takes longer to be made ready than a model to arrive.
 */

const vertexShader = /* glsl */ `
  ${placeInstance}
  #include <clipping_planes_pars_vertex>
  varying vec4 vColor;
  #ifdef IS_LIT
    attribute vec4 color;
    varying vec3 vNormal;
    varying vec3 vSight;
  #endif
  void main() {
    mat3x4 placed = instanceMatrix();
    vec4 mvPosition = modelViewMatrix * vec4(vec4(position, 1.0) * placed, 1.0);
    gl_Position = projectionMatrix * mvPosition;
    vColor = instanceColor();
    #ifdef IS_LIT
      vColor.rgb *= color.rgb;
      vNormal = normalMatrix * (vec4(normal, 0.0) * placed);
      vSight = isOrthographic ? vec3(0.0, 0.0, -1.0) : mvPosition.xyz;
    #endif
    #include <clipping_planes_vertex>
  }
`;

/** Light that goes with the eye, so that no face that one looks at is dark: from the left above, and from all around. */
const litFragment = /* glsl */ `
  varying vec4 vColor;
  varying vec3 vNormal;
  varying vec3 vSight;
  #include <clipping_planes_pars_fragment>
  const vec3 toLight = vec3(-0.324, 0.487, 0.811);
  const vec3 halfway = vec3(-0.170, 0.256, 0.952);
  void main() {
    #include <clipping_planes_fragment>
    // A ghost is a pattern of holes.
    if (vColor.a < 0.99) {
      ivec2 cell = ivec2(gl_FragCoord.xy) & 3;
      int rank = ((cell.x ^ cell.y) & 1) * 8 + (cell.x & 1) * 4 + (((cell.x ^ cell.y) >> 1) & 1) * 2 + (cell.x >> 1);
      if (float(rank) + 0.5 > vColor.a * 16.0) discard;
    }
    vec3 normal = normalize(vNormal);
    // Faces are seen from both sides.
    if (dot(normal, vSight) > 0.0) normal = -normal;
    vec3 around = mix(vec3(0.15, 0.15, 0.18), vec3(0.44), 0.5 * normal.y + 0.5);
    vec3 light = around + 0.6 * max(dot(normal, toLight), 0.0);
    float gloss = 0.1 * pow(max(dot(normal, halfway), 0.0), 20.0);
    gl_FragColor = vec4(vColor.rgb * light + gloss, 1.0);
    #include <colorspace_fragment>
  }
`;

const plainFragment = /* glsl */ `
  varying vec4 vColor;
  uniform vec3 tone;
  uniform float opacity;
  #include <clipping_planes_pars_fragment>
  void main() {
    #include <clipping_planes_fragment>
    #ifdef HAS_TONE
      gl_FragColor = vec4(tone, opacity);
    #else
      gl_FragColor = vec4(vColor.rgb, opacity);
    #endif
    #include <colorspace_fragment>
  }
`;

/** For what a `DrawBatch` draws, which sets `instances`. Instances have their own colours where `tone` is left out. */
export function plainMaterial({
  tone,
  opacity = 1,
  ...parameters
}: ShaderMaterialParameters & { tone?: Color }): ShaderMaterial {
  return new ShaderMaterial({
    ...parameters,
    vertexShader,
    fragmentShader: plainFragment,
    clipping: true,
    uniforms: {
      instances: { value: null },
      tone: { value: tone ?? new Color() },
      opacity: { value: opacity },
    },
    defines: tone ? { HAS_TONE: true } : {},
  });
}

/** The materials of parts, cut by planes. They outlive a model, so that the next one finds them ready. */
export function createPartMaterials(clippingPlanes: Plane[]) {
  const edgeColor = new Color(0x222222);
  const faces = new ShaderMaterial({
    vertexShader,
    fragmentShader: litFragment,
    clipping: true,
    clippingPlanes,
    uniforms: { instances: { value: null } },
    defines: { IS_LIT: true },
    side: DoubleSide,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  const edges = plainMaterial({ clippingPlanes, tone: edgeColor });
  const marks = plainMaterial({
    clippingPlanes,
    opacity: 0.85,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    forceSinglePass: true,
  });
  const all = [faces, edges, marks];
  return {
    faces,
    edges,
    marks,
    edgeColor,
    /** After the number of planes has changed, which is part of the shaders. */
    cut(): void {
      for (const material of all) material.needsUpdate = true;
    },
    dispose(): void {
      for (const material of all) material.dispose();
    },
  };
}

export type PartMaterials = ReturnType<typeof createPartMaterials>;
