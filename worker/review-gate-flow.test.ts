import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import pino from 'pino';
import { createNoticeActivities } from '../activities/notices.ts';
import { createReviewGateActivities } from '../activities/review-gate.ts';
import { createListener } from '../database/listener.ts';
import type { Listener } from '../database/listener.ts';
import { createOutboxStore, enqueue } from '../database/outbox.ts';
import { giveUpGate } from '../database/review-gate-store.ts';
import { reminderPace } from '../domain/review/reminders.ts';
import { createSmtpMailer } from '../services/mail/smtp.ts';
import type { SignedInClient } from '../test/api.ts';
import { describeWith } from '../test/requirements.ts';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';
import { startTestSmtp } from '../test/smtp.ts';
import type { TestSmtp } from '../test/smtp.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';
import { gateEntries, workflowIds } from '../workflows/contract.ts';
import { startEventSealer } from './event-sealer.ts';
import { startReconciler } from './reconciler.ts';

type Review = {
  id: string;
  version: number;
  status: string;
  basis: { fileSha256: string; rulesSha256: string | null };
};

describeWith(['postgres', 'temporal'], 'the gate of a design review', () => {
  let world: ReviewWorld;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let knex: Knex;
  let listener: Listener;
  let smtp: TestSmtp;
  let workers: TestWorkers;
  let sealer: ReturnType<typeof startEventSealer>;
  const pace = { ...reminderPace };

  beforeAll(async () => {
    world = await createReviewWorld();
    ({ ada, bob } = world);
    const { database } = world.api;
    smtp = await startTestSmtp();
    knex = database.connect('worker');
    const mailer = createSmtpMailer({
      url: `smtp://127.0.0.1:${smtp.port}`,
      from: 'RapidDraft <reviews@example.com>',
    });
    workers = await startTestWorkers(database, {
      mail: createNoticeActivities({ knex, mailer, publicUrl: 'http://review.test' }),
      reviews: createReviewGateActivities({ knex, pace }),
    });
    listener = createListener({ url: database.urls.worker, applicationName: 'test' });
    sealer = startEventSealer({ knex, listener, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await sealer?.stop();
    await workers?.stop();
    await listener?.close();
    await smtp?.close();
    await world?.close();
  });

  const until = async (check: () => Promise<boolean>) => {
    while (!(await check())) await sleep(25);
  };
  const call = async (who: SignedInClient, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
    const answer = await who.request(method, `/api/v1${path}`, body);
    expect([answer.status < 300, answer.body]).toEqual([true, answer.body]);
    return answer.body as Review;
  };
  const step = (name: string, { id, version }: Review, more: object = {}) =>
    call(ada, 'POST', `/design-reviews/${id}/${name}`, { version, ...more });
  const decide = (who: SignedInClient, { id, basis: { fileSha256, rulesSha256 } }: Review) =>
    call(who, 'POST', `/design-reviews/${id}/decisions`, { decision: 'approve', fileSha256, rulesSha256 });
  /** An open review that waits for bob, who is due in an hour. */
  const open = async (): Promise<Review> => {
    const draft = await call(ada, 'POST', `/models/${world.modelId}/design-reviews`, { title: 'Pump CDR' });
    const asked = await call(ada, 'PUT', `/design-reviews/${draft.id}/reviewers/${bob.user.id}`, {
      version: draft.version,
      isRequired: true,
      dueAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    return step('open', asked);
  };
  const handle = ({ id }: Review, generation = 1) =>
    workers.client.workflow.getHandle(workflowIds.reviewGate({ reviewId: id, generation }));
  const told = async ({ id }: Review) => {
    const rows = await world
      .owner('activity_events')
      .where({ resource_id: id })
      .orderBy('seq')
      .select('type');
    return rows.map(({ type }: { type: string }) => type.replace('design_review.', ''));
  };
  /** From now on bob is due so many milliseconds from now, was asked three hours ago, and the gate hears of it. */
  const due = async ({ id }: Review, inMs: number) => {
    const at = (ms: number) => world.owner.raw(`now() + ? * interval '1 ms'`, [ms]);
    const times = { due_at: at(inMs), asked_at: at(-3 * 3_600_000) };
    await world.owner('review_reviewers').where({ review_id: id }).update(times);
    await enqueue(knex, gateEntries.tell(id, 1));
  };
  const startOf = ({ id }: Review, generation = 1) =>
    world
      .owner('outbox')
      .where({ workflow_id: workflowIds.reviewGate({ reviewId: id, generation }), kind: 'start' })
      .first<{ finished_at: Date | null; restarts: number }>();
  /** Its work is finished, and so is its workflow. */
  const ended = async (review: Review, generation = 1) => {
    await until(async () => (await startOf(review, generation)).finished_at !== null);
    await handle(review, generation).result();
  };
  const mailsTo = (who: SignedInClient) =>
    smtp.received
      .filter(({ to }) => to[0] === who.user.email)
      .map(({ content }) => /^Subject: (.*(?:\r\n .*)*)/m.exec(content)![1]!.replaceAll(/\r\n\s/g, ' '));

  it('reminds, escalates, and ends with the decision, each said and mailed once', async () => {
    Object.assign(pace, { soonMs: -2 * 3_600_000, leadMs: 500, ownerMs: 1_000 });
    smtp.received.length = 0;
    const review = await open();
    await due(review, 3_600_000);
    await until(async () => (await told(review)).includes('due_soon'));
    await due(review, 500);
    await until(async () => (await told(review)).filter((type) => type === 'escalated').length === 2);
    expect(await told(review)).toEqual([
      'created',
      'reviewer_added',
      'opened',
      'due_soon',
      'overdue',
      'escalated',
      'escalated',
    ]);
    await until(() => Promise.resolve(smtp.received.length >= 5));
    await decide(bob, review);
    await ended(review);
    expect((await told(review)).slice(7)).toEqual(['decided', 'concluded']);
    await until(() => Promise.resolve(smtp.received.length >= 7));
    expect(mailsTo(bob).sort()).toEqual([
      '[Bracket] Pump CDR: ada asks for your decision',
      '[Bracket] Pump CDR: your decision is due soon',
      '[Bracket] Pump CDR: your decision is overdue',
    ]);
    expect(mailsTo(ada).sort()).toEqual([
      '[Bracket] Pump CDR is approved',
      '[Bracket] Pump CDR: bob has decided',
      '[Bracket] Pump CDR: decisions are overdue',
      '[Bracket] Pump CDR: decisions are overdue',
    ]);
  });

  it('ends when the review is cancelled, and the next opening has one of its own', async () => {
    const review = await open();
    const cancelled = await step('cancel', review);
    await ended(review);
    const reopened = await step('reopen', cancelled);
    expect((await handle(review).describe()).status.name).toBe('COMPLETED');
    await until(async () =>
      handle(review, 2)
        .describe()
        .then(
          ({ status }) => status.name === 'RUNNING',
          () => false,
        ),
    );
    await decide(bob, reopened);
    await ended(review, 2);
  });

  it('goes on in a new run when its history has grown, and hears what comes in between', async () => {
    const review = await open();
    await until(async () => (await startOf(review)).finished_at === null && (await isThere(review)));
    const { runId: first } = await handle(review).describe();
    const runId = async () => (await handle(review).describe()).runId;
    while ((await runId()) === first) await handle(review).signal('reviewChanged');
    await decide(bob, review);
    await ended(review);
  });

  const isThere = (review: Review) =>
    handle(review)
      .describe()
      .then(
        () => true,
        () => false,
      );

  it('is started again when Temporal forgot it, and says nothing a second time', async () => {
    Object.assign(pace, { soonMs: -1, leadMs: 3_600_000, ownerMs: 3_600_000 });
    const review = await open();
    await due(review, 0);
    await until(async () => (await told(review)).includes('overdue'));
    await workers.client.workflowService.deleteWorkflowExecution({
      namespace: workers.client.options.namespace,
      workflowExecution: { workflowId: handle(review).workflowId },
    });
    await until(async () => !(await isThere(review)));
    const reconciler = startReconciler({
      outbox: createOutboxStore(knex),
      client: workers.client,
      log: pino({ level: 'silent' }),
      giveUp: () => Promise.resolve(),
      everyMs: 50,
      olderThanMs: 0,
    });
    await until(() => isThere(review));
    await reconciler.stop();
    await decide(bob, review);
    await ended(review);
    expect((await startOf(review)).restarts).toBeGreaterThan(0);
    expect((await told(review)).filter((type) => type === 'overdue')).toHaveLength(1);
  });

  it('tells the lead when it is given up', async () => {
    const review = await open();
    const gate = { reviewId: review.id, generation: 1 };
    await giveUpGate(knex, gate, workflowIds.reviewGate(gate));
    expect(await told(review)).toContain('reminders_stopped');
    expect((await startOf(review)).finished_at).not.toBeNull();
  });
});
