import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { rulePacks } from '../../domain/dfm/rule-packs.ts';
import { ProductError } from '../../domain/errors.ts';
import { extrude, rectangle } from '../../test/shapes/extrude.ts';
import type { TestPart } from '../../test/shapes/extrude.ts';
import { encodeDefinitionGlb } from '../cad/glb.ts';
import type { Compute, DefinitionToJudge, ReportToRender } from './compute.ts';
import { createComputePool } from './pool.ts';
import * as work from './work.ts';

const drilled = extrude(rectangle(40, 40), 30, { holes: [{ x: 20, y: 20, diameterMm: 5 }], name: 'Block' });
/** A plate whose pictures take a while: 24 holes of 96 segments. */
const plate = extrude(rectangle(120, 80), 30, {
  name: 'Plate',
  segments: 96,
  holes: Array.from({ length: 24 }, (_, i) => ({
    x: 10 + 20 * (i % 6),
    y: 10 + 20 * Math.floor(i / 6),
    diameterMm: 3,
  })),
});

async function definitionOf(part: TestPart): Promise<DefinitionToJudge> {
  return {
    name: part.partFacts.name,
    evidence: Buffer.from(JSON.stringify(part.evidence)),
    glb: await encodeDefinitionGlb(part.mesh, part.partFacts.name),
    rulePacks,
    material: 'unknown',
  };
}

async function reportOf(part: TestPart, times: number): Promise<ReportToRender> {
  const { route, gaps, findings } = await work.judgeDefinition(await definitionOf(part));
  const components: ReportToRender['components'] = [];
  for (let i = 0; i < times; i++)
    components.push({
      definitionKey: `key-${i}`,
      name: `Part ${i}`,
      occurrences: 1,
      route,
      partFacts: part.partFacts,
      findings,
      checklist: [],
      gaps,
      glb: await encodeDefinitionGlb(part.mesh, part.partFacts.name),
    });
  return {
    modelName: 'Heavy',
    fileName: 'heavy.step',
    revisionNumber: 1,
    fileSha256: 'ab'.repeat(32),
    rulePackSha256: 'cd'.repeat(32),
    rulePacks: [],
    kernelBuild: 'by-hand',
    generatedAt: '2026-01-02T03:04:05.000Z',
    components,
    placements: components.map((_, component) => ({
      component,
      matrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 200 * component, 0, 0, 1],
    })),
  };
}

/** The longest time the event loop stood still, as a share of the whole. */
async function stallOf<T>(run: () => Promise<T>): Promise<{ result: T; share: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // The monitor compares with its last look: it has to have looked before, and look again after.
  await sleep(50);
  const startedAt = performance.now();
  const result = await run();
  const tookMs = performance.now() - startedAt;
  await sleep(50);
  delay.disable();
  return { result, share: delay.max / 1e6 / tookMs };
}

const pools: Compute[] = [];
function openPool(options: { maxHeapMiB?: number } = {}): Compute {
  const pool = createComputePool({ threads: 1, ...options });
  pools.push(pool);
  return pool;
}
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('createComputePool', () => {
  it('judges as the work itself does', async () => {
    const expected = await work.judgeDefinition(await definitionOf(drilled));
    expect(expected.findings).toHaveLength(1);
    expect(await openPool().judgeDefinition(await definitionOf(drilled))).toEqual(expected);
  });

  it('draws the same bytes, and leaves the event loop free meanwhile', async () => {
    const report = await reportOf(plate, 2);
    const onLoop = await stallOf(() => work.renderReport(report));
    const offLoop = await stallOf(() => openPool().renderReport(report));
    expect(offLoop.result.pages).toBe(onLoop.result.pages);
    expect(onLoop.result.pdf.equals(offLoop.result.pdf)).toBe(true);
    // What the monitor would have seen; without it, the next line could not fail.
    expect(onLoop.share).toBeGreaterThan(0.25);
    expect(offLoop.share).toBeLessThan(0.25);
  });

  it('hands over meshes without copying them, and keeps small buffers that Node shares', async () => {
    const definition = await definitionOf(drilled);
    const small = Buffer.from('{}');
    const neighbour = Buffer.from('as it was');
    await expect(openPool().judgeDefinition({ ...definition, evidence: small })).rejects.toThrow();
    expect(definition.glb.byteLength).toBe(0);
    expect([small.toString(), neighbour.toString()]).toEqual(['{}', 'as it was']);
  });

  it('passes on errors of the work as they were thrown', async () => {
    const pool = openPool();
    const definition = await definitionOf(drilled);
    await expect(pool.judgeDefinition({ ...definition, glb: Buffer.from('none') })).rejects.toMatchObject({
      name: 'ProductError',
      code: 'object_corrupt',
    });
    const cut = { ...(await definitionOf(drilled)), evidence: Buffer.from('{') };
    await expect(pool.judgeDefinition(cut)).rejects.toMatchObject({ code: 'object_corrupt' });
    const broken = await pool
      .judgeDefinition({ ...(await definitionOf(drilled)), evidence: Buffer.from('{}') })
      .catch((error: unknown) => error);
    expect(broken).toMatchObject({ name: 'TypeError' });
    expect(broken).not.toBeInstanceOf(ProductError);
  });

  it('stops at once when told to, also what still waits, and works on', async () => {
    const pool = openPool();
    const stop = new AbortController();
    const running = pool.renderReport(await reportOf(plate, 1), stop.signal);
    const waiting = pool.judgeDefinition(await definitionOf(plate), stop.signal);
    const next = pool.judgeDefinition(await definitionOf(drilled), new AbortController().signal);
    stop.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect((await next).findings).toHaveLength(1);
  });

  it('survives a thread that runs out of memory, with an error that may be retried', async () => {
    const pool = openPool({ maxHeapMiB: 64 });
    const report = await reportOf(drilled, 1);
    // One object over and over crosses threads cheaply and is unpacked into many, little by little: a thread that is
    // refused more than 16 MiB at once takes the process with it.
    const [component] = report.components;
    const components = new Array<typeof component>(1_000_000).fill({ ...component!, glb: null });
    const lost = pool.renderReport({ ...report, components: components as typeof report.components });
    await expect(lost).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('thread was lost'),
    });
    expect((await pool.judgeDefinition(await definitionOf(drilled))).findings).toHaveLength(1);
  });

  it('refuses work once it is closed', async () => {
    const pool = openPool();
    const under = pool.renderReport(await reportOf(plate, 1));
    const lost = expect(under).rejects.toMatchObject({ code: 'internal' });
    await pool.close();
    await lost;
  });
});
