/** The gates of design reviews, for scripts/record-histories.ts. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { createReviewGateActivities } from '../activities/review-gate.ts';
import { asUser } from '../database/connection.ts';
import { addReview, changeReview } from '../database/design-review-store.ts';
import { enqueue } from '../database/outbox.ts';
import { putReviewer } from '../database/review-reviewer-store.ts';
import { presentBasis } from '../database/review-round-store.ts';
import { reminderPace } from '../domain/review/reminders.ts';
import { createTestDatabase } from '../test/database.ts';
import { createRevision, createUser, makeReady } from '../test/factories.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';
import { gateEntries, reviewChanged, workflowIds } from '../workflows/contract.ts';

type Record = (workers: TestWorkers, name: string, workflowId: string, runId?: string) => Promise<void>;

/** One that waits for a reminder and a decision, and one that goes on in a new run. */
export async function recordReviews(record: Record): Promise<void> {
  const database = await createTestDatabase();
  const [app, knex] = [database.connect('app'), database.connect('worker')];
  const reviews = createReviewGateActivities({ knex, pace: reminderPace });
  const workers = await startTestWorkers(database, { reviews });
  const ada = await createUser(app);
  const { model, revision } = await createRevision(app, ada);
  await makeReady(knex, revision.id);
  const act = <T>(work: (trx: Knex.Transaction) => Promise<T>) => asUser(app, ada.id, work);
  const open = (dueInMs: number) =>
    act(async (trx) => {
      const review = await addReview(trx, {
        ...{
          modelId: model.id,
          title: 'CDR',
          description: '',
          leadId: ada.id,
          createdBy: ada.id,
          agenda: [],
        },
        basis: (await presentBasis(trx, model.id))!,
      });
      const dueAt = new Date(Date.now() + dueInMs);
      await putReviewer(trx, review, { userId: ada.id, isRequired: true, dueAt });
      await enqueue(trx, gateEntries.start(review.id, 1));
      return changeReview(trx, review.id, { status: 'open', gateGeneration: 1 });
    });
  const conclude = (id: string) =>
    act(async (trx) => {
      await changeReview(trx, id, { status: 'approved' });
      await enqueue(trx, gateEntries.tell(id, 1));
    });
  const gateOf = (reviewId: string) =>
    workers.client.workflow.getHandle(workflowIds.reviewGate({ reviewId, generation: 1 }));
  try {
    const reminded = await open(1_000);
    while ((await knex('activity_events').where({ type: 'design_review.overdue' })).length === 0)
      await sleep(50);
    await conclude(reminded.id);
    await record(workers, 'review-gate', gateOf(reminded.id).workflowId);

    const busy = gateOf((await open(3_600_000)).id);
    const runId = () =>
      busy.describe().then(
        (description) => description.runId,
        () => null,
      );
    let first: string | null = null;
    while ((first = await runId()) === null) await sleep(50);
    while ((await runId()) === first) await busy.signal(reviewChanged);
    await conclude(busy.workflowId.split(':')[1]!);
    await record(workers, 'review-gate-continued', busy.workflowId, first);
  } finally {
    await workers.stop();
    await database.drop();
  }
}
