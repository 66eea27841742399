/** What the fault tests give the product to do, and what must be true of it afterwards. */
import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Scene } from '../../domain/cad/scene.ts';
import type { Revision, UploadAnswer } from '../../scripts/launcher/wire.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import { ingestSteps } from '../../workflows/contract.ts';
import { writeKnownShapes } from '../known-shapes.ts';
import type { Moment } from './gates.ts';
import { signalNextChild } from './processes.ts';
import type { Stack } from './stack.ts';

export type Announced = {
  revisionId: string;
  upload: UploadAnswer['upload'];
  put(): Promise<void>;
  confirm(): Promise<void>;
};

/**
 * Small STEP files, each of other bytes. Names differ too: what is made of a file is stored by its content, and a
 * transaction that stands still holds what it shares with others.
 */
export async function createStepFiles(): Promise<() => Buffer> {
  const folder = writeKnownShapes();
  const shapes = await Promise.all(
    ['assembly.step', 'plate.step'].map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  await rm(folder, { recursive: true });
  let made = 0;
  return () => {
    made += 1;
    const shape = shapes[made % shapes.length]!;
    return Buffer.from(shape.replaceAll(/PRODUCT\('(\w+)','(\w+)'/g, `PRODUCT('$1 ${made}','$2 ${made}'`));
  };
}

/** Announces a file to the API; its bytes and their confirmation can follow at any time, and again. */
export async function announce(stack: Stack, file: Buffer): Promise<Announced> {
  const { revision, upload: target } = await stack.api.post<UploadAnswer>('/models', {
    fileName: 'fault.step',
    sizeBytes: file.length,
  });
  return {
    revisionId: revision.id,
    upload: target,
    async put() {
      const { method, url, headers } = target;
      const answer = await fetch(url, { method, headers, body: new Uint8Array(file) });
      if (!answer.ok) throw new Error(`the upload was answered ${answer.status}: ${await answer.text()}`);
    },
    async confirm() {
      await stack.api.post(`/revisions/${revision.id}/confirm`);
    },
  };
}

export async function upload(stack: Stack, file: Buffer): Promise<string> {
  const announced = await announce(stack, file);
  await announced.put();
  await announced.confirm();
  return announced.revisionId;
}

/**
 * Uploads a file and sends a signal to the child of the kernel that reads it. Some live for milliseconds: where one was
 * missed, it is tried with the next file.
 */
export async function signalKernelChild(
  stack: Stack,
  kernelPid: number,
  signal: NodeJS.Signals,
  file: () => Buffer,
): Promise<string> {
  for (;;) {
    let isOver = false;
    const signalled = signalNextChild(kernelPid, signal, () => isOver).finally(() => (isOver = true));
    const id = await upload(stack, file());
    while (!isOver) {
      const { status } = await revisionOf(stack, id);
      // Never back to false: the signal may have been sent meanwhile.
      if (!['awaiting_upload', 'queued', 'processing'].includes(status)) isOver = true;
      await sleep(100);
    }
    if (await signalled) return id;
  }
}

/** Uploads a file for each moment and lets its ingest stand still there. */
export async function standAt(stack: Stack, moments: Moment[], file: () => Buffer): Promise<string[]> {
  const ids = await Promise.all(
    moments.map(async (moment) => {
      const announced = await announce(stack, file());
      await stack.gates.block(announced.revisionId, moment);
      await announced.put();
      await announced.confirm();
      return announced.revisionId;
    }),
  );
  await stack.gates.untilBlocked(moments.length);
  return ids;
}

export const revisionOf = (stack: Stack, id: string) => stack.api.get<Revision>(`/revisions/${id}`);

/** Every step about to begin, and every one about to end, with the whole. */
export const beginnings = ingestSteps.map((step): Moment => ({ step, status: 'running' }));
export const ends = [...ingestSteps, 'settle'].map((step): Moment => ({ step, status: 'done' }));

/** Waits until these revisions are ready, and all that follows from them has been done. */
export async function untilDone(stack: Stack, ids: string[]): Promise<void> {
  await stack.until('every revision has an outcome and nothing is left to do', async () => {
    const [row] = await stack.query<{ open: number; unfinished: number }>(
      `select (select count(*)::int from model_revisions
               where id = any ($1) and status in ('awaiting_upload', 'queued', 'processing')) as open,
              (select count(*)::int from outbox where finished_at is null) as unfinished`,
      [ids],
    );
    return row?.open === 0 && row.unfinished === 0 ? true : null;
  });
}

type ArtifactRow = { kind: string; component_id: string | null; sha256: string; size_bytes: string };

/** All work is done, each revision has what it should exactly once, and nothing is left over. */
export async function expectWhole(stack: Stack, ids: string[]): Promise<void> {
  const revisions = await stack.query<{ id: string; status: string; reason: unknown }>(
    'select id, status, reason from model_revisions where id = any ($1)',
    [ids],
  );
  expect(revisions.map(({ status, reason }) => ({ status, reason }))).toEqual(
    ids.map(() => ({ status: 'ready', reason: null })),
  );
  for (const id of ids) await expectRevisionWhole(stack, id);
  await expectReferencesCounted(stack);
  await expectObjectsStored(stack);
  expect(await readdir(stack.scratchDir)).toEqual([]);
}

async function expectRevisionWhole(stack: Stack, id: string): Promise<void> {
  const artifacts = await stack.query<ArtifactRow>(
    'select a.*, o.size_bytes from model_artifacts a join objects o using (sha256) where revision_id = $1',
    [id],
  );
  const components = await stack.query<{ id: string; definition_key: string; facts: unknown }>(
    `select c.id, c.definition_key, f.facts from components c left join part_facts f on f.component_id = c.id
     where c.revision_id = $1 order by c.ordinal`,
    [id],
  );
  const whole = artifacts.filter(({ component_id: component }) => component === null);
  expect(whole.map(({ kind }) => kind).sort()).toEqual(['preview', 'scene', 'source']);
  expect(components.length).toBeGreaterThan(0);
  for (const component of components) {
    expect(component.facts).toMatchObject({});
    const own = artifacts.filter((artifact) => artifact.component_id === component.id);
    expect(own.map(({ kind }) => kind).sort()).toEqual(['brep', 'evidence', 'mesh']);
  }
  expect(artifacts.length).toBe(3 + 3 * components.length);
  const sceneObject = whole.find(({ kind }) => kind === 'scene')!;
  const scene = JSON.parse((await readObject(stack, sceneObject.sha256)).toString()) as Scene;
  expect(components.map((component) => component.definition_key)).toEqual(
    scene.definitions.map(({ key }) => key),
  );

  const events = await stack.query<{ seq: string; type: string; payload: { step?: string } }>(
    'select seq, type, payload from activity_events where revision_id = $1 order by seq',
    [id],
  );
  const readyAt = events.findIndex(({ type }) => type === 'revision.ready');
  expect(events.filter(({ type }) => type.startsWith('revision.')).map(({ type }) => type)).toEqual([
    'revision.created',
    'revision.queued',
    'revision.ready',
  ]);
  expect(events.slice(readyAt).filter(({ type }) => type.startsWith('step.'))).toEqual([]);

  const steps = await stack.query<{ name: string; status: string }>(
    'select name, status from revision_steps where revision_id = $1 order by ordinal',
    [id],
  );
  expect(new Set(steps.map(({ status }) => status))).toEqual(new Set(['done']));
  for (const { name } of steps) {
    const own = events.filter(({ payload }) => payload.step === name).map(({ type }) => type);
    expect({ name, first: own[0], last: own.at(-1) }).toEqual({
      name,
      first: 'step.started',
      last: 'step.done',
    });
  }

  const runs = await stack.query<{ status: string; judged: number; counted: number; found: number }>(
    `select status, finding_count as counted,
       (select count(*)::int from dfm_components d where d.run_id = r.id) as judged,
       (select count(*)::int from dfm_findings f where f.run_id = r.id) as found
     from dfm_runs r where revision_id = $1`,
    [id],
  );
  const [run] = runs;
  expect(runs).toEqual([
    { status: 'done', judged: components.length, counted: run?.found, found: run?.counted },
  ]);
  const documents = await stack.query<{ status: string; version: number }>(
    'select status, version from document_artifacts where revision_id = $1',
    [id],
  );
  expect(documents).toEqual([{ status: 'ready', version: 1 }]);
}

/** The counts that decide what may be collected are those of the rows that point at each object. */
async function expectReferencesCounted(stack: Stack): Promise<void> {
  const tables = await stack.query<{ name: string }>(
    `select tgrelid::regclass::text as name from pg_trigger
     where tgfoid = 'sec.count_reference'::regproc and not tgisinternal`,
  );
  expect(tables.length).toBeGreaterThan(3);
  const references = tables.map(({ name }) => `select sha256 from ${name} where sha256 is not null`);
  const wrong = await stack.query(
    `with counted as (select sha256, count(*)::int as n from (${references.join(' union all ')}) r group by sha256)
     select sha256, content_type, reference_count, coalesce(n, 0) as counted from objects left join counted using (sha256)
     where reference_count <> coalesce(n, 0) or (reference_count = 0) <> (unreferenced_since is not null)`,
  );
  expect(wrong).toEqual([]);
}

async function readObject(stack: Stack, sha256: string): Promise<Buffer> {
  const { body } = await stack.objects.get(contentKey(sha256));
  return Buffer.concat((await body.toArray()) as Buffer[]);
}

/** What is recorded lies in the store with the hash it is recorded by, and nothing else does. */
async function expectObjectsStored(stack: Stack): Promise<void> {
  const recorded = await stack.query<{ sha256: string; size_bytes: string; reference_count: number }>(
    'select sha256, size_bytes, reference_count from objects order by sha256',
  );
  for (const { sha256, size_bytes: size } of recorded) {
    const bytes = await readObject(stack, sha256);
    const found = createHash('sha256').update(bytes).digest('hex');
    expect({ sha256: found, size: bytes.length }).toEqual({ sha256, size: Number(size) });
  }
  const stored: string[] = [];
  for await (const { key } of stack.objects.list('')) stored.push(key);
  // Running a step twice makes the same bytes, so that nothing of the first run is left over.
  expect(stored.sort()).toEqual(recorded.map(({ sha256 }) => contentKey(sha256)).sort());
  expect(recorded.filter((object) => object.reference_count === 0)).toEqual([]);
}
