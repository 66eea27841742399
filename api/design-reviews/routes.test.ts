import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInClient } from '../../test/api.ts';
import { createNextRevision, createRevision, makeReady } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';
import { gateEntries } from '../../workflows/contract.ts';
import { followPresentBasis } from '../../database/review-round-store.ts';

type Review = {
  id: string;
  version: number;
  status: string;
  round: number;
  basis: { revisionNumber: number; fileSha256: string; rulesSha256: string | null; isWithdrawn: boolean };
  conclusion: unknown;
  reviewers: { id: string; dueAt: string | null; decision: { id: string } | null }[];
};

describeWith('postgres', 'design reviews', () => {
  let world: ReviewWorld;
  let ada: SignedInClient;
  let bob: SignedInClient;
  beforeAll(async () => {
    world = await createReviewWorld();
    ({ ada, bob } = world);
  });
  afterAll(() => world?.close());

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

  it('are prepared, opened, decided and concluded, with events and a gate', async () => {
    const { body: ticket } = await ada.request('POST', `/api/v1/models/${world.modelId}/tickets`, {
      title: 'Rib',
    });
    const made = await draft({
      description: '**All** of it',
      agenda: [{ text: 'Walls' }, { text: 'Ribs', ticketId: (ticket as Review).id }],
    });
    expect(made).toMatchObject({
      status: 'draft',
      round: 1,
      version: 1,
      lead: { id: ada.user.id, name: 'ada' },
      descriptionHtml: '<p><strong>All</strong> of it</p>\n',
      agenda: [
        { text: 'Walls', ticket: null },
        { text: 'Ribs', ticket: { title: 'Rib', status: 'open' } },
      ],
      basis: { revisionId: world.revisionId, revisionNumber: 1, rulesSha256: null, isWithdrawn: false },
      conclusion: null,
      abilities: { edit: true, decide: false, close: true },
    });
    const dueAt = '2100-01-01T00:00:00.000Z';
    const asked = await ask(await ask(made, bob, { dueAt }), ada, { isRequired: false });
    expect(asked.reviewers).toMatchObject([
      { id: bob.user.id, isRequired: true, dueAt, decision: null },
      { id: ada.user.id, isRequired: false, dueAt: null },
    ]);
    expect(await outboxOf(made)).toEqual([]);
    const opened = (await step('open', asked)).body;
    expect(opened.status).toBe('open');
    const decided = await decide(bob, opened, 'approve_with_conditions');
    expect(decided).toMatchObject({
      status: 201,
      body: {
        status: 'approved',
        concluding: 'approved',
        conclusion: { outcome: 'approved', by: null },
        reviewers: [{ decision: { decision: 'approve_with_conditions', comment: 'Thicker ribs.' } }, {}],
      },
    });
    const events = await eventsOf(made);
    expect(events.map(({ type }) => type.replace('design_review.', ''))).toEqual([
      'created', 'reviewer_added', 'reviewer_added', 'opened', 'decided', 'concluded',
    ]); // prettier-ignore
    expect(events[4]).toMatchObject({
      actor_id: bob.user.id,
      payload: {
        decision: 'approve_with_conditions',
        fileSha256: opened.basis.fileSha256,
        notify: [ada.user.id],
      },
    });
    expect(events[5]!.payload).toMatchObject({ before: { status: 'open' }, after: { status: 'approved' } });
    const gate = `review-gate:${made.id}:1`;
    expect((await outboxOf(made)).map((row) => [row.kind, row.workflow_id, row.signal])).toEqual([
      ['start', gate, null],
      ['signal', gate, 'reviewChanged'],
      ['signal', gate, 'reviewChanged'],
    ]);
  });

  it('are led: by their lead or an owner of the model alone they are concluded otherwise', async () => {
    const review = await open(bob);
    expect((await step('close', review, { outcome: 'approved' }, bob)).status).toBe(403);
    const led = await done(ada, 'PATCH', `/design-reviews/${review.id}`, {
      version: review.version,
      leadId: bob.user.id,
    });
    const closed = await step('close', led, { outcome: 'changes_requested', comment: 'Too long.' }, bob);
    expect(closed.body).toMatchObject({
      status: 'changes_requested',
      conclusion: { outcome: 'changes_requested', by: { id: bob.user.id }, comment: 'Too long.' },
    });
    // Not against the word of a required reviewer.
    const objected = await open(bob, ada);
    const { body } = await decide(bob, objected, 'request_changes');
    expect((await step('close', body, { outcome: 'approved' })).status).toBe(409);
    expect((await step('close', body, { outcome: 'rejected' })).body.status).toBe('rejected');
  });

  it('are cancelled and reopened: everybody decides anew, and what was decided stays in the record', async () => {
    const review = await open(bob, ada);
    const decided = (await decide(bob, review)).body;
    const cancelled = (await step('cancel', decided)).body;
    expect(cancelled).toMatchObject({ status: 'cancelled', conclusion: { by: { id: ada.user.id } } });
    expect((await decide(ada, cancelled)).status).toBe(409);
    expect((await step('cancel', cancelled)).status).toBe(409);
    const change = { version: cancelled.version, title: 'CDR' };
    expect((await call(ada, 'PATCH', `/design-reviews/${review.id}`, change)).status).toBe(409);
    const reopened = (await step('reopen', cancelled)).body;
    expect(reopened).toMatchObject({
      status: 'open',
      round: 2,
      conclusion: null,
      reviewers: [{ decision: null }, {}],
    });
    const rounds = await done(ada, 'GET', `/design-reviews/${review.id}/rounds`);
    expect(rounds).toMatchObject({
      items: [
        { round: 2, conclusion: null },
        { round: 1, conclusion: { outcome: 'cancelled' } },
      ],
    });
    const gates = (await outboxOf(review)).filter(({ kind }) => kind === 'start');
    expect(gates.map((row) => row.workflow_id)).toEqual([1, 2].map((n) => `review-gate:${review.id}:${n}`));
  });

  describe('of a file that is replaced', () => {
    it('refuse decisions on another file or other rules, and say so', async () => {
      const review = await open(bob);
      const other = await decide(bob, review, 'approve', { fileSha256: 'f'.repeat(64) });
      expect(other).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect(other.body.detail).toMatch(/^You decide on another file: this review is about revision \d+ now/);
      expect(other.body.details.current.basis).toEqual(review.basis);
      const rules = await decide(bob, review, 'approve', { rulesSha256: 'f'.repeat(64) });
      expect(rules.status).toBe(409);
      expect(rules.body.detail).toMatch(/other rules/);
    });

    it('begin anew when the next revision is ready', async () => {
      const approved = (await decide(bob, await open(bob))).body;
      const undecided = await open(bob, ada);
      await decide(bob, undecided);
      const rejected = (await decide(bob, await open(bob), 'reject')).body;
      const prepared = await draft();
      const next = await nextRevision();
      expect(await read(approved)).toMatchObject({
        status: 'open',
        round: 2,
        basis: { revisionId: next.id },
        conclusion: null,
        reviewers: [{ decision: null }],
      });
      expect(await read(undecided)).toMatchObject({
        status: 'open',
        round: 2,
        basis: { revisionId: next.id },
      });
      expect(await read(rejected)).toMatchObject({ status: 'rejected', round: 1, basis: rejected.basis });
      expect(await read(prepared)).toMatchObject({
        status: 'draft',
        round: 1,
        basis: { revisionId: next.id },
      });
      // The record says of which revision.
      expect(await done(ada, 'GET', `/design-reviews/${approved.id}/decisions`)).toMatchObject({
        items: [
          {
            counts: false,
            round: 1,
            revisionNumber: approved.basis.revisionNumber,
            fileSha256: approved.basis.fileSha256,
          },
        ],
      });
      expect(await done(ada, 'GET', `/design-reviews/${approved.id}/rounds`)).toMatchObject({
        items: [{ round: 2 }, { round: 1, conclusion: { outcome: 'approved' } }],
      });
      expect(await done(ada, 'GET', `/design-reviews/${undecided.id}/rounds`)).toMatchObject({
        items: [{ round: 2 }, { round: 1, conclusion: { outcome: 'superseded', by: null } }],
      });
      const stale = await decide(bob, approved);
      expect(stale.status).toBe(409);
      expect((await decide(bob, stale.body.details.current)).body.status).toBe('approved');
      // An ended gate has a successor, one that waits is told.
      const kinds = async (review: Review) => (await outboxOf(review)).map(({ kind }) => kind);
      expect((await kinds(approved)).filter((kind) => kind === 'start')).toHaveLength(2);
      expect((await kinds(undecided)).filter((kind) => kind === 'start')).toHaveLength(1);
      const event = (await eventsOf(undecided)).find(({ type }) => type === 'design_review.reopened');
      expect(event?.payload).toMatchObject({
        why: 'revision',
        notify: expect.arrayContaining([ada.user.id, bob.user.id]),
        before: { status: 'open', fileSha256: undecided.basis.fileSha256 },
      });
    });

    it('move to the rules of the first analysis, and begin anew with others once somebody decided', async () => {
      const review = await open(bob, ada);
      await analyse('a'.repeat(64));
      const moved = await read(review);
      expect(moved).toMatchObject({
        round: 1,
        basis: { rulesSha256: 'a'.repeat(64), rulePacks: [{ pack: 'cnc', version: 3 }] },
      });
      await decide(bob, moved);
      await analyse('a'.repeat(64));
      expect((await read(review)).round).toBe(1);
      await analyse('b'.repeat(64));
      expect(await read(review)).toMatchObject({
        round: 2,
        reviewers: [{ decision: null }, { decision: null }],
      });
    });

    it('go back to the file before when it is taken back, and wait where there is none', async () => {
      const before = (await read(await draft())).basis;
      const wrong = await nextRevision();
      const review = await open(bob);
      const file = { fileName: 'right.step', sizeBytes: 10 };
      await done(ada, 'POST', `/revisions/${wrong.id}/replacement`, file);
      expect(await read(review)).toMatchObject({ status: 'open', round: 2, basis: before });

      const { model, revision } = await createRevision(world.api.database.connect('app'), ada.user);
      await makeReady(world.api.worker, revision.id);
      const alone = await ask(await draft({}, model.id), ada);
      const opened = (await step('open', alone)).body;
      await done(ada, 'POST', `/revisions/${revision.id}/replacement`, file);
      const refused = await decide(ada, opened);
      expect(refused).toMatchObject({ status: 409, body: { detail: /^Revision 1 was taken back/ } });
      expect((await step('close', opened, { outcome: 'approved' })).status).toBe(409);
      expect((await read(opened)).basis.isWithdrawn).toBe(true);
      expect((await step('cancel', opened)).body.status).toBe('cancelled');
    });

    it('keep the file that somebody has decided on', async () => {
      const revision = await nextRevision();
      await decide(bob, await open(bob));
      const file = { fileName: 'right.step', sizeBytes: 10 };
      expect(await call(ada, 'POST', `/revisions/${revision.id}/replacement`, file)).toMatchObject({
        status: 409,
        body: { detail: /has reviewed this revision already/ },
      });
    });
  });

  describe('decisions', () => {
    it('are taken of those alone who are asked, once, and changed by naming the one before', async () => {
      const review = await open(bob, ada);
      for (const who of [world.carol, world.dan]) expect((await decide(who, review)).status).toBe(403);
      expect((await decide(world.mallory, review)).status).toBe(404);
      const first = await decide(bob, review, 'request_changes');
      const twice = await decide(bob, review);
      expect(twice).toMatchObject({ status: 409, body: { details: { yours: { decision: 'approve' } } } });
      const replaces = first.body.reviewers[0]!.decision!.id;
      expect((await decide(bob, review, 'approve', { replaces: randomUUID() })).status).toBe(409);
      expect((await decide(bob, review, 'approve', { replaces })).body.reviewers[0]).toMatchObject({
        decision: { decision: 'approve' },
      });
      expect((await decide(ada, review, 'approve', { replaces })).status).toBe(409);
      expect(await done(ada, 'GET', `/design-reviews/${review.id}/decisions?limit=1`)).toMatchObject({
        items: [{ decision: 'approve', counts: true, replacedAt: null }],
        nextCursor: expect.any(String),
      });
    });

    it('say what they ask for', async () => {
      const review = await open(bob);
      for (const decision of ['approve_with_conditions', 'request_changes', 'reject'])
        expect((await decide(bob, review, decision, { comment: ' ' })).status).toBe(400);
      expect((await decide(bob, review, 'abstain')).status).toBe(400);
    });

    it('of two at once count once for one person, and both for two', async () => {
      const review = await open(bob, ada);
      const answers = await Promise.all([1, 2, 3].map(() => decide(bob, review)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const both = await open(bob, ada);
      await Promise.all([decide(bob, both), decide(ada, both)]);
      expect((await read(both)).status).toBe('approved');
    });

    it('and a new file at once end in one order or the other', async () => {
      const review = await open(bob);
      const [answer] = await Promise.all([decide(bob, review), nextRevision()]);
      expect([201, 409]).toContain(answer.status);
      expect(await read(review)).toMatchObject({ status: 'open', round: 2, reviewers: [{ decision: null }] });
    });

    it('cannot be written for somebody else, whatever the statement says', async () => {
      const review = await open(bob);
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
  });

  it('ask editors and owners alone, one of whom they wait for', async () => {
    const review = await draft();
    const put = (userId: string, values: object = {}) =>
      call(ada, 'PUT', `/design-reviews/${review.id}/reviewers/${userId}`, {
        version: 1,
        isRequired: true,
        ...values,
      });
    for (const userId of [world.carol, world.dan, world.mallory].map(({ user }) => user.id))
      expect(await put(userId)).toMatchObject({ status: 400, body: { detail: /may decide/ } });
    expect((await put(randomUUID())).status).toBe(400);
    expect((await put(bob.user.id, { dueAt: '2001-01-01T00:00:00Z' })).status).toBe(400);
    expect((await step('open', review)).status).toBe(409);
    const asked = await ask(review, bob);
    const opened = (await step('open', asked)).body;
    expect((await step('open', opened)).status).toBe(409);
    const remove = (version: number) =>
      call(ada, 'DELETE', `/design-reviews/${review.id}/reviewers/${bob.user.id}?version=${version}`);
    expect((await remove(opened.version)).status).toBe(409);
    // Its last missing decision is asked for no more.
    const more = await ask(opened, ada);
    const decided = (await decide(ada, more)).body;
    expect(await remove(decided.version)).toMatchObject({ status: 200, body: { status: 'approved' } });
    expect((await remove(decided.version + 2)).status).toBe(409);
  });

  it('change by version, and what changes nothing makes none', async () => {
    const review = await draft({ agenda: [{ text: 'Walls' }] });
    const patch = (body: object) => call(ada, 'PATCH', `/design-reviews/${review.id}`, body);
    expect((await patch({ version: 1, title: 'PDR', agenda: [{ text: 'Walls' }] })).body.version).toBe(1);
    const changed = await patch({ version: 1, agenda: [{ text: 'Ribs' }, { text: 'Walls' }] });
    expect(changed.body).toMatchObject({ version: 2, agenda: [{ text: 'Ribs' }, { text: 'Walls' }] });
    const stale = await patch({ version: 1, title: 'Mine' });
    expect(stale).toMatchObject({
      status: 409,
      body: { details: { current: { version: 2, title: 'PDR' }, yours: { title: 'Mine' } } },
    });
    for (const wrong of [
      { leadId: world.dan.user.id },
      { agenda: [{ text: 'x', ticketId: randomUUID() }] },
      { odd: 1 },
    ])
      expect((await patch({ version: 2, ...wrong })).status).toBe(400);
    expect((await call(ada, 'GET', `/design-reviews/${randomUUID()}`)).status).toBe(404);
  });

  it('are listed and filtered, in a constant number of queries', async () => {
    const mine = await open(bob);
    const path = `/models/${world.modelId}/design-reviews`;
    type Page = { items: Review[]; nextCursor: string | null };
    const list = async (query: string, who = ada) =>
      (await done(who, 'GET', `${path}?${query}`)) as never as Page;
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect(ids(await list('waitingFor=me&limit=1', bob))).toEqual([mine.id]);
    expect(ids(await list('waitingFor=me'))).not.toContain(mine.id);
    expect(ids(await list('status=draft,rejected'))).not.toContain(mine.id);
    expect(ids(await list(`reviewer=${bob.user.id}&lead=me&status=open`))).toContain(mine.id);
    const [first, all] = [await list('limit=2'), await list('limit=100')];
    expect(ids(await list(`limit=2&cursor=${first.nextCursor}`))).toEqual(ids(all).slice(2, 4));
    expect(ids((await done(bob, 'GET', '/design-reviews?limit=1')) as never as Page)).toEqual([mine.id]);
    const count = async (limit: number) => {
      const before = world.queries();
      await list(`limit=${limit}`);
      return world.queries() - before;
    };
    expect(await count(10)).toBe(await count(1));
  });

  it('are shown to guests of the whole model, who look on, and to no guest of a lens', async () => {
    const review = await open(bob);
    const guest = await world.guest({ level: 'edit' });
    const seen = await guest.request('GET', `/api/v1/design-reviews/${review.id}`);
    expect(seen).toMatchObject({
      status: 200,
      body: { lead: { name: 'ada', email: null }, abilities: { edit: false, decide: false, close: false } },
    });
    expect(
      (await guest.request('POST', `/api/v1/design-reviews/${review.id}/cancel`, { version: 4 })).status,
    ).toBe(403);
    const lens = await world.guest({
      level: 'comment',
      revision_id: world.revisionId,
      component_ids: [world.componentIds[0]],
    });
    for (const path of ['', '/decisions', '/rounds'])
      expect((await lens.request('GET', `/api/v1/design-reviews/${review.id}${path}`)).status).toBe(404);
    expect(await lens.request('GET', `/api/v1/models/${world.modelId}/design-reviews`)).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });

  it('need a file to be about', async () => {
    const { body } = await ada.request('POST', '/api/v1/models', { fileName: 'empty.step', sizeBytes: 10 });
    const { model } = body as { model: { id: string } };
    const answer = await call(ada, 'POST', `/models/${model.id}/design-reviews`, { title: 'PDR' });
    expect(answer).toMatchObject({ status: 409, body: { detail: /No revision of this model is ready/ } });
  });
});
