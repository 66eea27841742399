import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { createIngestStore } from '../../database/ingest-store.ts';
import type { Revision } from '../../database/model-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { openEventStream } from '../../test/event-stream.ts';
import type { TestStream } from '../../test/event-stream.ts';
import { createRevision, queueRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'server-sent events of a revision', () => {
  let api: TestApi;
  let ada: SignedInClient;
  const streams: TestStream[] = [];
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => api?.close());

  const queued = async (): Promise<Revision> => {
    const app = api.database.connect('app');
    const { revision } = await createRevision(app, ada.user);
    return queueRevision(app, ada.user, revision);
  };
  const ingest = () => createIngestStore(api.worker);
  const runOf = (revision: Revision) => ({ revisionId: revision.id, generation: revision.generation });

  /** Opens a stream; `next` waits for its next event, comments left out, null at its end. */
  const open = async (revisionId: string, lastEventId?: number | string, bearer = ada.sessionJwt) => {
    const stream = await openEventStream(`${api.url}/api/v1/revisions/${revisionId}/events`, {
      authorization: `Bearer ${bearer}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    });
    streams.push(stream);
    return stream;
  };

  it('tells what was before, then what happens, in one sequence', async () => {
    const revision = await queued();
    const { answer, next } = await open(revision.id);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const events = [await next(), await next()];
    expect(events.map((event) => event?.event)).toEqual(['revision.created', 'revision.queued']);
    await ingest().stepStarted(runOf(revision), 'prescan', 0, 1);
    events.push(await next());
    await ingest().stepDone(runOf(revision), 'prescan');
    events.push(await next());
    expect(events.slice(2)).toMatchObject([
      { event: 'step.started', data: { payload: { step: 'prescan', attempt: 1 } } },
      { event: 'step.done', data: { payload: { step: 'prescan' } } },
    ]);
    const ids = events.map((event) => Number(event?.id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(4);
  });

  it('tells progress within a step, which is not part of the record', async () => {
    const revision = await queued();
    await ingest().stepStarted(runOf(revision), 'kernel', 2, 1);
    const { next } = await open(revision.id);
    for (let index = 0; index < 3; index += 1) await next();
    await ingest().stepProgress(runOf(revision), 'kernel', 0.25);
    expect(await next()).toEqual({
      event: 'progress',
      data: { revisionId: revision.id, step: 'kernel', fraction: 0.25 },
    });
    await ingest().stepDone(runOf(revision), 'kernel');
    expect(await next()).toMatchObject({ event: 'step.done' });
  });

  it('resumes after the last event that was seen, missing none of what came meanwhile', async () => {
    const revision = await queued();
    const first = await open(revision.id);
    await first.next();
    const seen = await first.next();
    streams.pop()?.close();
    await ingest().stepStarted(runOf(revision), 'prescan', 0, 1);
    await ingest().stepDone(runOf(revision), 'prescan');
    const { next } = await open(revision.id, seen?.id);
    expect([(await next())?.event, (await next())?.event]).toEqual(['step.started', 'step.done']);
  });

  it('tells nothing of another revision', async () => {
    const [mine, other] = [await queued(), await queued()];
    const { next } = await open(mine.id);
    await next();
    await next();
    await ingest().stepStarted(runOf(other), 'prescan', 0, 1);
    await ingest().stepProgress(runOf(other), 'prescan', 0.5);
    await ingest().stepStarted(runOf(mine), 'checksum', 1, 1);
    expect(await next()).toMatchObject({ event: 'step.started', data: { payload: { step: 'checksum' } } });
  });

  it('refuses a place in the sequence that is no number', async () => {
    const revision = await queued();
    const { answer } = await open(revision.id, 'abc');
    expect(answer.status).toBe(400);
  });

  it('ends the streams of a session or token at once when it ends, and no others', async () => {
    const { id } = await queued();
    const elsewhere = await api.signIn('ada@example.com');
    const made = await ada.request('POST', '/api/v1/tokens', {
      name: 'A script',
      scopes: ['read'],
      expiresInDays: 1,
    });
    const streams = [
      await open(id),
      await open(id, undefined, elsewhere.sessionJwt),
      await open(id, undefined, made.body.secret),
    ] as const;
    for (const { next } of streams) await Promise.all([next(), next()]);
    const [mine, ofSession, ofToken] = streams.map(({ next }) => next());
    await elsewhere.request('POST', '/api/v1/auth/sign-out');
    expect(await ofSession).toBeNull();
    await ada.request('DELETE', `/api/v1/tokens/${made.body.token.id}`);
    expect(await ofToken).toBeNull();
    await ingest().stepStarted({ revisionId: id, generation: 1 }, 'prescan', 0, 1);
    expect(await mine).toMatchObject({ event: 'step.started' });
  });

  it('ends its streams when the API shuts down', async () => {
    const { next } = await open((await queued()).id);
    await next();
    await next();
    const ended = next();
    await api.app.close();
    expect(await ended).toBeNull();
  });
});
