import {
  AlwaysStencilFunc,
  BackSide,
  Color,
  DecrementWrapStencilOp,
  DoubleSide,
  FrontSide,
  IncrementWrapStencilOp,
  Mesh,
  MeshBasicMaterial,
  NotEqualStencilFunc,
  PlaneGeometry,
  ReplaceStencilOp,
  Vector3,
} from 'three';
import type { Camera, Plane, ShaderMaterial, Side, StencilOp, WebGLRenderer } from 'three';
import type { Content } from './content.ts';
import { plainMaterial } from './part-materials.ts';

/** More triangles than this, times the planes, are not filled: each is drawn twice more for each plane. */
const budgetTriangles = 3_000_000;

/** How a cut looks: how many parts stay open because they close no volume, and whether any are filled at all. */
export type CutState = { isFilled: boolean; isTooLarge: boolean; openParts: number };

export function cutStateOf(content: Content, planes: number): CutState {
  const { leaves, open, triangles } = content.fillable();
  const isTooLarge = triangles * planes > budgetTriangles;
  return { isFilled: planes > 0 && !isTooLarge && leaves.size > 0, isTooLarge, openParts: open };
}

/**
 * Fills what planes cut through. Back faces count up in the stencil and front faces down, so that it is not zero where one
 * looks into a solid; there, the plane itself is drawn, hatched.
 */
export function createCaps() {
  const passes = [
    counting(BackSide, IncrementWrapStencilOp),
    counting(FrontSide, DecrementWrapStencilOp),
  ] as const;
  const square = new PlaneGeometry(2, 2);
  const sheets: Mesh<PlaneGeometry, MeshBasicMaterial>[] = [];
  const color = new Color(0xd9a441);

  function sheetOf(index: number): Mesh<PlaneGeometry, MeshBasicMaterial> {
    return (sheets[index] ??= new Mesh(square, hatching(color)));
  }

  return {
    draw(renderer: WebGLRenderer, camera: Camera, content: Content, planes: readonly Plane[]): void {
      const { faces } = content.parts;
      const { leaves } = content.fillable();
      const own = faces.material;
      const middle = content.bounds.getCenter(new Vector3());
      const reach = 2 * content.bounds.getSize(new Vector3()).length();
      renderer.autoClear = false;
      content.parts.only(
        (leaf) => leaves.has(leaf),
        () => {
          planes.forEach((plane, index) => {
            renderer.clearStencil();
            for (const material of passes) {
              material.clippingPlanes = [plane];
              faces.material = material;
              renderer.render(faces, camera);
            }
            const sheet = sheetOf(index);
            const others = planes.filter((other) => other !== plane);
            if (sheet.material.clippingPlanes?.length !== others.length) sheet.material.needsUpdate = true;
            sheet.material.clippingPlanes = others;
            sheet.position.copy(plane.projectPoint(middle, new Vector3()));
            sheet.lookAt(sheet.position.clone().add(plane.normal));
            sheet.scale.setScalar(reach);
            renderer.render(sheet, camera);
          });
        },
      );
      faces.material = own;
      renderer.autoClear = true;
    },
    dispose(): void {
      square.dispose();
      for (const material of [...passes, ...sheets.map((sheet) => sheet.material)]) material.dispose();
    },
  };
}

function counting(side: Side, op: StencilOp): ShaderMaterial {
  return plainMaterial({
    side,
    colorWrite: false,
    depthWrite: false,
    depthTest: false,
    stencilWrite: true,
    stencilFunc: AlwaysStencilFunc,
    stencilFail: op,
    stencilZFail: op,
    stencilZPass: op,
  });
}

/** Lines from corner to corner, in pixels, as in a drawing. */
function hatching(color: Color): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    color,
    side: DoubleSide,
    stencilWrite: true,
    stencilRef: 0,
    stencilFunc: NotEqualStencilFunc,
    stencilFail: ReplaceStencilOp,
    stencilZFail: ReplaceStencilOp,
    stencilZPass: ReplaceStencilOp,
  });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      `#include <opaque_fragment>
      if (mod(gl_FragCoord.x + gl_FragCoord.y, 10.0) < 1.5) gl_FragColor.rgb *= 0.45;`,
    );
  };
  return material;
}
