import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../requirements.ts';
import { readiness, startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { beginnings, createStepFiles, ends, expectWhole, standAt, untilDone } from './work.ts';

describeWith(['postgres', 'temporal', 'kernel'], 'a killed PostgreSQL', () => {
  let stack: Stack;
  let file: () => Buffer;
  beforeAll(async () => {
    file = await createStepFiles();
    stack = await startStack({ durable: true });
  });
  afterAll(() => stack?.close());

  it('loses and doubles nothing, whichever step begins; only its absence makes the API unready', async () => {
    const ids = await standAt(stack, beginnings, file);
    await stack.kill('postgres');
    expect((await readiness(stack)).status).toBe(503);
    expect((await fetch(`${stack.apiUrl}/health/live`)).status).toBe(200);
    await stack.start('postgres');
    await stack.gates.open();
    expect((await readiness(stack)).status).toBe(200);
    await untilDone(stack, ids);
    await expectWhole(stack, ids);
  });

  it('loses and doubles nothing, whichever step ends', async () => {
    const ids = await standAt(stack, ends, file);
    await stack.kill('postgres');
    await stack.start('postgres');
    await stack.gates.open();
    await untilDone(stack, ids);
    await expectWhole(stack, ids);
  });
});
