import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createAttachmentActivities } from '../activities/attachments.ts';
import { createAttachmentWork } from '../database/attachment-work.ts';
import { ProductError } from '../domain/errors.ts';
import { typeOfContent } from '../domain/review/attachment.ts';
import type { ImageProcessor } from '../services/images/image-processor.ts';
import { createSharpProcessor } from '../services/images/sharp-processor.ts';
import type { GuestClient, SignedInClient } from '../test/api.ts';
import { describeWith } from '../test/requirements.ts';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';

type Client = Pick<SignedInClient | GuestClient, 'request'>;
type File = { fileName?: string; contentType?: string; replyId?: string };

const secret = 'Jane Doe, serial 4711';
const photo = () =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#3060c0' } })
    .withExif({ IFD0: { Copyright: secret } })
    .jpeg()
    .toBuffer();
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describeWith(['postgres', 'temporal'], 'from an upload to an attachment', () => {
  let world: ReviewWorld;
  let workers: TestWorkers;
  let ticketId: string;
  /** What making a variant ends with, time after time. */
  const failures: Error[] = [];

  beforeAll(async () => {
    world = await createReviewWorld();
    const real = createSharpProcessor();
    const images: ImageProcessor = {
      ...real,
      makeVariant(...picture) {
        const failure = failures.shift();
        return failure ? Promise.reject(failure) : real.makeVariant(...picture);
      },
    };
    const attachments = createAttachmentWork(world.api.worker);
    workers = await startTestWorkers(world.api.database, {
      documents: createAttachmentActivities({ attachments, objects: world.api.store, images }),
    });
  });
  afterAll(async () => {
    await workers?.stop();
    await world?.close();
  });
  beforeEach(async () => {
    failures.length = 0;
    const tickets = `/api/v1/models/${world.modelId}/tickets`;
    ticketId = (await world.bob.request('POST', tickets, { title: 'Sink mark' })).body.id;
  });

  const announce = (client: Client, bytes: Buffer, file: File = {}) =>
    client.request('POST', `/api/v1/tickets/${ticketId}/attachments`, {
      fileName: 'photo.jpg',
      contentType: 'image/jpeg',
      sizeBytes: bytes.length,
      ...file,
    });
  const put = async (
    { url, headers }: { url: string; headers: Record<string, string> },
    bytes: Buffer,
  ): Promise<number> => (await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })).status;
  const confirm = (client: Client, id: string) => client.request('POST', `/api/v1/attachments/${id}/confirm`);
  const read = async (client: Client, id: string) =>
    (await client.request('GET', `/api/v1/attachments/${id}`)).body;
  const attach = async (client: Client, bytes: Buffer, file?: File): Promise<string> => {
    const { body } = await announce(client, bytes, file);
    expect(await put(body.upload, bytes)).toBe(200);
    expect((await confirm(client, body.attachment.id)).status).toBe(202);
    return body.attachment.id;
  };
  /** Once nothing about it is under way. */
  const settled = async (id: string, client: Client = world.bob) => {
    for (;;) {
      const rows = await world
        .owner('outbox')
        .where({ entity_key: `attachment:${id}` })
        .whereNull('finished_at');
      if (rows.length === 0) return read(client, id);
      await sleep(50);
    }
  };
  const download = async (url: string) => {
    const answer = await fetch(url);
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const events = async (id: string) =>
    (await world.owner('activity_events').where({ resource_id: id }).orderBy('seq')).map(({ type }) => type);

  it('keeps the pixels of a photograph alone, and makes its variants', async () => {
    const { carol, dan } = world;
    const id = await attach(carol, await photo(), { fileName: '../../Kühl körper.JPG' });
    const made = await settled(id, dan);
    expect(made).toMatchObject({
      status: 'ready',
      fileName: 'Kühl körper.JPG',
      contentType: 'image/jpeg',
      width: 640,
      height: 400,
      author: { id: carol.user.id },
      abilities: { edit: false, regenerate: false, delete: false },
      variants: [
        { kind: 'avif', status: 'ready', contentType: 'image/avif', width: 640, height: 400 },
        { kind: 'thumbnail', status: 'ready', contentType: 'image/webp', width: 320, height: 200 },
        { kind: 'webp', status: 'ready', contentType: 'image/webp', width: 640, height: 400 },
      ],
    });
    for (const one of [made, ...made.variants]) {
      const { bytes, headers } = await download(one.url);
      expect([bytes.length, typeOfContent(bytes)]).toEqual([one.sizeBytes, one.contentType]);
      expect(bytes.includes(secret) || bytes.includes('Exif')).toBe(false);
      expect(headers.get('content-type')).toBe(one.contentType);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
    }
    // Nothing of the upload itself is left.
    const [{ staging_key: key }] = await world.owner('attachments').where({ id });
    expect(await world.api.store.head(key)).toBeNull();
    expect(await events(id)).toEqual([
      'attachment.added',
      'attachment.ready',
      'attachment.variant_ready',
      'attachment.variant_ready',
      'attachment.variant_ready',
    ]);
    expect((await dan.request('GET', `/api/v1/tickets/${ticketId}`)).body.attachmentCount).toBe(1);
  });

  it('keeps a PDF as it is', async () => {
    const id = await attach(world.bob, pdf, { fileName: 'drawing.html', contentType: 'application/pdf' });
    const made = await settled(id);
    expect(made).toMatchObject({
      status: 'ready',
      contentType: 'application/pdf',
      width: null,
      variants: [],
    });
    const { bytes, headers } = await download(made.url);
    expect(bytes.equals(pdf)).toBe(true);
    expect(headers.get('content-disposition')).toContain('drawing.html.pdf');
    const variant = await world.bob.request('GET', `/api/v1/attachments/${id}/variants/webp`);
    expect(variant.status).toBe(404);
  });

  it.each<[string, Buffer | (() => Promise<Buffer>), RegExp]>([
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
      /SVG files can carry scripts/,
    ],
    ['HTML', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), /type text\/html is not taken/],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), /This kind of file is not taken/],
    ['half a picture', async () => (await photo()).subarray(0, 500), /damaged/],
  ])('refuses %s by its bytes, whatever it was announced as, and says why', async (_what, given, why) => {
    const bytes = typeof given === 'function' ? await given() : given;
    const id = await attach(world.carol, bytes, { fileName: 'photo.png', contentType: 'image/png' });
    const refused = await settled(id);
    expect(refused).toMatchObject({ status: 'rejected', url: null, variants: [], contentType: null });
    expect(refused.reason).toMatchObject({
      code: 'attachment_rejected',
      message: expect.stringMatching(why),
    });
    const [{ staging_key: key }] = await world.owner('attachments').where({ id });
    expect(await world.api.store.head(key)).toBeNull();
    expect(await events(id)).toEqual(['attachment.added', 'attachment.rejected']);
  });

  it('takes a picture for what it is, not for what it is called', async () => {
    const png = await sharp(await photo())
      .png()
      .toBuffer();
    const made = await settled(await attach(world.bob, png));
    expect(made).toMatchObject({ status: 'ready', contentType: 'image/png', fileName: 'photo.jpg' });
    expect((await download(made.url)).headers.get('content-disposition')).toContain('photo.jpg.png');
  });

  it('begins once, however often and at once it is confirmed', async () => {
    const { carol } = world;
    const bytes = await photo();
    const { attachment, upload } = (await announce(carol, bytes)).body;
    const early = await confirm(carol, attachment.id);
    expect([early.status, early.body.code]).toEqual([409, 'upload_missing']);
    await put(upload, bytes);
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(carol, attachment.id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect((await confirm(world.bob, attachment.id)).status).toBe(403);
    await settled(attachment.id);
    expect(await world.owner('outbox').where({ entity_key: `attachment:${attachment.id}` })).toHaveLength(1);
    expect((await events(attachment.id)).filter((type) => type === 'attachment.added')).toHaveLength(1);
  });

  it('makes the other variants where one fails, which can be made again', async () => {
    const { bob, carol, dan } = world;
    failures.push(new ProductError('attachment_rejected', 'It cannot be scaled.'));
    const id = await attach(carol, await photo());
    const made = await settled(id);
    // The first to be made.
    expect(made.variants).toMatchObject([
      { kind: 'avif', status: 'ready' },
      { kind: 'thumbnail', status: 'ready' },
      { kind: 'webp', status: 'failed', url: null, reason: { message: 'It cannot be scaled.' } },
    ]);
    const again = (client: Client) =>
      client.request('POST', `/api/v1/attachments/${id}/variants/webp/regenerate`);
    expect((await again(dan)).status).toBe(403);
    const asked = await Promise.all([again(bob), again(carol)]);
    expect(asked.map(({ status, body }) => [status, body.status])).toEqual([
      [202, 'queued'],
      [202, 'queued'],
    ]);
    expect((await settled(id)).variants[2]).toMatchObject({ status: 'ready', reason: null, width: 640 });
    expect(await world.owner('outbox').where({ entity_key: `attachment:${id}` })).toHaveLength(2);
  });

  it('makes a variant that is missing when somebody first wants it', async () => {
    const { bob, dan } = world;
    const id = await attach(bob, await photo());
    await settled(id);
    await world.owner('attachment_variants').where({ attachment_id: id, kind: 'avif' }).delete();
    const want = async () => (await dan.request('GET', `/api/v1/attachments/${id}/variants/avif`)).body;
    expect(await want()).toMatchObject({ kind: 'avif', status: 'queued', url: null });
    await settled(id);
    const there = await want();
    expect(there).toMatchObject({ status: 'ready', contentType: 'image/avif' });
    expect(typeOfContent((await download(there.url)).bytes)).toBe('image/avif');
  });

  it('is gone once deleted, and with what it hangs on', async () => {
    const { ada, bob, carol, dan } = world;
    const { body: reply } = await carol.request('POST', `/api/v1/tickets/${ticketId}/replies`, {
      body: 'See:',
    });
    const own = await attach(carol, await photo(), { replyId: reply.id });
    const other = await attach(carol, await photo());
    await Promise.all([settled(own), settled(other)]);
    const list = async () =>
      (await dan.request('GET', `/api/v1/tickets/${ticketId}/attachments`)).body.items.map(
        (one: { id: string }) => one.id,
      );
    expect(await list()).toEqual([own, other]);
    expect((await bob.request('DELETE', `/api/v1/attachments/${other}`)).status).toBe(403);
    expect((await ada.request('DELETE', `/api/v1/attachments/${other}`)).status).toBe(204);
    expect(await list()).toEqual([own]);
    await carol.request('DELETE', `/api/v1/replies/${reply.id}`);
    expect(await list()).toEqual([]);
    expect((await dan.request('GET', `/api/v1/attachments/${own}`)).status).toBe(404);
  });

  it('takes as many queries for ten as for one', async () => {
    const { bob } = world;
    const count = async () => {
      const before = world.queries();
      const { body } = await bob.request('GET', `/api/v1/tickets/${ticketId}/attachments`);
      return [body.items.length, world.queries() - before];
    };
    await announce(bob, pdf, { contentType: 'application/pdf' });
    const [, one] = await count();
    for (let i = 0; i < 9; i++) await announce(bob, pdf, { contentType: 'application/pdf' });
    expect(await count()).toEqual([10, one]);
    // Nobody else is shown what was only announced.
    expect((await world.dan.request('GET', `/api/v1/tickets/${ticketId}/attachments`)).body.items).toEqual(
      [],
    );
  });

  it('is for guests of the link, who see neither other tickets nor their attachments through a lens', async () => {
    const { bob, componentIds, modelId, revisionId } = world;
    const pin = { componentId: componentIds[0], occurrence: '0', positionMm: [0, 0, 0], normal: [1, 0, 0] };
    const hidden = await attach(bob, await photo());
    await settled(hidden);
    ticketId = (await bob.request('POST', `/api/v1/models/${modelId}/tickets`, { title: 'Shown', pin })).body
      .id;
    const supplier = await world.guest({
      level: 'comment',
      revision_id: revisionId,
      component_ids: [componentIds[0]],
    });
    const id = await attach(supplier, await photo());
    const made = await settled(id, supplier);
    expect(made).toMatchObject({ status: 'ready', author: { kind: 'guest' } });
    expect(made.variants).toHaveLength(3);
    expect((await supplier.request('GET', `/api/v1/attachments/${hidden}`)).status).toBe(404);
    expect((await supplier.request('GET', `/api/v1/attachments/${hidden}/variants/webp`)).status).toBe(404);
    const viewer = await world.guest({ level: 'view' });
    expect((await announce(viewer, pdf)).status).toBe(403);
  });

  it.each<[string, object, number, string]>([
    ['SVG', { contentType: 'image/svg+xml' }, 415, 'unsupported_media_type'],
    ['a film', { contentType: 'video/mp4' }, 415, 'unsupported_media_type'],
    ['a name of an object', { contentType: 'constructor' }, 415, 'unsupported_media_type'],
    ['a large picture', { sizeBytes: 10 * 1024 ** 2 + 1 }, 413, 'payload_too_large'],
    ['a large PDF', { contentType: 'application/pdf', sizeBytes: 50 * 1024 ** 2 + 1 }, 400, 'bad_request'],
    ['nothing', { sizeBytes: 0 }, 400, 'bad_request'],
    ['a fraction', { sizeBytes: 1.5 }, 400, 'bad_request'],
    ['a name without a character', { fileName: '../..' }, 400, 'bad_request'],
    ['an unknown field', { sha256: 'a'.repeat(64) }, 400, 'bad_request'],
  ])('is not begun for %s', async (_what, change, status, code) => {
    const answer = await world.bob.request('POST', `/api/v1/tickets/${ticketId}/attachments`, {
      fileName: 'x.png',
      contentType: 'image/png',
      sizeBytes: 10,
      ...change,
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
