import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';
import { describeWith } from '../test/requirements.ts';

describeWith('postgres', 'how much one takes', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await createReviewWorld();
  });
  afterAll(() => world?.close());

  const picture = { fileName: 'rib.png', contentType: 'image/png', sizeBytes: 10 };
  const raise = async () => {
    const path = `/api/v1/models/${world.modelId}/tickets`;
    return (await world.ada.request('POST', path, { title: 'Rib' })).body.id as string;
  };
  type Client = Pick<ReviewWorld['ada'], 'request'>;
  const attach = (who: Client, ticketId: string) =>
    who.request('POST', `/api/v1/tickets/${ticketId}/attachments`, picture);
  /** So many rows by somebody, as if they had sent them an hour ago. */
  const sent = (table: string, many: number, row: (index: number) => object) =>
    world.owner(table).insert(
      Array.from({ length: many }, (_, index) => ({
        model_id: world.modelId,
        file_name: 'rib.png',
        staging_key: `staging/x/${index}`,
        created_at: new Date(Date.now() - 3_600_000),
        ...row(index),
      })),
    );
  const file = { announced_type: 'image/png', announced_bytes: 10, status: 'failed' };
  const guestOf = async (linkId: string) => (await world.owner('share_guests').where({ link_id: linkId }))[0];

  it('a query may be as long as its schema lets it be, and says what is wrong with it', async () => {
    const query = new URLSearchParams({ cursor: '\u{2ac6}'.repeat(2_000), q: '\u{2ac6}'.repeat(200) });
    const answer = await fetch(`${world.api.url}/api/v1/models?${query.toString()}`, {
      headers: { authorization: `Bearer ${world.ada.sessionJwt}` },
    });
    expect(query.toString().length).toBeGreaterThan(16_384);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('a ticket takes a hundred files, and another once one is gone', async () => {
    const ticketId = await raise();
    await sent('attachments', 99, () => ({ ...file, ticket_id: ticketId, created_by: world.ada.user.id }));
    const last = await attach(world.bob, ticketId);
    expect(last.status).toBe(201);
    expect(await attach(world.bob, ticketId)).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining('100 files') },
    });
    const id = last.body.attachment.id as string;
    expect((await world.bob.request('DELETE', `/api/v1/attachments/${id}`)).status).toBe(204);
    // Of two at once, one.
    const two = await Promise.all([attach(world.bob, ticketId), attach(world.ada, ticketId)]);
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
    // Those that never came count for a day.
    await world
      .owner('attachments')
      .where({ status: 'awaiting_upload' })
      .update({ created_at: new Date(0) });
    expect((await attach(world.bob, ticketId)).status).toBe(201);
  });

  it.each([
    ['attachments', 200],
    ['model_revisions', 20],
  ] as const)('the guests of one link send a day’s %s and no more', async (table, most) => {
    const guest = await world.guest({ level: 'edit' });
    const other = await world.guest({ level: 'edit' });
    const { id: guest_id } = await guestOf(guest.linkId);
    const ticketId = await raise();
    // Of several tickets, so that none of them is full.
    const crowd = [await raise(), await raise(), await raise()];
    const rows = (index: number) =>
      table === 'attachments'
        ? { ...file, ticket_id: crowd[index % 3], guest_id }
        : { number: 1_000 + index, size_bytes: 1, guest_id };
    await sent(table, most, rows);
    const send = (who: Client, to = ticketId) =>
      table === 'attachments'
        ? attach(who, to)
        : who.request('POST', `/api/v1/models/${world.modelId}/revisions`, {
            fileName: 'a.step',
            sizeBytes: 1,
          });
    const refused = await guest.inject({
      method: 'POST',
      url:
        table === 'attachments'
          ? `/api/v1/tickets/${ticketId}/attachments`
          : `/api/v1/models/${world.modelId}/revisions`,
      payload: table === 'attachments' ? picture : { fileName: 'a.step', sizeBytes: 1 },
    });
    expect(refused.json()).toMatchObject({
      code: 'rate_limited',
      detail: expect.stringContaining(`${most} files`),
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(22 * 3_600);
    for (const who of [other, world.bob]) expect((await send(who)).status).toBe(201);
    await world
      .owner(table)
      .where({ guest_id })
      .update({ created_at: new Date(Date.now() - 86_400_000) });
    expect((await send(guest)).status).toBe(201);
    // Of several at once, the one that is left.
    const sentBy = () => world.owner(table).where({ guest_id });
    const [today, daysAgo] = [new Date(Date.now() - 3_600_000), new Date(0)];
    for (let round = 0; round < 5; round += 1) {
      await sentBy().update({ created_at: daysAgo });
      const allButOne = sentBy()
        .limit(most - 1)
        .select('id');
      await sentBy().whereIn('id', allButOne).update({ created_at: today });
      const atOnce = await Promise.all(crowd.map((id) => send(guest, id)));
      expect(atOnce.map(({ status }) => status).sort()).toEqual([201, 429, 429]);
    }
  });

  it('one has sixty streams of events open, and another once one is closed', async () => {
    const guest = await world.guest({ level: 'view' });
    const open = (path: string, headers: Record<string, string>) =>
      fetch(`${world.api.url}${path}/api/v1/models/${world.modelId}/events`, { headers });
    for (const [path, headers] of [
      ['', { authorization: `Bearer ${world.dan.sessionJwt}` }],
      [guest.base, { cookie: guest.cookie }],
    ] as const) {
      const streams = await Promise.all(Array.from({ length: 60 }, () => open(path, headers)));
      expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 200));
      const refused = await open(path, headers);
      expect(await refused.json()).toMatchObject({ status: 429, code: 'rate_limited' });
      expect(refused.headers.get('retry-after')).toBe('60');
      const others = await open('', { authorization: `Bearer ${world.ada.sessionJwt}` });
      expect(others.status).toBe(200);
      await others.body?.cancel();
      await streams[0]!.body?.cancel();
      // The server hears of it in its own time.
      let again = await open(path, headers);
      while (again.status === 429) again = await open(path, headers);
      expect(again.status).toBe(200);
      for (const stream of [...streams.slice(1), again]) await stream.body?.cancel();
    }
  });
});
