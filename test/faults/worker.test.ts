import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../requirements.ts';
import { kernelParent } from './processes.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import {
  beginnings,
  createStepFiles,
  ends,
  expectWhole,
  revisionOf,
  signalKernelChild,
  standAt,
  untilDone,
  upload,
} from './work.ts';

describeWith(['postgres', 'temporal', 'kernel'], 'a killed worker', () => {
  let stack: Stack;
  let file: () => Buffer;
  beforeAll(async () => {
    file = await createStepFiles();
    stack = await startStack();
  });
  afterAll(() => stack?.close());

  it('loses and doubles nothing, whichever step begins, and takes a busy kernel with it', async () => {
    // The first child of a kernel only tries its walls.
    await untilDone(stack, [await upload(stack, file())]);
    const parent = await kernelParent(stack.pid('worker'));
    const reading = await signalKernelChild(stack, parent.pid, 'SIGSTOP', file);
    const ids = await standAt(stack, beginnings, file);
    // An error where the kernel's processes stay.
    await stack.kill('worker');
    await stack.gates.open();
    await stack.start('worker');
    await untilDone(stack, [reading, ...ids]);
    await expectWhole(stack, [reading, ...ids]);
  });

  it('loses and doubles nothing, whichever step ends', async () => {
    const ids = await standAt(stack, ends, file);
    await stack.kill('worker');
    await stack.gates.open();
    await stack.start('worker');
    await untilDone(stack, ids);
    await expectWhole(stack, ids);
  });

  it('is not needed to survive the death of the kernel, child or parent', async () => {
    const worker = stack.pid('worker');
    const parent = await kernelParent(worker);
    const first = await signalKernelChild(stack, parent.pid, 'SIGKILL', file);
    await untilDone(stack, [first]);
    const second = await signalKernelChild(stack, parent.pid, 'SIGSTOP', file);
    process.kill(parent.pid, 'SIGKILL');
    await untilDone(stack, [second]);
    await expectWhole(stack, [first, second]);
    for (const id of [first, second]) {
      const { steps } = await revisionOf(stack, id);
      expect(steps.find(({ name }) => name === 'kernel')?.attempts).toBeGreaterThan(1);
    }
    expect(stack.pid('worker')).toBe(worker);
    expect((await kernelParent(worker)).pid).not.toBe(parent.pid);
  });
});
