import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { ModelDocument } from '../../database/model-store.ts';
import type { Mail } from '../../services/mail/mailer.ts';
import { startTestApi } from '../../test/api.ts';
import type { GuestClient, TestApi } from '../../test/api.ts';
import { createRevision, createShareLink, createUser } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'a link that asks for an address', () => {
  let api: TestApi;
  let owner: Knex;
  let model: ModelDocument;
  let link: { id: string; token: string };
  let guest: GuestClient;
  const mails: Mail[] = [];
  beforeAll(async () => {
    api = await startTestApi((deps) => ({
      ...deps,
      mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
    }));
    owner = api.database.connect();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    mails.length = 0;
    const app = api.database.connect('app');
    ({ model } = await createRevision(app, await createUser(app)));
    link = await createShareLink(owner, model, { level: 'comment', allowed_domain: 'example.com' });
    guest = await api.visit(link.token);
  });

  const ask = (email: string, from = guest) => from.request('POST', '/api/v1/share/code', { email });
  const prove = (code: string, from = guest) => from.request('POST', '/api/v1/share/code/verify', { code });
  const codeOf = (mail: Mail | undefined) => /\d{4} \d{4}/.exec(mail?.text ?? '')?.[0] ?? '';
  const other = (code: string) => code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  const read = async (from = guest) => (await from.request('GET', `/api/v1/models/${model.id}`)).status;

  it('lets in whoever proves one by the mailed code', async () => {
    expect(await guest.request('GET', '/api/v1/share')).toMatchObject({
      body: { needs: 'email_code', modelId: null, guest: { email: null } },
    });
    expect(await ask('Grace@Example.com')).toMatchObject({ status: 202, body: { sent: true } });
    expect(mails).toMatchObject([{ to: 'grace@example.com' }]);
    expect(await read()).toBe(401);
    expect(await prove(codeOf(mails[0]))).toMatchObject({
      status: 200,
      body: { needs: null, modelId: model.id, guest: { email: 'grace@example.com' } },
    });
    expect(await read()).toBe(200);
    expect(await read(await api.visit(link.token))).toBe(401);
    const events = await owner('activity_events').where({ model_id: model.id, type: 'share_link.opened' });
    expect(events).toHaveLength(1);
  });

  it('says the same of an address it does not ask for, and mails nothing there', async () => {
    const right = await ask('grace@example.com');
    const wrong = await ask('grace@example.org');
    expect(wrong).toEqual(right);
    expect(mails.map(({ to }) => to)).toEqual(['grace@example.com']);
    // The code of the earlier request is no good either: the last request counts.
    expect((await prove(codeOf(mails[0]))).status).toBe(401);
  });

  it.each(['"x@example.com@"@evil.org', 'x@example.com@evil.org', 'x@sub.example.com', 'x@example.com.'])(
    'does not take %s for an address of its domain',
    async (email) => {
      await ask(email);
      expect(mails).toEqual([]);
      const { rows } = await owner.raw<{ rows: { allowed: boolean }[] }>(
        'select sec.is_address_allowed(l, ?) as allowed from share_links l where id = ?',
        [email, link.id],
      );
      expect(rows).toEqual([{ allowed: false }]);
    },
  );

  it('mails nobody where it asks for none', async () => {
    const open = await api.visit((await createShareLink(owner, model)).token);
    expect((await ask('grace@example.com', open)).status).toBe(202);
    expect(mails).toEqual([]);
  });

  it('takes a code once, from the guest who asked for it', async () => {
    await ask('grace@example.com');
    const eve = await api.visit(link.token);
    expect((await prove(codeOf(mails[0]), eve)).status).toBe(401);
    expect((await prove(codeOf(mails[0]))).status).toBe(200);
    expect((await prove(codeOf(mails[0]))).status).toBe(401);
  });

  it('takes no code after five wrong ones', async () => {
    await ask('grace@example.com');
    const code = codeOf(mails[0]);
    const wrong = await Promise.all(Array.from({ length: 5 }, () => prove(other(code))));
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([401]));
    expect((await prove(code)).status).toBe(401);
    await ask('grace@example.com');
    expect((await prove(codeOf(mails[1]))).status).toBe(200);
  });

  it('takes no code after ten minutes', async () => {
    await ask('grace@example.com');
    await owner('share_email_codes').update({ created_at: new Date(Date.now() - 601_000) });
    expect((await prove(codeOf(mails[0]))).status).toBe(401);
  });

  it('mails so many codes an hour to a guest, an address and in all', async () => {
    const statuses = async (emails: string[], from = guest) => {
      const answers: number[] = [];
      for (const email of emails) answers.push((await ask(email, from)).status);
      return answers;
    };
    // Addresses it does not ask for count too.
    expect(await statuses(['a@x.org', 'b@x.org', 'c@example.com', 'd@example.com'])).toEqual([
      202, 202, 202, 202,
    ]);
    expect(await statuses(['e@example.com', 'f@example.com'])).toEqual([202, 429]);
    const second = await api.visit(link.token);
    expect(await statuses(['g@example.com', 'g@example.com', 'g@example.com'], second)).toEqual([
      202, 202, 202,
    ]);
    const third = await api.visit(link.token);
    expect(await statuses(['g@example.com', 'g@example.com', 'g@example.com'], third)).toEqual([
      202, 202, 429,
    ]);
    await owner('share_email_codes').update({ created_at: new Date(Date.now() - 3_601_000) });
    expect(await statuses(['g@example.com'])).toEqual([202]);
    const row = await owner('share_email_codes').where({ link_id: link.id }).orderBy('id').first();
    const { id: _id, created_at: _time, ...like } = row;
    const guests = Array.from({ length: 59 }, (_, index) => ({ ...like, email: `${index}@example.com` }));
    await owner('share_email_codes').insert(guests);
    expect(await statuses(['h@example.com'], await api.visit(link.token))).toEqual([429]);
  });

  it('keeps no code that could be read', async () => {
    await ask('grace@example.com');
    const code = codeOf(mails[0]).replace(' ', '');
    const rows = await owner('share_email_codes').select('digest');
    expect(
      JSON.stringify(rows.map((row: { digest: Buffer }) => row.digest?.toString('latin1'))),
    ).not.toContain(code);
    expect(api.log.filter((line) => line.includes(code) || line.includes('grace@'))).toEqual([]);
    const app = api.database.connect('app');
    await expect(app('share_email_codes').select('*')).rejects.toThrow(/permission denied/);
  });

  it.each(['', '1234', 'abcd efgh', '1234 56789'])('refuses %j as a code', async (code) => {
    expect(await prove(code)).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });
});
