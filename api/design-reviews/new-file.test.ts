import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SignedInClient } from '../../test/api.ts';
import { createRevision, makeReady } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { createReviewDesk } from '../../test/review-desk.ts';
import type { Review } from '../../test/review-desk.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';

describeWith('postgres', 'design reviews of a file that is replaced', () => {
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

  it('refuse decisions on another file or other rules, and say so', async () => {
    const review = await desk.open(bob);
    const other = await desk.decide(bob, review, 'approve', { fileSha256: 'f'.repeat(64) });
    expect(other).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(other.body.detail).toMatch(/^You decide on another file: this review is about revision \d+ now/);
    expect(other.body.details.current.basis).toEqual(review.basis);
    const rules = await desk.decide(bob, review, 'approve', { rulesSha256: 'f'.repeat(64) });
    expect(rules.status).toBe(409);
    expect(rules.body.detail).toMatch(/other rules/);
  });

  it('begin anew when the next revision is ready', async () => {
    const approved = (await desk.decide(bob, await desk.open(bob))).body;
    const undecided = await desk.open(bob, ada);
    await desk.decide(bob, undecided);
    const rejected = (await desk.decide(bob, await desk.open(bob), 'reject')).body;
    const prepared = await desk.draft();
    const next = await desk.nextRevision();
    expect(await desk.read(approved)).toMatchObject({
      status: 'open',
      round: 2,
      basis: { revisionId: next.id },
      conclusion: null,
      reviewers: [{ decision: null }],
    });
    expect(await desk.read(undecided)).toMatchObject({
      status: 'open',
      round: 2,
      basis: { revisionId: next.id },
    });
    expect(await desk.read(rejected)).toMatchObject({ status: 'rejected', round: 1, basis: rejected.basis });
    expect(await desk.read(prepared)).toMatchObject({
      status: 'draft',
      round: 1,
      basis: { revisionId: next.id },
    });
    // The record says of which revision.
    expect(await desk.done(ada, 'GET', `/design-reviews/${approved.id}/decisions`)).toMatchObject({
      items: [
        {
          counts: false,
          round: 1,
          revisionNumber: approved.basis.revisionNumber,
          fileSha256: approved.basis.fileSha256,
        },
      ],
    });
    expect(await desk.done(ada, 'GET', `/design-reviews/${approved.id}/rounds`)).toMatchObject({
      items: [{ round: 2 }, { round: 1, conclusion: { outcome: 'approved' } }],
    });
    expect(await desk.done(ada, 'GET', `/design-reviews/${undecided.id}/rounds`)).toMatchObject({
      items: [{ round: 2 }, { round: 1, conclusion: { outcome: 'superseded', by: null } }],
    });
    const stale = await desk.decide(bob, approved);
    expect(stale.status).toBe(409);
    expect((await desk.decide(bob, stale.body.details.current)).body.status).toBe('approved');
    // An ended gate has a successor, one that waits is told.
    const kinds = async (review: Review) => (await desk.outboxOf(review)).map(({ kind }) => kind);
    expect((await kinds(approved)).filter((kind) => kind === 'start')).toHaveLength(2);
    expect((await kinds(undecided)).filter((kind) => kind === 'start')).toHaveLength(1);
    const event = (await desk.eventsOf(undecided)).find(({ type }) => type === 'design_review.reopened');
    expect(event?.payload).toMatchObject({
      why: 'revision',
      notify: expect.arrayContaining([ada.user.id, bob.user.id]),
      before: { status: 'open', fileSha256: undecided.basis.fileSha256 },
    });
  });

  it('move to the rules of the first analysis, and begin anew with others once somebody decided', async () => {
    const review = await desk.open(bob, ada);
    await desk.analyse('a'.repeat(64));
    const moved = await desk.read(review);
    expect(moved).toMatchObject({
      round: 1,
      basis: { rulesSha256: 'a'.repeat(64), rulePacks: [{ pack: 'cnc', version: 3 }] },
    });
    await desk.decide(bob, moved);
    await desk.analyse('a'.repeat(64));
    expect((await desk.read(review)).round).toBe(1);
    await desk.analyse('b'.repeat(64));
    expect(await desk.read(review)).toMatchObject({
      round: 2,
      reviewers: [{ decision: null }, { decision: null }],
    });
  });

  it('go back to the file before when it is taken back, and wait where there is none', async () => {
    const before = (await desk.read(await desk.draft())).basis;
    const wrong = await desk.nextRevision();
    const review = await desk.open(bob);
    const file = { fileName: 'right.step', sizeBytes: 10 };
    await desk.done(ada, 'POST', `/revisions/${wrong.id}/replacement`, file);
    expect(await desk.read(review)).toMatchObject({ status: 'open', round: 2, basis: before });

    const { model, revision } = await createRevision(world.api.database.connect('app'), ada.user);
    await makeReady(world.api.worker, revision.id);
    const alone = await desk.ask(await desk.draft({}, model.id), ada);
    const opened = (await desk.step('open', alone)).body;
    await desk.done(ada, 'POST', `/revisions/${revision.id}/replacement`, file);
    const refused = await desk.decide(ada, opened);
    expect(refused).toMatchObject({ status: 409, body: { detail: /^Revision 1 was taken back/ } });
    expect((await desk.step('close', opened, { outcome: 'approved' })).status).toBe(409);
    expect((await desk.read(opened)).basis.isWithdrawn).toBe(true);
    expect((await desk.step('cancel', opened)).body.status).toBe('cancelled');
  });

  it('keep the file that somebody has decided on', async () => {
    const revision = await desk.nextRevision();
    await desk.decide(bob, await desk.open(bob));
    const file = { fileName: 'right.step', sizeBytes: 10 };
    expect(await desk.call(ada, 'POST', `/revisions/${revision.id}/replacement`, file)).toMatchObject({
      status: 409,
      body: { detail: /has reviewed this revision already/ },
    });
  });
});
