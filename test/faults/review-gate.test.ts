import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { gateEntries } from '../../workflows/contract.ts';
import { describeWith } from '../requirements.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { announce } from './work.ts';

type Review = {
  id: string;
  version: number;
  status: string;
  basis: { fileSha256: string; rulesSha256: string | null };
};

describeWith(['postgres', 'temporal', 'kernel'], 'the gate of a review', () => {
  let stack: Stack;
  let modelId: string;
  let ownerId: string;
  beforeAll(async () => {
    stack = await startStack();
    const { revisionId } = await announce(stack, Buffer.from('a file that nobody reads'));
    const sha256 = randomBytes(32).toString('hex');
    await stack.query(`insert into objects (sha256, size_bytes, content_type) values ($1, 1, 'model/step')`, [
      sha256,
    ]);
    const [revision] = await stack.query<{ model_id: string; created_by: string }>(
      `update model_revisions set status = 'ready', finished_at = now(), sha256 = $2 where id = $1
       returning model_id, created_by`,
      [revisionId, sha256],
    );
    modelId = revision!.model_id;
    ownerId = revision!.created_by;
  });
  afterAll(() => stack?.close());

  const call = async (method: string, path: string, body: object): Promise<Review> => {
    const headers = { ...stack.session(), 'content-type': 'application/json' };
    const url = `${stack.apiUrl}/api/v1${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Review;
  };
  /** An open review that waits for its lead's own decision, whose gate has begun. */
  const open = async (): Promise<Review> => {
    const { id, version } = await call('POST', `/models/${modelId}/design-reviews`, { title: 'CDR' });
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const reviewer = { version, isRequired: true, dueAt };
    const asked = await call('PUT', `/design-reviews/${id}/reviewers/${ownerId}`, reviewer);
    const review = await call('POST', `/design-reviews/${id}/open`, { version: asked.version });
    await stack.until('Temporal has the gate', async () => ((await gateOf(review))?.sent ? true : null));
    return review;
  };
  /** It is due all at once, and the gate looks. */
  const dueNow = async ({ id }: Review) => {
    await stack.query(`update review_reviewers set due_at = now() where review_id = $1`, [id]);
    const { entityKey, kind, workflow, workflowId, queue, input, signal } = gateEntries.tell(id, 1);
    await stack.query(
      `insert into outbox (entity_key, kind, workflow, workflow_id, queue, input, signal)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [entityKey, kind, workflow, workflowId, queue, JSON.stringify(input), signal],
    );
  };
  const decide = ({ id, basis: { fileSha256, rulesSha256 } }: Review) =>
    call('POST', `/design-reviews/${id}/decisions`, { decision: 'approve', fileSha256, rulesSha256 });
  const gateOf = async ({ id }: Review) => {
    const [row] = await stack.query<{ sent: boolean; finished: boolean; restarts: number }>(
      `select sent_at is not null as sent, finished_at is not null as finished, restarts from outbox
       where workflow_id = $1 and kind = 'start'`,
      [`review-gate:${id}:1`],
    );
    return row;
  };
  const isOver = async (review: Review) => ((await gateOf(review))?.finished ? true : null);
  const told = async ({ id }: Review) =>
    (
      await stack.query<{ type: string }>(
        `select type from activity_events where resource_id = $1 and type <> 'design_review.created'
           and type not like '%.reviewer_added' order by seq`,
        [id],
      )
    ).map(({ type }) => type.replace('design_review.', ''));

  it('loses nothing with a worker that is killed while it waits, or in the middle of a reminder', async () => {
    const [reminded, decided] = [await open(), await open()];
    const holder = new pg.Client(stack.databaseUrl);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from design_reviews where id = $1 for update', [reminded.id]);
    await dueNow(reminded);
    await stack.until('the gate is about to remind', async () => {
      const rows = await stack.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%design_reviews%'`,
      );
      return rows.length > 0 ? true : null;
    });
    await stack.kill('worker');
    await holder.query('rollback');
    await holder.end();
    // Nobody is there to hear of it.
    expect((await decide(decided)).status).toBe('approved');
    expect(await gateOf(decided)).toMatchObject({ finished: false });
    await stack.start('worker');
    await stack.until('the reminder', async () => ((await told(reminded)).includes('overdue') ? true : null));
    await stack.until('the end of the decided one', () => isOver(decided));
    await decide(reminded);
    await stack.until('the end of the reminded one', () => isOver(reminded));
    expect(await told(reminded)).toEqual(['opened', 'overdue', 'decided', 'concluded']);
    expect(await told(decided)).toEqual(['opened', 'decided', 'concluded']);
  });

  it('goes on when Temporal has forgotten everything, and says nothing a second time', async () => {
    const review = await open();
    await dueNow(review);
    await stack.until('the reminder', async () => ((await told(review)).includes('overdue') ? true : null));
    await stack.kill('temporal');
    await stack.deleteTemporalDatabase();
    await stack.start('temporal');
    await stack.until('the gate is begun again', async () => {
      const gate = await gateOf(review);
      return gate && gate.restarts > 0 && gate.sent ? true : null;
    });
    await decide(review);
    await stack.until('its end', () => isOver(review));
    expect(await told(review)).toEqual(['opened', 'overdue', 'decided', 'concluded']);
    const mails = await stack.query<{ status: string }>(
      `select n.status from notices n join activity_events e on e.seq = n.seq where e.resource_id = $1`,
      [review.id],
    );
    // One for the reminder: nobody is told of what they did themselves.
    expect(mails).toHaveLength(1);
  });
});
