import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { derivePartFacts } from '../../domain/cad/derive-part-facts.ts';
import type { EdgeEvidence, Evidence } from '../../domain/cad/evidence.ts';
import { walkScene } from '../../domain/cad/scene.ts';
import { kernelPython } from '../../test/kernel.ts';
import { writeKnownShapes } from '../../test/known-shapes.ts';
import { describeWith } from '../../test/requirements.ts';
import type { KernelResult } from './cad-kernel.ts';
import { createCadKernel } from './kernel-client.ts';

const plateVolumeMm3 = (() => {
  const { PI } = Math;
  const rounds = 2 * (25 - (PI * 25) / 4) * 20;
  const pocket = (30 * 20 - 4 * (9 - (PI * 9) / 4)) * 8;
  const drilled = PI * 16 * 20 + PI * 25 * 12 + PI * 9 * (10 + 1.8 / 3);
  const counterbored = PI * 3.3 ** 2 * 15 + PI * 36 * 5;
  const fromSide = PI * 2.5 ** 2 * 12 + (2 / 3) * PI * 2.5 ** 3;
  const countersunk = PI * 4.25 ** 2 * 18 + ((PI * 2) / 3) * (6.25 ** 2 + 6.25 * 4.25 + 4.25 ** 2);
  return 100 * 60 * 20 - rounds - pocket - drilled - counterbored - fromSide - countersunk;
})();

