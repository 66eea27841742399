import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { derivePartFacts } from '../../domain/cad/derive-part-facts.ts';
import { kernelPython } from '../../test/kernel.ts';
import { describeWith } from '../../test/requirements.ts';
import { StepText } from '../../test/shapes/step-text.ts';
import { createCadKernel } from './kernel-client.ts';

describeWith('kernel', 'unusual shapes', () => {
  let folder: string;
  const kernel = createCadKernel({ pythonPath: kernelPython()! });
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'kernel-test-'))));
  afterAll(async () => {
    await kernel.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** The definitions with their meshes and Part Facts. */
  const read = async (step: StepText | string) => {
    const stepPath = path.join(folder, 'input.step');
    writeFileSync(stepPath, String(step), 'latin1');
    const result = await kernel.run({ stepPath, workDir: folder, deadlineMs: 60_000, memoryBytes: 2 ** 31 });
    return result.definitions.map(({ evidence, name, mesh }) => ({
      facts: derivePartFacts(evidence, name),
      mesh,
    }));
  };
  const wedge = (): string => {
    const step = new StepText();
    step.part('WEDGE', step.wedge([10, 20, 30]));
    return String(step);
  };
  const refusedFor = (cause: string) => ({ code: 'model_rejected', details: { cause } });

  it.each([
    ['a micrometre', 1e-3, 10_000],
    ['a metre', 1e3, 300_000],
    ['a kilometre', 1e6, 300_000],
  ])('tessellates a sphere of %s', async (_size, radius, most) => {
    const step = new StepText();
    const pole = step.add(`VERTEX_LOOP('',${step.add(`VERTEX_POINT('',${step.point([0, 0, -radius])})`)})`);
    const surface = step.add(
      `SPHERICAL_SURFACE('',${step.origin},${radius.toExponential().replace('e', '.E')})`,
    );
    const face = step.add(`ADVANCED_FACE('',(${step.add(`FACE_BOUND('',${pole},.T.)`)}),${surface},.T.)`);
    step.part('BALL', step.add(`MANIFOLD_SOLID_BREP('',${step.add(`CLOSED_SHELL('',(${face}))`)})`));
    const [ball] = await read(step);
    expect(ball!.facts.volumeMm3! / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 6);
    expect(ball!.mesh.indices.length / 3).toBeGreaterThan(50);
    expect(ball!.mesh.indices.length / 3).toBeLessThan(most);
  });

  it('measures what the file describes by triangles alone', async () => {
    const step = new StepText();
    const points = step.add("COORDINATES_LIST('',4,((0.,0.,0.),(10.,0.,0.),(0.,20.,0.),(0.,0.,30.)))");
    const triangles = '((1,3,2),(1,2,4),(2,3,4),(1,4,3))';
    const face = step.add(`TRIANGULATED_FACE('',${points},4,(),$,(),${triangles})`);
    const solid = step.add(`TESSELLATED_SOLID('',(${face}),$)`);
    step.product('MESH', step.representation([solid], 'TESSELLATED_SHAPE_REPRESENTATION'));
    const [part] = await read(step.toString('AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF'));
    expect(part!.facts).toMatchObject({ faceCount: 1, solids: 1, sizeMm: [30, 20, 10] });
    expect(part!.facts.volumeMm3).toBeCloseTo(1000, 6);
    expect(part!.facts.areaMm2).toBeCloseTo(900, 6);
    expect(part!.mesh.faceTriangles).toEqual(Uint32Array.of(4));
  });

  it.each<[string, RegExp, string]>([
    ['surfaces that are none', /=PLANE\('',(#\d+)\)/, "=CYLINDRICAL_SURFACE('',$1,-1.)"],
    ['loops with something else in them', /EDGE_LOOP\('',\(#\d+/, "EDGE_LOOP('',('x'"],
    ['an edge of an unknown kind', /EDGE_CURVE/, 'EDGE_CURVED'],
  ])('refuses a part with %s: its faces would be missing', async (_what, pattern, replacement) => {
    const text = wedge().replace(pattern, replacement);
    expect(text).not.toBe(wedge());
    await expect(read(text)).rejects.toMatchObject(refusedFor('damaged_shapes'));
  });

  it('shows a body that lacks a face, as open', async () => {
    const [part] = await read(wedge().replace(/CLOSED_SHELL\('',\(#\d+,/, "CLOSED_SHELL('',("));
    expect(part!.facts).toMatchObject({ faceCount: 3, solids: 0, volumeMm3: null });
  });

  it('refuses a model that reaches beyond all numbers, or out of sight', async () => {
    const beyond = new StepText();
    beyond.part('BOX', beyond.box([1e300, 1e300, 1e300]));
    await expect(read(beyond)).rejects.toMatchObject(refusedFor('not_finite'));
    const far = new StepText();
    far.part('BOX', far.box([1e13, 1e13, 1e13]));
    await expect(read(far)).rejects.toMatchObject(refusedFor('too_large'));
  });
});
