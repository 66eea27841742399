import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SignedInClient } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';
import { createReviewDesk } from '../../test/review-desk.ts';
import type { Review } from '../../test/review-desk.ts';
import { createReviewWorld } from '../../test/review-world.ts';
import type { ReviewWorld } from '../../test/review-world.ts';

describeWith('postgres', 'design reviews', () => {
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

  it('are prepared, opened, decided and concluded, with events and a gate', async () => {
    const { body: ticket } = await ada.request('POST', `/api/v1/models/${world.modelId}/tickets`, {
      title: 'Rib',
    });
    const made = await desk.draft({
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
    const asked = await desk.ask(await desk.ask(made, bob, { dueAt }), ada, { isRequired: false });
    expect(asked.reviewers).toMatchObject([
      { id: bob.user.id, isRequired: true, dueAt, decision: null },
      { id: ada.user.id, isRequired: false, dueAt: null },
    ]);
    expect(await desk.outboxOf(made)).toEqual([]);
    const opened = (await desk.step('open', asked)).body;
    expect(opened.status).toBe('open');
    const decided = await desk.decide(bob, opened, 'approve_with_conditions');
    expect(decided).toMatchObject({
      status: 201,
      body: {
        status: 'approved',
        concluding: 'approved',
        conclusion: { outcome: 'approved', by: null },
        reviewers: [{ decision: { decision: 'approve_with_conditions', comment: 'Thicker ribs.' } }, {}],
      },
    });
    const events = await desk.eventsOf(made);
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
    expect((await desk.outboxOf(made)).map((row) => [row.kind, row.workflow_id, row.signal])).toEqual([
      ['start', gate, null],
      ['signal', gate, 'reviewChanged'],
      ['signal', gate, 'reviewChanged'],
    ]);
  });

  it('are led: by their lead or an owner of the model alone they are concluded otherwise', async () => {
    const review = await desk.open(bob);
    expect((await desk.step('close', review, { outcome: 'approved' }, bob)).status).toBe(403);
    const led = await desk.done(ada, 'PATCH', `/design-reviews/${review.id}`, {
      version: review.version,
      leadId: bob.user.id,
    });
    const closed = await desk.step('close', led, { outcome: 'changes_requested', comment: 'Too long.' }, bob);
    expect(closed.body).toMatchObject({
      status: 'changes_requested',
      conclusion: { outcome: 'changes_requested', by: { id: bob.user.id }, comment: 'Too long.' },
    });
    // Not against the word of a required reviewer.
    const objected = await desk.open(bob, ada);
    const { body } = await desk.decide(bob, objected, 'request_changes');
    expect((await desk.step('close', body, { outcome: 'approved' })).status).toBe(409);
    expect((await desk.step('close', body, { outcome: 'rejected' })).body.status).toBe('rejected');
  });

  it('are cancelled and reopened: everybody decides anew, and what was decided stays in the record', async () => {
    const review = await desk.open(bob, ada);
    const decided = (await desk.decide(bob, review)).body;
    const cancelled = (await desk.step('cancel', decided)).body;
    expect(cancelled).toMatchObject({ status: 'cancelled', conclusion: { by: { id: ada.user.id } } });
    expect((await desk.decide(ada, cancelled)).status).toBe(409);
    expect((await desk.step('cancel', cancelled)).status).toBe(409);
    const change = { version: cancelled.version, title: 'CDR' };
    expect((await desk.call(ada, 'PATCH', `/design-reviews/${review.id}`, change)).status).toBe(409);
    const reopened = (await desk.step('reopen', cancelled)).body;
    expect(reopened).toMatchObject({
      status: 'open',
      round: 2,
      conclusion: null,
      reviewers: [{ decision: null }, {}],
    });
    const rounds = await desk.done(ada, 'GET', `/design-reviews/${review.id}/rounds`);
    expect(rounds).toMatchObject({
      items: [
        { round: 2, conclusion: null },
        { round: 1, conclusion: { outcome: 'cancelled' } },
      ],
    });
    const gates = (await desk.outboxOf(review)).filter(({ kind }) => kind === 'start');
    expect(gates.map((row) => row.workflow_id)).toEqual([1, 2].map((n) => `review-gate:${review.id}:${n}`));
  });

  it('ask editors and owners alone, one of whom they wait for', async () => {
    const review = await desk.draft();
    const put = (userId: string, values: object = {}) =>
      desk.call(ada, 'PUT', `/design-reviews/${review.id}/reviewers/${userId}`, {
        version: 1,
        isRequired: true,
        ...values,
      });
    for (const userId of [world.carol, world.dan, world.mallory].map(({ user }) => user.id))
      expect(await put(userId)).toMatchObject({ status: 400, body: { detail: /may decide/ } });
    expect((await put(randomUUID())).status).toBe(400);
    expect((await put(bob.user.id, { dueAt: '2001-01-01T00:00:00Z' })).status).toBe(400);
    expect((await desk.step('open', review)).status).toBe(409);
    const asked = await desk.ask(review, bob);
    const opened = (await desk.step('open', asked)).body;
    expect((await desk.step('open', opened)).status).toBe(409);
    const remove = (version: number) =>
      desk.call(ada, 'DELETE', `/design-reviews/${review.id}/reviewers/${bob.user.id}?version=${version}`);
    expect((await remove(opened.version)).status).toBe(409);
    // Its last missing decision is asked for no more.
    const more = await desk.ask(opened, ada);
    const decided = (await desk.decide(ada, more)).body;
    expect(await remove(decided.version)).toMatchObject({ status: 200, body: { status: 'approved' } });
    expect((await remove(decided.version + 2)).status).toBe(409);
  });

  it('change by version, and what changes nothing makes none', async () => {
    const review = await desk.draft({ agenda: [{ text: 'Walls' }] });
    const patch = (body: object) => desk.call(ada, 'PATCH', `/design-reviews/${review.id}`, body);
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
    expect((await desk.call(ada, 'GET', `/design-reviews/${randomUUID()}`)).status).toBe(404);
  });

  it('are listed and filtered, in a constant number of queries', async () => {
    const mine = await desk.open(bob);
    const path = `/models/${world.modelId}/design-reviews`;
    type Page = { items: Review[]; nextCursor: string | null };
    const list = async (query: string, who = ada) =>
      (await desk.done(who, 'GET', `${path}?${query}`)) as never as Page;
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect(ids(await list('waitingFor=me&limit=1', bob))).toEqual([mine.id]);
    expect(ids(await list('waitingFor=me'))).not.toContain(mine.id);
    expect(ids(await list('status=draft,rejected'))).not.toContain(mine.id);
    expect(ids(await list(`reviewer=${bob.user.id}&lead=me&status=open`))).toContain(mine.id);
    const [first, all] = [await list('limit=2'), await list('limit=100')];
    expect(ids(await list(`limit=2&cursor=${first.nextCursor}`))).toEqual(ids(all).slice(2, 4));
    expect(ids((await desk.done(bob, 'GET', '/design-reviews?limit=1')) as never as Page)).toEqual([mine.id]);
    const count = async (limit: number) => {
      const before = world.queries();
      await list(`limit=${limit}`);
      return world.queries() - before;
    };
    expect(await count(10)).toBe(await count(1));
  });

  it('are shown to guests of the whole model, who look on, and to no guest of a lens', async () => {
    const review = await desk.open(bob);
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
    const answer = await desk.call(ada, 'POST', `/models/${model.id}/design-reviews`, { title: 'PDR' });
    expect(answer).toMatchObject({ status: 409, body: { detail: /No revision of this model is ready/ } });
  });
});
