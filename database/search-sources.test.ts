import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createShareLink, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asCaller } from './connection.ts';
import type { Caller } from './connection.ts';
import { addReply, deleteReply } from './reply-store.ts';
import { createSearchSourceStore } from './search-sources.ts';
import { addTicket, changeTicket, deleteTicket } from './ticket-store.ts';

describeWith('postgres', 'texts of tickets and replies', () => {
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
});
