import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { assembleUpload, deleteParts } from '../../activities/assemble-upload.ts';
import type { Revision } from '../../database/model-store.ts';
import { partsPrefix } from '../../services/object-store/object-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';
import { partBytes } from './parts.ts';

type Signed = {
  number: number;
  offsetBytes: number;
  sizeBytes: number;
  upload: { url: string; headers: object };
};

describeWith('postgres', 'uploads', () => {
  let api: TestApi;
  let ada: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
  });
  afterAll(() => api?.close());

  const announce = async (sizeBytes: number, more: object = {}) => {
    const { status, body } = await ada.request('POST', '/api/v1/models', {
      fileName: 'pump.step',
      sizeBytes,
      ...more,
    });
    expect(status).toBe(201);
    return body;
  };
  const put = ({ upload }: Signed, bytes: Buffer) =>
    fetch(upload.url, {
      method: 'PUT',
      headers: upload.headers as Record<string, string>,
      body: new Uint8Array(bytes),
    });
  const outbox = (revisionId: string) =>
    api.database.connect()('outbox').where({ entity_key: revisionId }).orderBy('id');

  it('gives another link where the first has expired, and none once confirmed', async () => {
    const { revision } = await announce(5);
    const { body } = await ada.request('POST', `/api/v1/revisions/${revision.id}/upload`);
    expect((await put(body, Buffer.from('ISO-1'))).status).toBe(200);
    expect((await ada.request('POST', `/api/v1/revisions/${revision.id}/confirm`)).status).toBe(202);
    for (const [path, body] of [['upload'], ['upload-parts', { numbers: [1] }]] as const) {
      const late = await ada.request('POST', `/api/v1/revisions/${revision.id}/${path}`, body);
      expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } });
    }
  });

  it('takes a large file in parts, in any order, and goes on after a break', async () => {
    const bytes = randomBytes(2 * partBytes + 17);
    const { revision } = await announce(bytes.length);
    const url = `/api/v1/revisions/${revision.id}`;
    const listed = await ada.request('GET', `${url}/upload-parts`);
    expect(listed.body.items).toEqual([
      { number: 1, offsetBytes: 0, sizeBytes: partBytes, uploaded: false },
      { number: 2, offsetBytes: partBytes, sizeBytes: partBytes, uploaded: false },
      { number: 3, offsetBytes: 2 * partBytes, sizeBytes: 17, uploaded: false },
    ]);
    expect((await ada.request('POST', `${url}/confirm`)).body.code).toBe('upload_missing');

    const sign = async (numbers: number[]): Promise<Signed[]> =>
      (await ada.request('POST', `${url}/upload-parts`, { numbers })).body.items;
    const slice = ({ offsetBytes, sizeBytes }: Signed) =>
      bytes.subarray(offsetBytes, offsetBytes + sizeBytes);
    for (const part of await sign([3, 1])) expect((await put(part, slice(part))).status).toBe(200);
    const early = await ada.request('POST', `${url}/confirm`);
    expect(early).toMatchObject({ status: 409, body: { code: 'upload_missing', details: { missing: [2] } } });
    expect(early.body.detail).toMatch(/1 part is not uploaded yet: 2/);
    // The next day, on another line: only what is missing.
    const again = await ada.request('GET', `${url}/upload-parts`);
    const missing = (again.body.items as { number: number; uploaded: boolean }[]).filter(
      (one) => !one.uploaded,
    );
    expect(missing.map(({ number }) => number)).toEqual([2]);
    const [second] = await sign([2]);
    expect((await put(second!, slice(second!).subarray(1))).status).toBe(403);
    expect((await put(second!, slice(second!))).status).toBe(200);
    expect((await ada.request('POST', `${url}/confirm`)).status).toBe(202);

    const row = await api.database.connect()('model_revisions').where({ id: revision.id }).first();
    const stored = {
      stagingKey: row.staging_key,
      partBytes: row.part_bytes,
      sizeBytes: bytes.length,
    } as Revision;
    await assembleUpload(api.store, stored, () => undefined);
    expect((await buffer((await api.store.get(stored.stagingKey)).body)).equals(bytes)).toBe(true);
    await deleteParts(api.store, stored.stagingKey);
    const left = [];
    for await (const { key } of api.store.list(partsPrefix(stored.stagingKey))) left.push(key);
    expect(left).toEqual([]);
    // A second attempt of the worker finds the whole file.
    await assembleUpload(api.store, stored, () => undefined);
  });

  it.each([[[0]], [[]], [[4]], [['1']], [Array.from({ length: 33 }, () => 1)]])(
    'refuses parts %j that there are not',
    async (numbers) => {
      const { revision } = await announce(2 * partBytes + 17);
      const url = `/api/v1/revisions/${revision.id}/upload-parts`;
      expect(await ada.request('POST', url, { numbers })).toMatchObject({
        status: 400,
        body: { code: 'bad_request' },
      });
    },
  );

  it('knows what the title block says, and carries it on to the next revision', async () => {
    const { model, revision } = await announce(5, { partNumber: 'PX-100', material: 'EN AW-6082' });
    expect(revision).toMatchObject({ partNumber: 'PX-100', revisionLetter: 'A', material: 'EN AW-6082' });
    const next = await ada.request('POST', `/api/v1/models/${model.id}/revisions`, {
      fileName: 'pump.step',
      sizeBytes: 5,
    });
    expect(next.body.revision).toMatchObject({
      number: 2,
      partNumber: 'PX-100',
      revisionLetter: 'B',
      material: 'EN AW-6082',
    });
    const url = `/api/v1/revisions/${next.body.revision.id}`;
    const change = { version: 1, material: 'PA12', revisionLetter: 'C1' };
    const [one, other] = await Promise.all([
      ada.request('PATCH', url, change),
      ada.request('PATCH', url, { version: 1, material: 'ABS' }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const [winner, loser] = one.status === 200 ? [one, other] : [other, one];
    expect(loser.body).toMatchObject({ code: 'conflict', details: { current: winner.body } });
    expect(loser.body.details.yours).toMatchObject({ version: 1, material: expect.any(String) });
    expect(await ada.request('PATCH', url, { version: 2, revisionLetter: 'b' })).toMatchObject({
      status: 400,
    });
  });

  it('takes the wrong file back and gives its number to the right one', async () => {
    const { model, revision } = await announce(5, { partNumber: 'PX-7' });
    const [wrong] = (
      await ada.request('POST', `/api/v1/revisions/${revision.id}/upload-parts`, { numbers: [1] })
    ).body.items;
    await put(wrong, Buffer.from('WRONG'));
    await ada.request('POST', `/api/v1/revisions/${revision.id}/confirm`);
    const url = `/api/v1/revisions/${revision.id}/replacement`;
    const right = { fileName: 'right.step', sizeBytes: 6 };
    const [one, two] = await Promise.all([ada.request('POST', url, right), ada.request('POST', url, right)]);
    expect([one.status, two.status].sort()).toEqual([201, expect.any(Number)]);
    const replaced = one.status === 201 ? one.body : two.body;
    expect(Math.max(one.status, two.status)).toBeGreaterThanOrEqual(404);
    expect(replaced.revision).toMatchObject({ number: 1, fileName: 'right.step', partNumber: 'PX-7' });
    expect((await ada.request('GET', `/api/v1/revisions/${revision.id}`)).status).toBe(404);
    const shown = await ada.request('GET', `/api/v1/models/${model.id}`);
    expect(shown.body.revisions.map(({ id }: { id: string }) => id)).toEqual([replaced.revision.id]);
    // Its work is called off, and nobody waits for it.
    const entries = await outbox(revision.id);
    expect(entries.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
    expect(entries[0].finished_at).not.toBeNull();
  });

  it('keeps a file that somebody has reviewed', async () => {
    const { model, revision } = await announce(5);
    const ticket = await ada.request('POST', `/api/v1/models/${model.id}/tickets`, { title: 'Too thin' });
    const replace = () =>
      ada.request('POST', `/api/v1/revisions/${revision.id}/replacement`, {
        fileName: 'right.step',
        sizeBytes: 6,
      });
    expect(await replace()).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining('new revision') },
    });
    expect((await ada.request('DELETE', `/api/v1/tickets/${ticket.body.id}`)).status).toBe(204);
    expect((await replace()).status).toBe(201);
    // What is said now is about the right one.
    const next = await ada.request('POST', `/api/v1/models/${model.id}/tickets`, { title: 'Still too thin' });
    expect(next).toMatchObject({ status: 201 });
    expect(next.body.revisionId).not.toBe(revision.id);
  });

  it('replaces the latest revision only', async () => {
    const { model, revision } = await announce(5);
    await ada.request('POST', `/api/v1/models/${model.id}/revisions`, { fileName: 'b.step', sizeBytes: 5 });
    const right = { fileName: 'right.step', sizeBytes: 6 };
    expect(await ada.request('POST', `/api/v1/revisions/${revision.id}/replacement`, right)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
  });

  it('ends an upload that is not complete, once, and frees its number', async () => {
    const { model, revision } = await announce(5);
    const withdraw = (id: string) => ada.request('DELETE', `/api/v1/revisions/${id}`);
    expect(await withdraw(revision.id)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('only revision') },
    });
    const next = async () =>
      (
        await ada.request('POST', `/api/v1/models/${model.id}/revisions`, {
          fileName: 'b.step',
          sizeBytes: 5,
        })
      ).body.revision;
    const second = await next();
    const answers = await Promise.all([withdraw(second.id), withdraw(second.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect((await ada.request('POST', `/api/v1/revisions/${second.id}/confirm`)).status).toBe(404);
    const third = await next();
    expect(third).toMatchObject({ number: 2, revisionLetter: 'B' });
    const told = await api.database
      .connect()('activity_events')
      .where({ model_id: model.id, type: 'revision.withdrawn' });
    expect(told).toMatchObject([{ revision_id: second.id, actor_id: ada.user.id, payload: { number: 2 } }]);

    const [part] = (await ada.request('POST', `/api/v1/revisions/${third.id}/upload-parts`, { numbers: [1] }))
      .body.items;
    await put(part, Buffer.from('RIGHT'));
    expect((await ada.request('POST', `/api/v1/revisions/${third.id}/confirm`)).status).toBe(202);
    expect(await withdraw(third.id)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('complete') },
    });
    const fourth = await next();
    await ada.request('POST', `/api/v1/models/${model.id}/tickets`, { title: 'What is it?' });
    expect(await withdraw(fourth.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});
