import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../requirements.ts';
import { readiness, startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import {
  beginnings,
  createStepFiles,
  ends,
  expectWhole,
  revisionOf,
  standAt,
  untilDone,
  upload,
} from './work.ts';

describeWith(['postgres', 'temporal', 'kernel'], 'a killed Temporal', () => {
  let stack: Stack;
  let file: () => Buffer;
  beforeAll(async () => {
    file = await createStepFiles();
    stack = await startStack();
  });
  afterAll(() => stack?.close());

  it('keeps nobody from uploading: the work is done when it returns', async () => {
    await stack.until('all is well', async () =>
      (await readiness(stack)).degraded?.length === 0 ? true : null,
    );
    const before = await standAt(stack, beginnings, file);
    await stack.kill('temporal');
    const during = await Promise.all([upload(stack, file()), upload(stack, file())]);
    await stack.until('readiness names Temporal', async () => {
      const { status, degraded } = await readiness(stack);
      expect(status).toBe(200);
      return degraded?.includes('temporal') ? true : null;
    });
    for (const id of during) expect((await revisionOf(stack, id)).status).toBe('queued');
    await stack.gates.open();
    await stack.start('temporal');
    await untilDone(stack, [...before, ...during]);
    await expectWhole(stack, [...before, ...during]);
    await stack.until('all is well again', async () =>
      (await readiness(stack)).degraded?.length === 0 ? true : null,
    );
  });

  it('hears of steps that were recorded, but not reported before the worker was killed too', async () => {
    const ids = await standAt(stack, ends, file);
    await stack.kill('temporal');
    await stack.gates.open();
    await stack.until('every step is recorded', async () => {
      const [row] = await stack.query<{ recorded: number }>(
        `select count(*)::int as recorded from unnest($1::uuid[], $2::text[]) as at (id, step)
         where exists (select from revision_steps s where s.revision_id = at.id and s.name = at.step and s.status = 'done')
            or (step = 'settle' and exists (select from model_revisions r where r.id = at.id and r.status = 'ready'))`,
        [ids, ends.map(({ step }) => step)],
      );
      return row?.recorded === ends.length ? true : null;
    });
    await stack.kill('worker');
    // The worker starts without it, and waits.
    await stack.start('worker');
    await stack.start('temporal');
    await untilDone(stack, ids);
    await expectWhole(stack, ids);
  });

  it('that forgot everything is told again', async () => {
    const ids = await standAt(stack, beginnings, file);
    await stack.kill('temporal');
    await stack.deleteTemporalDatabase();
    await stack.start('temporal');
    await stack.gates.open();
    await untilDone(stack, ids);
    await expectWhole(stack, ids);
  });
});
