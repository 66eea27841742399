import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { assembleUpload } from '../../activities/assemble-upload.ts';
import type { Revision } from '../../database/model-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

type Part = { number: number; offsetBytes: number; sizeBytes: number; uploaded: boolean };
type SignedPart = Part & {
  upload: { method: string; url: string; headers: Record<string, string>; expiresAt: string };
};

/** As many parts as 2 GiB have, and each as small as it likes. */
const partBytes = 1_024;
const many = 128;
const signedAtOnce = 32;

describeWith('postgres', 'an upload of 2 GiB over a slow line', () => {
  let api: TestApi;
  let ada: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn();
  });
  afterAll(() => api?.close());

  const announce = async (sizeBytes: number) =>
    (await ada.request('POST', '/api/v1/models', { fileName: 'ship.step', sizeBytes })).body.revision as {
      id: string;
    };
  const partsOf = async (id: string): Promise<Part[]> =>
    (await ada.request('GET', `/api/v1/revisions/${id}/upload-parts`)).body.items;
  const sign = async (id: string, numbers: number[]): Promise<SignedPart[]> => {
    const answer = await ada.request('POST', `/api/v1/revisions/${id}/upload-parts`, { numbers });
    expect(answer.status).toBe(200);
    return answer.body.items;
  };

  it('has 128 parts that make up the whole, and links for 32 of them at once', async () => {
    const { id } = await announce(2 ** 31);
    const parts = await partsOf(id);
    expect(parts).toHaveLength(many);
    expect(
      parts.reduce((end, { offsetBytes, sizeBytes }) => (offsetBytes === end ? end + sizeBytes : NaN), 0),
    ).toBe(2 ** 31);
    const numbers = parts.map(({ number }) => number);
    const path = `/api/v1/revisions/${id}/upload-parts`;
    expect((await ada.request('POST', path, { numbers: numbers.slice(0, signedAtOnce + 1) })).status).toBe(
      400,
    );
    const signed = await sign(id, numbers.slice(-signedAtOnce));
    expect(signed.map(({ number }) => number)).toEqual(numbers.slice(-signedAtOnce));
    const late = Date.now() + 16 * 60_000;
    for (const { upload } of signed) expect(Date.parse(upload.expiresAt)).toBeLessThan(late);
  });

  it('goes on where the line broke, part by part, until every byte is there', async () => {
    const bytes = randomBytes(many * partBytes - 7);
    const { id } = await announce(bytes.length);
    // Once said it stays: parts that are there would not fit another size.
    await api.database.connect()('model_revisions').where({ id }).update({ part_bytes: partBytes });
    const slice = ({ offsetBytes, sizeBytes }: Part) => bytes.subarray(offsetBytes, offsetBytes + sizeBytes);
    const put = async ({ upload: { method, url, headers }, ...part }: SignedPart) =>
      (await fetch(url, { method, headers, body: new Uint8Array(slice(part)) })).status;
    /** A line that breaks in the middle of a part. */
    const breakOff = async ({ upload: { method, url, headers }, ...part }: SignedPart) => {
      const request = httpRequest(url, {
        method,
        headers: { ...headers, 'content-length': String(part.sizeBytes) },
      });
      request.on('error', () => undefined);
      request.write(slice(part).subarray(0, part.sizeBytes / 2));
      await once(request, 'socket').then(([socket]) => once(socket as NodeJS.EventEmitter, 'connect'));
      request.destroy();
    };

    let rounds = 0;
    for (;;) {
      const missing = (await partsOf(id)).filter(({ uploaded }) => !uploaded);
      const early = await ada.request('POST', `/api/v1/revisions/${id}/confirm`);
      if (missing.length === 0) {
        expect(early.status).toBe(202);
        break;
      }
      const numbers = missing.map(({ number }) => number);
      expect(early).toMatchObject({
        status: 409,
        body: { code: 'upload_missing', details: { missing: numbers } },
      });
      // New links, as those of before may have run out: for what is missing, and no more.
      const signed = await sign(id, numbers.slice(0, signedAtOnce));
      const [broken, ...rest] = signed;
      const sent = rest.slice(0, 20);
      expect(await Promise.all(sent.map(put))).toEqual(sent.map(() => 200));
      if (rest.length > 0) {
        await breakOff(broken!);
        expect((await partsOf(id))[broken!.number - 1]).toMatchObject({ uploaded: false });
      } else expect(await put(broken!)).toBe(200);
      // Another browser, another day.
      ada = await api.signIn();
      rounds += 1;
    }
    expect(rounds).toBeGreaterThan(6);

    const row = await api.database.connect()('model_revisions').where({ id }).first();
    const revision = { stagingKey: row.staging_key, partBytes, sizeBytes: bytes.length } as Revision;
    await assembleUpload(api.store, revision, () => undefined);
    const hash = createHash('sha256');
    for await (const chunk of (await api.store.get(revision.stagingKey)).body) hash.update(chunk as Buffer);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    // What was confirmed takes no more bytes, by no link.
    expect((await ada.request('POST', `/api/v1/revisions/${id}/upload-parts`, { numbers: [1] })).status).toBe(
      409,
    );
  });
});
