import { expect } from '@jest/globals';
import { followPresentBasis } from '../database/review-round-store.ts';
import { gateEntries } from '../workflows/contract.ts';
import type { SignedInClient } from './api.ts';
import { createNextRevision, makeReady } from './factories.ts';
import type { ReviewWorld } from './review-world.ts';

export type Review = {
  id: string;
  version: number;
  status: string;
  round: number;
  basis: { revisionNumber: number; fileSha256: string; rulesSha256: string | null; isWithdrawn: boolean };
  conclusion: unknown;
  reviewers: { id: string; dueAt: string | null; decision: { id: string } | null }[];
};

/** What tests of design reviews do by the API, as the owner of the world's model unless somebody else is named. */
export function createReviewDesk(world: ReviewWorld) {
  const { ada } = world;
  const call = async (
    who: SignedInClient,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ) => {
    const { status, body: answer } = await who.request(method, `/api/v1${path}`, body);
    return { status, body: answer as Review & { detail: string; details: { current: Review } } };
  };
  /** The answer of what is expected to be done. */
  const done = async (...args: Parameters<typeof call>): Promise<Review> => {
    const { status, body } = await call(...args);
    expect({ isDone: status < 300, detail: body.detail }).toEqual({ isDone: true });
    return body;
  };
  const draft = (values: object = {}, modelId = world.modelId) =>
    done(ada, 'POST', `/models/${modelId}/design-reviews`, { title: 'PDR', ...values });
  const ask = (review: Review, who: SignedInClient, values: object = {}) =>
    done(ada, 'PUT', `/design-reviews/${review.id}/reviewers/${who.user.id}`, {
      version: review.version,
      isRequired: true,
      ...values,
    });
  const step = (name: string, review: Review, values: object = {}, who = ada) =>
    call(who, 'POST', `/design-reviews/${review.id}/${name}`, { version: review.version, ...values });
  /** A review that is open and asks these people. */
  const open = async (...asked: SignedInClient[]): Promise<Review> => {
    let review = await draft();
    for (const who of asked) review = await ask(review, who);
    return done(ada, 'POST', `/design-reviews/${review.id}/open`, { version: review.version });
  };
  const decide = (who: SignedInClient, review: Review, decision = 'approve', more: object = {}) =>
    call(who, 'POST', `/design-reviews/${review.id}/decisions`, {
      decision,
      fileSha256: review.basis.fileSha256,
      rulesSha256: review.basis.rulesSha256,
      ...(decision === 'approve' ? {} : { comment: 'Thicker ribs.' }),
      ...more,
    });
  const read = (review: Review) => done(ada, 'GET', `/design-reviews/${review.id}`);
  const eventsOf = (review: Review) =>
    world
      .owner('activity_events')
      .where({ resource_id: review.id })
      .orderBy('seq')
      .select<{ type: string; payload: Record<string, unknown>; actor_id: string }[]>();
  const outboxOf = (review: Review) =>
    world
      .owner('outbox')
      .where({ entity_key: `review:${review.id}` })
      .orderBy('id')
      .select<{ kind: string; workflow_id: string; signal: string | null }[]>();
  /** The next revision of the model becomes ready, as its ingest would make it. */
  const nextRevision = async () => {
    const revision = await createNextRevision(world.api.database.connect('app'), ada.user, world.modelId);
    await world.api.worker.transaction(async (trx) => {
      await makeReady(trx, revision.id);
      await followPresentBasis(trx, world.modelId, gateEntries);
    });
    return revision;
  };
  const analyse = async (rulesSha256: string) => {
    const [latest] = await world
      .owner('model_revisions')
      .where({ model_id: world.modelId, status: 'ready' })
      .whereNull('withdrawn_at')
      .orderBy('number', 'desc')
      .limit(1);
    await world.api.worker.transaction(async (trx) => {
      await trx('dfm_runs').insert({
        revision_id: latest.id,
        model_id: world.modelId,
        generation: trx.raw('(select count(*) + 1 from dfm_runs where revision_id = ?)', [latest.id]),
        status: 'done',
        rules_sha256: rulesSha256,
        rule_packs: JSON.stringify([{ pack: 'cnc', title: 'CNC', version: 3 }]),
      });
      await followPresentBasis(trx, world.modelId, gateEntries);
    });
  };
  return { call, done, draft, ask, step, open, decide, read, eventsOf, outboxOf, nextRevision, analyse };
}