describeWith('kernel', 'shapes of known size', () => {
  let shapes: string;
  let work: string;
  const kernel = createCadKernel({ pythonPath: kernelPython()! });
  beforeAll(() => {
    shapes = writeKnownShapes();
    work = mkdtempSync(path.join(tmpdir(), 'kernel-test-'));
  });
  afterAll(async () => {
    await kernel.close();
    for (const folder of [shapes, work]) rmSync(folder, { recursive: true, force: true });
  });
  const run = (name: string): Promise<KernelResult> =>
    kernel.run({
      stepPath: path.join(shapes, name),
      workDir: work,
      deadlineMs: 600_000,
      memoryBytes: 2 ** 31,
    });
  const evidenceOf = async (name: string): Promise<Evidence> => (await run(name)).definitions[0]!.evidence;

  it.each(['plate.step', 'plate-nurbs.step'])('finds every hole and radius of %s', async (name) => {
    const facts = derivePartFacts(await evidenceOf(name), 'plate');
    const holes = facts.holes
      .map(({ diameterMm, depthMm, through, bottom }) => ({
        diameterMm: near(diameterMm),
        depthMm: near(depthMm),
        through,
        ...(bottom ? { bottom } : {}),
      }))
      .sort((a, b) => a.diameterMm - b.diameterMm);
    expect(holes).toEqual([
      { diameterMm: 5, depthMm: 12, through: false, bottom: 'other' },
      { diameterMm: 6, depthMm: 10, through: false, bottom: 'cone' },
      { diameterMm: 6.6, depthMm: 15, through: true },
      { diameterMm: 8, depthMm: 20, through: true },
      { diameterMm: 8.5, depthMm: 18, through: true },
      { diameterMm: 10, depthMm: 12, through: false, bottom: 'flat' },
      { diameterMm: 12, depthMm: 5, through: false, bottom: 'flat' },
    ]);
    expect(facts.internalRadiiMm).toEqual([{ radiusMm: 3, count: 4 }]);
    expect(facts.externalRadiiMm).toEqual([{ radiusMm: 5, count: 2 }]);
    expect(facts.sizeMm.map(near)).toEqual([100, 60, 20]);
    expect(Math.abs(facts.volumeMm3! / plateVolumeMm3 - 1)).toBeLessThan(1e-6);
  });

  it('points a blind hole into the material, from its mouth', async () => {
    const { holes } = derivePartFacts(await evidenceOf('plate.step'), 'plate');
    const side = holes.find((hole) => near(hole.diameterMm) === 5)!;
    expect(side.axis.origin.map(near)).toEqual([50, 0, 10]);
    expect(side.axis.direction.map(near)).toEqual([0, 1, 0]);
  });

  it('knows faces stored as B-splines for what they are', async () => {
    const [plain, nurbs] = await Promise.all([evidenceOf('plate.step'), evidenceOf('plate-nurbs.step')]);
    const count = (evidence: Evidence) => derivePartFacts(evidence, '').facesByType;
    expect(count(nurbs)).toEqual(count(plain));
    expect(nurbs.faces.filter((face) => face.storedAs === 'bspline').length).toBeGreaterThan(10);
  });

  it('measures the angle through the material at every edge', async () => {
    const { edges, faces } = await evidenceOf('plate.step');
    const between = (test: (edge: EdgeEvidence) => boolean) => edges.filter(test);
    const floor = faces.find(
      (face) => face.type === 'plane' && near(face.point[2]) === 12 && near(face.normal[2]) === 1,
    )!;
    const aroundFloor = between((edge) => edge.faces.includes(floor.id));
    expect(aroundFloor).toHaveLength(8);
    for (const edge of aroundFloor)
      expect([edge.convexity, near(edge.dihedralDeg!)]).toEqual(['concave', 270]);
    const corners = between(
      (edge) => edge.curve === 'line' && near(edge.mid[0]) === 100 && near(edge.lengthMm) === 20,
    );
    expect(corners.map((edge) => [edge.convexity, near(edge.dihedralDeg!)])).toEqual([
      ['convex', 90],
      ['convex', 90],
    ]);
    const rounds = between(
      (edge) => edge.curve === 'line' && near(edge.mid[0]) === 5 && near(edge.lengthMm) === 20,
    );
    expect(rounds.map((edge) => edge.convexity)).toEqual(['smooth', 'smooth']);
    const sink = between((edge) => near(edge.radiusMm ?? 0) === 4.25 && near(edge.mid[2]) === 18);
    expect(sink).toHaveLength(1);
    expect(near(sink[0]!.dihedralDeg!)).toBe(135);
    const tip = between((edge) => near(edge.radiusMm ?? 0) === 3 && near(edge.mid[2]) === 10);
    expect(tip[0]!.convexity).toBe('concave');
  });

  it('winds and shades triangles outwards, so that they enclose the volume', async () => {
    const { mesh, evidence } = (await run('plate.step')).definitions[0]!;
    let volume = 0;
    for (let i = 0; i < mesh.indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) =>
        mesh.positions.subarray(3 * mesh.indices[i + k]!, 3 * mesh.indices[i + k]! + 3),
      );
      volume += triple(a!, b!, c!) / 6;
    }
    expect(Math.abs(volume / plateVolumeMm3 - 1)).toBeLessThan(2e-3);
    expect(mesh.faceTriangles).toHaveLength(evidence.faces.length);
    expect(mesh.edgePoints).toHaveLength(evidence.edges.length);
    expect(mesh.faceTriangles.reduce((sum, count) => sum + count, 0) * 3).toBe(mesh.indices.length);
    let at = 0;
    for (const [face, count] of mesh.faceTriangles.entries()) {
      const { min, max } = evidence.faces[face]!.boundsMm;
      for (const corner of mesh.indices.subarray(at, at + 3 * count))
        for (let k = 0; k < 3; k++) {
          expect(mesh.positions[3 * corner + k]).toBeGreaterThan(min[k]! - 1e-4);
          expect(mesh.positions[3 * corner + k]).toBeLessThan(max[k]! + 1e-4);
        }
      at += 3 * count;
    }
  });

  it('keeps names, instances and colours, and shares equal geometry under its own name', async () => {
    const file = path.join(shapes, 'named.step');
    const text = readFileSync(path.join(shapes, 'assembly.step'), 'latin1');
    writeFileSync(
      file,
      text
        .replaceAll("'left pin'", "'\\X2\\5DE6\\X0\\ pin \\X\\D8'")
        .replaceAll("'PIN'", "'Stift \\X2\\00D84E3D\\X0\\'"),
    );
    const { root, definitions } = await run('named.step');
    const nodes = [...walkScene(root)].map(({ node, matrix }) => [
      node.path,
      node.name,
      matrix[3],
      matrix[11],
    ]);
    expect(nodes).toEqual([
      ['', 'TOP', 0, 0],
      ['0', 'base', 0, 0],
      ['1', 'pins', 0, 0],
      ['1/0', '左 pin Ø', 5, 10],
      ['1/1', 'middle pin', 15, 10],
      ['1/2', 'right pin', 25, 10],
      ['2', 'pins above', 0, 100],
      ['2/0', '左 pin Ø', 5, 110],
      ['2/1', 'middle pin', 15, 110],
      ['2/2', 'right pin', 25, 110],
    ]);
    expect(definitions.map((definition) => definition.name)).toEqual(['BLOCK', 'Stift Ø丽', 'TWIN']);
    expect(definitions[0]!.color).toEqual([1, 0, 0, 1]);
    expect(definitions[1]!.key).toBe(definitions[2]!.key);
    expect(definitions[0]!.key).not.toBe(definitions[1]!.key);
  });

  it('bounds a cylinder exactly, not by its tessellation', async () => {
    const { definitions } = await run('assembly.step');
    const { min, max } = definitions[1]!.boundsMm;
    expect([...min, ...max].map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([-2, -2, 0, 2, 2, 10]);
  });

  it('gives the same bytes for the same bytes', async () => {
    const [one, other] = [await run('plate.step'), await run('plate.step')];
    expect(other.definitions[0]!.key).toBe(one.definitions[0]!.key);
    expect(JSON.stringify(other.definitions[0]!.evidence)).toBe(JSON.stringify(one.definitions[0]!.evidence));
    expect(other.definitions[0]!.mesh).toEqual(one.definitions[0]!.mesh);
    expect(
      readFileSync(other.definitions[0]!.brepPath).equals(readFileSync(one.definitions[0]!.brepPath)),
    ).toBe(true);
  });

  it('names faces apart', async () => {
    const { faces } = await evidenceOf('plate.step');
    expect(new Set(faces.map((face) => face.signature)).size).toBe(faces.length);
  });
});

const near = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;

const triple = (a: Float32Array, b: Float32Array, c: Float32Array): number =>
  a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) -
  a[1]! * (b[0]! * c[2]! - b[2]! * c[0]!) +
  a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!);
