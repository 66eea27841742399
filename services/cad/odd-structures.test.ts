import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { derivePartFacts } from '../../domain/cad/derive-part-facts.ts';
import type { Mat4, Vec3 } from '../../domain/cad/scene.ts';
import { walkScene } from '../../domain/cad/scene.ts';
import { kernelPython } from '../../test/kernel.ts';
import { describeWith } from '../../test/requirements.ts';
import { StepText } from '../../test/shapes/step-text.ts';
import type { KernelResult } from './cad-kernel.ts';
import { createCadKernel } from './kernel-client.ts';

const x: Vec3 = [1, 0, 0];
const y: Vec3 = [0, 1, 0];
const z: Vec3 = [0, 0, 1];
const minus = ([a, b, c]: Vec3): Vec3 => [-a, -b, -c];
const size: Vec3 = [10, 20, 30];
const corners: Vec3[] = [[0, 0, 0], [10, 0, 0], [0, 20, 0], [0, 0, 30]]; // prettier-ignore
const solidIn = (step: StepText) =>
  step.representation([step.wedge(size)], 'ADVANCED_BREP_SHAPE_REPRESENTATION');

describeWith('kernel', 'files with unusual structures', () => {
  let folder: string;
  const kernel = createCadKernel({ pythonPath: kernelPython()! });
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'kernel-test-'))));
  afterAll(async () => {
    await kernel.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (step: StepText | string): Promise<KernelResult> => {
    const stepPath = path.join(folder, 'input.step');
    writeFileSync(stepPath, String(step), 'latin1');
    return kernel.run({ stepPath, workDir: folder, deadlineMs: 30_000, memoryBytes: 2 ** 31 });
  };

  /** The corners of each leaf where the model shows them, and the volume its triangles enclose, wound outwards. */
  const shown = ({ root, definitions }: KernelResult) =>
    [...walkScene(root)].flatMap(({ node, matrix }) => {
      if (node.definition === undefined) return [];
      const { mesh } = definitions[node.definition]!;
      const points = Array.from(mesh.indices, (i) =>
        placed(matrix, [...mesh.positions.subarray(3 * i, 3 * i + 3)] as Vec3),
      );
      let volume = 0;
      for (let i = 0; i < points.length; i += 3)
        volume += triple(points[i]!, points[i + 1]!, points[i + 2]!) / 6;
      return [{ name: node.name, corners: sorted(points), volume: Math.round(volume) }];
    });

  const operators: [string, [Vec3, Vec3, Vec3], number, string][] = [
    ['turned', [y, minus(x), z], 1, ''],
    ['mirrored along x', [minus(x), y, z], 1, ' (mirrored)'],
    ['mirrored along y', [x, minus(y), z], 1, ' (mirrored)'],
    ['mirrored along z', [x, y, minus(z)], 1, ' (mirrored)'],
    ['mirrored askew', [z, y, x], 1, ' (mirrored)'],
    ['scaled', [x, y, z], 2.5, ' (scale 2.5)'],
    ['turned, mirrored and scaled', [y, x, z], 0.5, ' (mirrored, scale 0.5)'],
  ];
  const moved = (axes: [Vec3, Vec3, Vec3], scale: number) => (point: Vec3) =>
    [100, 7, -3].map((at, k) => at + scale * axes.reduce((sum, axis, i) => sum + axis[k]! * point[i]!, 0));

  it.each(operators)('shows an instance of a product %s', async (_how, axes, scale, said) => {
    const step = new StepText();
    const [wedge, all] = [step.part('WEDGE', step.wedge(size)), step.assembly('ALL')];
    step.use(all, wedge);
    step.use(all, wedge, size, step.operator([100, 7, -3], axes, scale));
    const result = await read(step);
    expect(shown(result)).toEqual([
      { name: 'WEDGE', corners: sorted(corners), volume: 1000 },
      {
        name: `WEDGE${said}`,
        corners: sorted(corners.map(moved(axes, scale))),
        volume: Math.round(1000 * scale ** 3),
      },
    ]);
    const facts = result.definitions.map(({ evidence, name }) => derivePartFacts(evidence, name));
    expect(facts.map(({ name, volumeMm3 }) => [name, Math.round(volumeMm3!)])).toEqual(
      said
        ? [['WEDGE', 1000], [`WEDGE${said}`, Math.round(1000 * scale ** 3)]]
        : [['WEDGE', 1000]],
    ); // prettier-ignore
    expect(new Set(result.definitions.map(({ key }) => key)).size).toBe(facts.length);
    for (const { node } of walkScene(result.root)) expect(isRigid(node.matrix)).toBe(true);
  });

  it.each(operators)('shows a mapped item %s', async (_how, axes, scale) => {
    const step = new StepText();
    const solid = solidIn(step);
    const target = step.operator([100, 7, -3], axes, scale);
    step.product('PAIR', step.representation([step.mapped(solid, step.origin), step.mapped(solid, target)]));
    expect(shown(await read(step)).map((leaf) => leaf.corners)).toEqual([
      sorted(corners),
      sorted(corners.map(moved(axes, scale))),
    ]);
  });

  it('shows a mirrored part of a mirrored assembly as it was, in inches', async () => {
    const step = StepText.inInches();
    const [wedge, pair, all] = [step.part('WEDGE', step.wedge(size)), step.assembly('PAIR'), step.assembly('ALL')];
    const mirror = (at: Vec3) => step.operator(at, [x, minus(y), z]);
    step.use(pair, wedge, [1, 2, 3]);
    step.use(pair, wedge, size, mirror([40, 5, 0]));
    step.use(all, pair, size, mirror([0, 0, 100]));
    const leaves = shown(await read(step));
    const inMillimetres = (points: Vec3[]) => sorted(points.map((point) => point.map((value) => 25.4 * value)));
    expect(leaves.map(({ name, corners: at }) => [name, at])).toEqual([
      ['WEDGE (mirrored)', inMillimetres(corners.map(([a, b, c]) => [a + 1, -(b + 2), c + 103]))],
      ['WEDGE', inMillimetres(corners.map(([a, b, c]) => [a + 40, b - 5, c + 100]))],
    ]);
    for (const { volume } of leaves) expect(volume / 25.4 ** 3).toBeCloseTo(1000, 0);
  }); // prettier-ignore

  it('shows an instance whose relationship is written the other way round', async () => {
    const step = new StepText();
    const [wedge, all] = [step.part('WEDGE', step.wedge(size)), step.assembly('ALL')];
    step.use(all, wedge, size, step.operator([0, 5, 0], [x, minus(y), z], 2));
    const inverted = String(step).replace(/(REPRESENTATION_RELATIONSHIP\('','',)(#\d+),(#\d+)/, '$1$3,$2');
    const [leaf] = shown(await read(inverted));
    expect(leaf!.corners).toEqual(sorted(corners.map(([a, b, c]) => [a / 2, (5 - b) / 2, c / 2])));
    expect(leaf!.volume).toBe(125);
  });

  it('reads the file of a single item that is placed', async () => {
    const step = new StepText();
    const mirror = step.operator([0, 50, 0], [x, minus(y), z]);
    step.product('ONE', step.representation([step.mapped(solidIn(step), mirror)]));
    const [leaf] = shown(await read(step));
    expect(leaf!.corners).toEqual(sorted(corners.map(([a, b, c]) => [a, 50 - b, c])));
  });

  it('reads unnamed groups of placed items', async () => {
    const step = new StepText();
    const solid = solidIn(step);
    const pair = step.representation([step.mapped(solid, step.origin), step.mapped(solid, step.placement([50, 0, 0]))]);
    step.product('ROW', step.representation([step.mapped(pair, step.origin), step.mapped(pair, step.placement([100, 0, 0]))]));
    const leaves = shown(await read(step));
    expect(leaves.map((leaf) => [leaf.name, leaf.corners[0]![0]])).toEqual([0, 50, 100, 150].map((at) => ['ROW', at]));
  }); // prettier-ignore

  it('refuses surfaces that are mirrored copies of others', async () => {
    const step = new StepText();
    const plane = step.add(`PLANE('',${step.origin})`);
    step.add(`SURFACE_REPLICA('',${plane},${step.operator([0, 0, 0], [x, y, minus(z)])})`);
    step.part('WEDGE', step.wedge(size));
    await expect(read(step)).rejects.toMatchObject({
      code: 'model_rejected',
      details: { cause: 'scaled_copies' },
    });
  });

  /** An assembly of a wedge and an empty product. */
  const withEmptyPart = () => {
    const step = new StepText();
    const [wedge, empty, all] = [step.part('WEDGE', step.wedge(size)), step.assembly('EMPTY'), step.assembly('ALL')];
    step.use(all, wedge);
    step.use(all, empty);
    return { step, wedge, empty, all };
  }; // prettier-ignore

  it('refuses an assembly some of whose parts are in other files, and names them', async () => {
    const { step, empty } = withEmptyPart();
    step.external(empty, 'H\\X2\\00FC\\X0\\lse.stp');
    await expect(read(step)).rejects.toMatchObject({
      code: 'model_rejected',
      message: expect.stringMatching(/^Parts of this assembly are missing: .*\(Hülse\.stp\)/),
      details: { cause: 'external_references', files: ['Hülse.stp'] },
    });
  });

  it('takes papers about a part, and the file it came from, for no missing parts', async () => {
    const { step, wedge, empty, all } = withEmptyPart();
    step.external(wedge, 'wedge.stp');
    step.external(all, 'all.stp');
    step.external(empty, 'Drawing 7.PDF');
    expect((await read(step)).definitions.map(({ name }) => name)).toEqual(['WEDGE']);
  });

  it('opens no other file of this machine, whatever the model names', async () => {
    const secret = path.join(folder, 'secret.stp');
    const other = new StepText();
    other.part('SECRET', other.box([1, 2, 3]));
    writeFileSync(secret, String(other), { mode: 0o644 });
    const { step, wedge, empty } = withEmptyPart();
    step.external(wedge, secret);
    const { definitions } = await read(step);
    expect(definitions.map(({ name }) => name)).toEqual(['WEDGE']);
    step.external(empty, secret);
    await expect(read(step)).rejects.toMatchObject({ details: { cause: 'external_references' } });
  });
});

const placed = (m: Mat4, [a, b, c]: Vec3): Vec3 =>
  [0, 4, 8].map((row) => m[row]! * a + m[row + 1]! * b + m[row + 2]! * c + m[row + 3]!) as Vec3;

/** Distinct points in a fixed order, to a tenth of a micrometre. */
const sorted = (points: number[][]): number[][] =>
  [...new Set(points.map((point) => point.map((value) => Math.round(value * 1e4) / 1e4 + 0).join()))]
    .map((text) => text.split(',').map(Number))
    .sort((p, q) => p[0]! - q[0]! || p[1]! - q[1]! || p[2]! - q[2]!);

const triple = (a: Vec3, b: Vec3, c: Vec3): number =>
  a[0] * (b[1] * c[2] - b[2] * c[1]) -
  a[1] * (b[0] * c[2] - b[2] * c[0]) +
  a[2] * (b[0] * c[1] - b[1] * c[0]);

function isRigid(m: Mat4): boolean {
  const [a, b, c] = [0, 4, 8].map((row) => m.slice(row, row + 3) as Vec3) as [Vec3, Vec3, Vec3];
  return Math.abs(triple(a, b, c) - 1) < 1e-9;
}
