import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createShareLink, createUser, makeReady } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asCaller, asUser } from './connection.ts';
import type { Caller } from './connection.ts';
import { addReview } from './design-review-store.ts';
import { addReply, deleteReply } from './reply-store.ts';
import { addDecision } from './review-decision-store.ts';
import { createSearchSourceStore } from './search-sources.ts';
import { addTicket, changeTicket, deleteTicket } from './ticket-store.ts';

describeWith('postgres', 'texts of what people write', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('follow what a guest writes, changes and deletes', async () => {
    const app = database.connect('app');
    const owner = database.connect();
    const ada = await createUser(app);
    const { model, revision } = await createRevision(app, ada);
    const link = await createShareLink(owner, model, { level: 'comment' });
    const [{ id: guestId }] = await owner('share_guests').insert({ link_id: link.id, model_id: model.id }, [
      'id',
    ]);
    const guest: Caller = { shareLinkId: link.id, guestId: guestId as string };
    const asGuest = <T>(work: Parameters<typeof asCaller<T>>[2]) => asCaller(app, guest, work);
    const sources = createSearchSourceStore(database.connect('worker'));
    const found = async () => {
      await sources.collectModel(model.id);
      await sources.removeStale(model.id);
      return owner('embedding_items')
        .where({ model_id: model.id })
        .whereIn('kind', ['ticket', 'reply'])
        .orderBy('kind')
        .select('kind', 'ref_id', 'title', 'body', 'revision_id');
    };

    const ticket = await asGuest((trx) =>
      addTicket(trx, guest, {
        modelId: model.id,
        title: 'Wall',
        body: '**0.8** mm',
        mentions: [],
        priority: 'normal',
        assigneeId: null,
        dueOn: null,
        labels: ['rib'],
        pin: null,
      }),
    );
    const reply = await asGuest((trx) =>
      addReply(trx, guest, { modelId: model.id, ticketId: ticket.id, body: 'Cast *it*.', mentions: [] }),
    );
    const items = await found();
    expect(items).toEqual([
      { kind: 'reply', ref_id: reply.id, title: 'Re: Wall', body: 'Cast it.', revision_id: revision.id },
      {
        kind: 'ticket',
        ref_id: ticket.id,
        title: 'Wall',
        body: '0.8 mm\nLabels: rib.',
        revision_id: revision.id,
      },
    ]);
    await asGuest((trx) => changeTicket(trx, ticket, { title: 'Rib' }));
    expect((await found()).map(({ title }) => title as string)).toEqual(['Re: Rib', 'Rib']);
    await asGuest((trx) => deleteReply(trx, reply));
    expect((await found()).map(({ kind }) => kind as string)).toEqual(['ticket']);
    await asGuest((trx) => deleteTicket(trx, ticket.id));
    expect(await found()).toEqual([]);
  });

  it('follow what is decided, and not what was decided otherwise since', async () => {
    const app = database.connect('app');
    const owner = database.connect();
    const ada = await createUser(app);
    const { model, revision } = await createRevision(app, ada);
    const fileSha256 = await makeReady(owner, revision.id);
    const act = <T>(work: Parameters<typeof asUser<T>>[2]) => asUser(app, ada.id, work);
    const review = await act((trx) =>
      addReview(trx, {
        ...{ modelId: model.id, title: 'CDR', description: 'Of *all*', leadId: ada.id, createdBy: ada.id },
        agenda: [{ text: 'Walls', ticketId: null }],
        basis: { revisionId: revision.id, fileSha256, rulesSha256: null, rulePacks: null },
      }),
    );
    const decide = (decision: 'reject' | 'approve') =>
      act((trx) => addDecision(trx, review, { reviewerId: ada.id, decision, comment: 'Since **then**.' }));
    const sources = createSearchSourceStore(database.connect('worker'));
    const found = async () => {
      await sources.collectModel(model.id);
      await sources.removeStale(model.id);
      return owner('embedding_items')
        .where({ model_id: model.id })
        .whereNot('kind', 'revision')
        .orderBy('kind')
        .select('kind', 'ref_id', 'title', 'body', 'revision_id');
    };
    const at = { revision_id: revision.id };
    const about = { ...at, kind: 'design_review', ref_id: review.id, title: 'CDR', body: 'Of all\nWalls' };
    const said = { ...at, kind: 'decision', body: 'Since then.' };
    const first = await decide('reject');
    expect(await found()).toEqual([{ ...said, ref_id: first, title: 'Rejected: CDR' }, about]);
    const second = await decide('approve');
    expect(await found()).toEqual([{ ...said, ref_id: second, title: 'Approved: CDR' }, about]);
  });
});
