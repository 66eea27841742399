import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../requirements.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { announce, beginnings, createStepFiles, ends, expectWhole, standAt, untilDone } from './work.ts';

describeWith(['postgres', 'temporal', 'kernel'], 'a killed API', () => {
  let stack: Stack;
  let file: () => Buffer;
  beforeAll(async () => {
    file = await createStepFiles();
    stack = await startStack();
  });
  afterAll(() => stack?.close());

  /** Follows a revision's events to its end, as a browser does: it comes back with the last number it saw. */
  async function follow(revisionId: string): Promise<number[]> {
    const seen: number[] = [];
    return stack.until('the events end', async () => {
      try {
        const answer = await fetch(`${stack.apiUrl}/api/v1/revisions/${revisionId}/events`, {
          headers: { ...stack.session(), 'last-event-id': String(seen.at(-1) ?? 0) },
        });
        let text = '';
        for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
          text += chunk;
          const events = text.split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) {
            const seq = /^id: (\d+)$/m.exec(event)?.[1];
            if (seq) seen.push(Number(seq));
            if (event.includes('event: revision.ready')) return seen;
          }
        }
      } catch {
        // The API is gone.
      }
      return null;
    });
  }

  it('changes nothing for what is under way, and its events go on where they broke off', async () => {
    const moments = [
      ...beginnings.filter((_, index) => index % 2 === 0),
      ...ends.filter((_, index) => index % 2),
    ];
    const ids = await standAt(stack, moments, file);
    const following = Promise.all(ids.map(follow));
    await stack.kill('api');
    await stack.gates.open();
    await stack.start('api');
    await untilDone(stack, ids);
    await expectWhole(stack, ids);
    for (const [index, seen] of (await following).entries()) {
      const recorded = await stack.query<{ seq: string }>(
        `select seq from activity_events e where revision_id = $1
           and seq <= (select seq from activity_events where revision_id = $1 and type = 'revision.ready') order by seq`,
        [ids[index]],
      );
      expect(seen).toEqual(recorded.map(({ seq }) => Number(seq)));
    }
  });

  it('in the middle of an upload leaves nothing of it, and the upload can be made again', async () => {
    const bytes = file();
    const announced = await announce(stack, bytes);
    const { method, url, headers } = announced.upload;
    const sending = request(url, { method, headers: { ...headers, 'content-length': bytes.length } });
    const answered = new Promise((resolve) => {
      sending.on('response', resolve);
      sending.on('error', () => resolve(null));
    });
    await new Promise((resolve) => sending.write(bytes.subarray(0, bytes.length / 2), resolve));
    await stack.kill('api');
    expect(await answered).toBeNull();
    await stack.start('api');
    await expect(announced.confirm()).rejects.toMatchObject({ code: 'upload_missing' });
    await announced.put();
    await stack.kill('api');
    await stack.start('api');
    await announced.confirm();
    await stack.kill('api');
    await stack.start('api');
    // Whoever did not hear the answer asks again.
    await announced.confirm();
    await untilDone(stack, [announced.revisionId]);
    await expectWhole(stack, [announced.revisionId]);
  });
});
