import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SignedInClient } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';
import { createReviewDesk } from '../../test/review-desk.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';

describeWith('postgres', 'decisions of a design review', () => {
  let world: ReviewWorld;
  let desk: ReturnType<typeof createReviewDesk>;
  let ada: SignedInClient;
  let bob: SignedInClient;
  beforeAll(async () => {
    world = await createReviewWorld();
    desk = createReviewDesk(world);
    ({ ada, bob } = world);
  });
  afterAll(() => world?.close());

  it('are taken of those alone who are asked, once, and changed by naming the one before', async () => {
    const review = await desk.open(bob, ada);
    for (const who of [world.carol, world.dan]) expect((await desk.decide(who, review)).status).toBe(403);
    expect((await desk.decide(world.mallory, review)).status).toBe(404);
    const first = await desk.decide(bob, review, 'request_changes');
    const twice = await desk.decide(bob, review);
    expect(twice).toMatchObject({ status: 409, body: { details: { yours: { decision: 'approve' } } } });
    const replaces = first.body.reviewers[0]!.decision!.id;
    expect((await desk.decide(bob, review, 'approve', { replaces: randomUUID() })).status).toBe(409);
    expect((await desk.decide(bob, review, 'approve', { replaces })).body.reviewers[0]).toMatchObject({
      decision: { decision: 'approve' },
    });
    expect((await desk.decide(ada, review, 'approve', { replaces })).status).toBe(409);
    expect(await desk.done(ada, 'GET', `/design-reviews/${review.id}/decisions?limit=1`)).toMatchObject({
      items: [{ decision: 'approve', counts: true, replacedAt: null }],
      nextCursor: expect.any(String),
    });
  });

  it('say what they ask for', async () => {
    const review = await desk.open(bob);
    for (const decision of ['approve_with_conditions', 'request_changes', 'reject'])
      expect((await desk.decide(bob, review, decision, { comment: ' ' })).status).toBe(400);
    expect((await desk.decide(bob, review, 'abstain')).status).toBe(400);
  });

  it('of two at once count once for one person, and both for two', async () => {
    const review = await desk.open(bob, ada);
    const answers = await Promise.all([1, 2, 3].map(() => desk.decide(bob, review)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const both = await desk.open(bob, ada);
    await Promise.all([desk.decide(bob, both), desk.decide(ada, both)]);
    expect((await desk.read(both)).status).toBe('approved');
  });

  it('and a new file at once end in one order or the other', async () => {
    const review = await desk.open(bob);
    const [answer] = await Promise.all([desk.decide(bob, review), desk.nextRevision()]);
    expect([201, 409]).toContain(answer.status);
    expect(await desk.read(review)).toMatchObject({
      status: 'open',
      round: 2,
      reviewers: [{ decision: null }],
    });
  });

  it('cannot be written for somebody else, whatever the statement says', async () => {
    const review = await desk.open(bob);
    const app = world.api.database.connect('app');
    const row = {
      id: randomUUID(),
      review_id: review.id,
      round: 1,
      model_id: world.modelId,
      decision: 'approve',
    };
    await expect(
      app.transaction(async (trx) => {
        await trx.raw(`select set_config('app.user_id', ?, true)`, [ada.user.id]);
        await trx('review_decisions').insert({ ...row, reviewer_id: bob.user.id });
      }),
    ).rejects.toThrow(/row-level security/);
  });

  it('and the review are found by what they say, as long as that stands', async () => {
    const review = await desk.open(bob, ada);
    const word = `w${randomUUID().replaceAll('-', '')}`;
    const search = async (who = ada) => {
      const { body } = await who.request('GET', `/api/v1/search?q=${word}`);
      return (body as { hits: { kind: string; id: string; title: string }[] }).hits;
    };
    const { body } = await desk.decide(bob, review, 'request_changes', { comment: `Thicker ${word}` });
    const decisionId = body.reviewers[0]!.decision!.id;
    expect(await search()).toMatchObject([
      { kind: 'decision', id: decisionId, title: 'Changes requested: PDR' },
    ]);
    expect(await search(world.mallory)).toEqual([]);
    const again = await desk.decide(bob, review, 'approve', { replaces: decisionId });
    expect(await search()).toEqual([]);
    const agenda = [{ text: `About ${word}` }];
    await desk.done(ada, 'PATCH', `/design-reviews/${review.id}`, { version: again.body.version, agenda });
    expect(await search()).toMatchObject([{ kind: 'design_review', id: review.id }]);
  });
});
