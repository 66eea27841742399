import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Revision } from '../database/model-store.ts';
import { asUser } from '../database/connection.ts';
import { walkScene } from '../domain/cad/scene.ts';
import { prescanStep } from '../services/cad/prescan.ts';
import { corpusDirectory, corpusFiles } from '../test/corpus.ts';
import { gltfProblems, loadGlb } from '../test/gltf.ts';
import { createIngestWorld } from '../test/ingest-world.ts';
import type { IngestWorld, ReadyModel } from '../test/ingest-world.ts';
import { describeWith } from '../test/requirements.ts';

/** Good files that hold nothing to review, and what they are told. */
const nothingToReview: Record<string, RegExp> = {
  's1-c5-214-extref.stp': /refers to 4 other files \("TAIL\.stp".*not part of it/,
  'ap209-ATS8.stp': /AP209 analysis model/,
};

/** Every bad file: how it ends, and the part of the reason that only this fault has. */
const bad: Record<string, [Revision['status'], RegExp?]> = {
  'asm-10k-leaves.step': ['ready'],
  'assembly-cycle.step': ['rejected', /assembly contains itself \(#\d+ → /],
  'crlf-nul.step': ['ready'],
  'cyclic-ref.step': ['rejected', /edges of the file contain themselves \(at #34\)/],
  'dangling-refs.step': ['rejected', /refer to 79 entities missing from the file/],
  'deep-nest.step': ['rejected', /nested more than 1000 deep/],
  'duplicate-ids.step': ['rejected', /385 entity numbers are used more than once/],
  'empty.step': ['rejected', /empty \(0 bytes\)/],
  'garbage.step': ['rejected', /not a STEP file: it does not begin with ISO-10303-21/],
  'header-only.step': ['rejected', /header but no model data/],
  'html.step': ['rejected', /web page/],
  'huge-ids.step': ['rejected', /entity numbers above 2147483647 \(#999999999900001\)/],
  'ids-32bit.step': ['rejected', /entity numbers above 2147483647 \(#4294967001\)/],
  'iges-renamed.step': ['rejected', /IGES/],
  'nan-coords.step': ['rejected', /#12 is not a finite number \(1\.E999\)/],
  'no-endsec.step': ['rejected', /without its end marker/],
  'no-geometry.step': ['rejected', /holds no solid or surface/],
  'one-byte.step': ['rejected', /holds 1 byte,/],
  'stl-renamed.step': ['rejected', /STL/],
  'truncated-half.step': ['rejected', /stops after entity #3190/],
  'truncated-midline.step': ['rejected', /stops after entity #5715/],
  'unknown-schema.step': ['ready'],
  'utf16.step': ['rejected', /UTF-16/],
  'wrong-header.step': ['ready'],
};

type ManifestRow = { root: string; occurrences: number; unit: string; faces: number };
const manifest = new Map<string, ManifestRow>(
  readManifest().map((row) => [
    row.file!,
    { root: row.root!, occurrences: Number(row.occurrences), unit: row.unit!, faces: Number(row.faces) },
  ]),
);
const named = (files: string[]) => files.map((file): [string, string] => [path.basename(file), file]);

describeWith(['postgres', 'temporal', 'kernel', 'corpus'], 'the ingest of real files', () => {
  let world: IngestWorld;
  beforeAll(async () => {
    world = await createIngestWorld();
  });
  afterAll(() => world?.close());

  const cube = () =>
    readFileSync(
      corpusFiles('good').find((file) => file.endsWith('/cube-mm.step'))!,
      'latin1',
    );
  let cubes = 0;
  /** A cube that nobody has uploaded before. */
  const newCube = () => Buffer.from(cube().replace('HEADER;', `HEADER;\n/* ${++cubes} */`), 'latin1');

  async function expectSound(revision: Revision, file: string): Promise<ReadyModel> {
    const model = await world.open(revision);
    const { scene, preview, parts } = model;
    expect(scene.totals.definitions).toBe(scene.definitions.length);
    expect(parts.map(({ name }) => name)).toEqual(scene.definitions.map(({ name }) => name));
    const leaves = [...walkScene(scene.root)].filter(({ node }) => node.definition !== undefined);
    expect(scene.totals.occurrences).toBe(leaves.length);
    const triangles = leaves.reduce(
      (sum, { node }) => sum + scene.definitions[node.definition!]!.triangles,
      0,
    );
    expect(scene.totals.triangles).toBe(triangles);
    expect(triangles).toBeGreaterThan(0);
    for (const { facts } of parts) if (facts.solids > 0) expect(facts.volumeMm3).toBeGreaterThan(0);

    // The pre-scan counts uses without OpenCASCADE.
    const verdict = await prescanStep([readFileSync(file)]);
    const uses = verdict.ok ? verdict.facts.assembly.leaves : 0;
    if (uses > 0) expect(leaves).toHaveLength(uses);

    expect(await gltfProblems(preview)).toEqual([]);
    const paths = new Set<string>();
    (await loadGlb(preview)).traverse(({ userData }) => paths.add(userData.path as string));
    for (const { node } of leaves) expect(paths).toContain(node.path);
    return model;
  }

  it('has an expectation for every bad file', () => {
    expect(corpusFiles('bad').map((file) => path.basename(file))).toEqual(Object.keys(bad).sort());
  });

  it.each(named(corpusFiles('good')))('%s', async (name, file) => {
    const revision = await world.settled(await world.upload(name, readFileSync(file)));
    if (nothingToReview[name]) {
      const reason = { code: 'model_rejected', message: expect.stringMatching(nothingToReview[name]) };
      expect(revision).toMatchObject({ status: 'rejected', reason });
      return;
    }
    expect(revision).toMatchObject({ status: 'ready', reason: null });
    const { scene, parts } = await expectSound(revision, file);
    const stated = manifest.get(name)!;
    expect(scene.unit).toBe(stated.unit.replace('?', ''));
    expect(parts.reduce((sum, { facts }) => sum + facts.faceCount, 0)).toBe(stated.faces);
    // The manifest counts each use in its subassembly once.
    expect(scene.totals.occurrences).toBeGreaterThanOrEqual(stated.occurrences);
    expect(parts.some(({ facts }) => facts.solids > 0)).toBe(true);
  });

  it.each(named(corpusFiles('bad')))('%s, and a cube beside and after it', async (name, file) => {
    const [status, reason] = bad[name]!;
    const dangerous = await world.upload(name, readFileSync(file));
    const beside = await world.settled(await world.upload('beside.step', newCube()));
    const revision = await world.settled(dangerous);
    expect(revision).toMatchObject({
      status,
      reason: reason ? { code: 'model_rejected', message: expect.stringMatching(reason) } : null,
    });
    if (status === 'ready') await expectSound(revision, file);
    const after = await world.settled(await world.upload('after.step', newCube()));
    expect([beside.status, after.status]).toEqual(['ready', 'ready']);
    expect(world.workers.isRunning()).toBe(true);
  });

  it('would have ended each bad file within a minute, whatever the kernel does with it', async () => {
    const largest = Math.max(...corpusFiles('bad').map((file) => statSync(file).size));
    const padded = Buffer.from(cube().replace('HEADER;', `HEADER;\n/*${' '.repeat(largest)}*/`), 'latin1');
    await world.settled(await world.upload('padded.step', padded));
    expect(world.lastJobMs()).toBeGreaterThan(0);
    expect(world.lastJobMs()).toBeLessThan(55_000);
  });

  it('runs the kernel once for the same bytes, whoever uploads them, and shows each their own alone', async () => {
    const [anna, ben] = [await world.addUser(), await world.addUser()];
    const bytes = newCube();
    const before = world.kernelRuns();
    const first = await world.settled(await world.upload('anna.step', bytes, anna));
    const again = await world.settled(await world.upload('anna.step', bytes, anna));
    const other = await world.settled(await world.upload('ben.step', bytes, ben));
    expect(world.kernelRuns() - before).toBe(1);
    expect([first, again, other].map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
    expect(await world.open(other)).toEqual(await world.open(first));

    const seenBy = (userId: string) =>
      asUser(world.app, userId, async (trx) => {
        const tables = ['model_revisions', 'components', 'part_facts', 'model_artifacts', 'revision_steps'];
        const seen: string[][] = [];
        for (const table of tables) {
          const ids = (await trx(table).distinct('model_id').pluck('model_id')) as string[];
          seen.push(ids.sort());
        }
        return seen;
      });
    const annas = [first.modelId, again.modelId].sort();
    expect(await seenBy(anna.id)).toEqual(Array(5).fill(annas));
    expect(await seenBy(ben.id)).toEqual(Array(5).fill([other.modelId]));
  });

  it('takes no notice of what the file is called', async () => {
    for (const name of ['drawing.pdf', 'Gehäuse №7 (final).STEP', 'noextension']) {
      const revision = await world.settled(await world.upload(name, newCube()));
      expect(revision).toMatchObject({ status: 'ready', fileName: name });
    }
  });
});

function readManifest(): Record<string, string>[] {
  const folder = corpusDirectory();
  if (!folder) return [];
  const [head, ...lines] = readFileSync(path.join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const names = head!.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i]!, cell])));
}
