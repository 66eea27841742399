import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import pino from 'pino';
import { createNoticeActivities } from '../activities/notices.ts';
import { asUser } from '../database/connection.ts';
import { appendEvent } from '../database/event-store.ts';
import { createInvitation, revokeInvitation } from '../database/invitation-store.ts';
import { createListener } from '../database/listener.ts';
import type { Listener } from '../database/listener.ts';
import type { ModelDocument } from '../database/model-store.ts';
import { addTicket, deleteTicket } from '../database/ticket-store.ts';
import type { Ticket } from '../database/ticket-store.ts';
import type { User } from '../database/user-store.ts';
import type { EventType } from '../domain/audit/event-types.ts';
import { createSmtpMailer } from '../services/mail/smtp.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { startTestSmtp } from '../test/smtp.ts';
import type { TestSmtp } from '../test/smtp.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';
import { startEventSealer } from './event-sealer.ts';

describeWith(['postgres', 'temporal'], 'mails that events make necessary', () => {
  let database: TestDatabase;
  let app: Knex;
  let owner: Knex;
  let listener: Listener;
  let smtp: TestSmtp;
  let workers: TestWorkers;
  let sealer: ReturnType<typeof startEventSealer>;
  let ada: User;
  let bob: User;
  let eve: User;
  let model: ModelDocument;
  let ticket: Ticket;

  beforeAll(async () => {
    database = await createTestDatabase();
    [app, owner] = [database.connect('app'), database.connect()];
    smtp = await startTestSmtp();
    const knex = database.connect('worker');
    const url = `smtp://127.0.0.1:${smtp.port}`;
    const mailer = createSmtpMailer({ url, from: 'RapidDraft <reviews@example.com>' });
    const mail = createNoticeActivities({ knex, mailer, publicUrl: 'http://review.test' });
    workers = await startTestWorkers(database, { mail });
    listener = createListener({ url: database.urls.worker, applicationName: 'test' });
    sealer = startEventSealer({ knex, listener, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await sealer.stop();
    await workers.stop();
    await listener.close();
    await smtp.close();
    await database.drop();
  });

  beforeEach(async () => {
    smtp.received.length = 0;
    [ada, bob, eve] = [await createUser(app), await createUser(app), await createUser(app)];
    ({ model } = await createRevision(app, ada));
    for (const user of [bob, eve])
      await owner('model_access_grants').insert({
        model_id: model.id,
        user_id: user.id,
        role: 'commenter',
        granted_by: ada.id,
      });
    const text = {
      title: 'Wall too thin',
      body: 'See here',
      mentions: [],
      labels: [],
      dueOn: null,
      pin: null,
    };
    ticket = await asUser(app, ada.id, (trx) =>
      addTicket(
        trx,
        { userId: ada.id },
        { ...text, modelId: model.id, priority: 'normal', assigneeId: bob.id },
      ),
    );
  });

  const append = (type: EventType, payload: object) =>
    asUser(app, ada.id, (trx) =>
      appendEvent(trx, { modelId: model.id, type, payload: { ticketId: ticket.id, ...payload } }),
    );
  const notices = () =>
    owner('notices as n')
      .join('users as u', 'u.id', 'n.user_id')
      .whereIn('n.user_id', [ada.id, bob.id, eve.id])
      .select<{ id: string; email: string; status: string; reason: string; detail: string | null }[]>(
        'n.*',
        'u.email',
      );
  const until = async (check: () => Promise<boolean>) => {
    while (!(await check())) await sleep(25);
  };
  /** Notices once each has its outcome, and so have their workflows. */
  async function settled(count: number) {
    await until(async () => {
      const rows = await notices();
      return rows.length === count && rows.every(({ status }) => status !== 'pending');
    });
    const unfinished = await owner('outbox').where({ workflow: 'sendNotice' }).whereNull('finished_at');
    expect(unfinished).toEqual([]);
    return notices();
  }
  const mailed = () => smtp.received.map(({ to }) => to[0]).sort();

  it('reach whom an event assigns or mentions, each once, and not the one who did it', async () => {
    await append('ticket.created', { assigneeId: bob.id, mentions: [eve.id, bob.id, ada.id] });
    const rows = await settled(2);
    expect(rows.map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(mailed()).toEqual([bob.email, eve.email].sort());
    // Without the soft line breaks of quoted-printable.
    const content = smtp.received.find(({ to }) => to[0] === bob.email)!.content.replaceAll('=\r\n', '');
    expect(content).toContain(`#1 Wall too thin to you`);
    expect(content).toContain(`http://review.test/models/${model.id}/tickets/${ticket.id}`);
  });

  it('wait for the mail server, and then go to those alone who may still see the model', async () => {
    const { port } = smtp;
    await smtp.close();
    await append('reply.created', { mentions: [bob.id, eve.id] });
    const tried = async () => {
      const { rows } = await owner.raw<{ rows: unknown[] }>(
        `select 1 from notices n join outbox o on o.input ->> 'noticeId' = n.id::text
         where n.user_id = ? and o.sent_at is not null`,
        [bob.id],
      );
      if (rows.length === 0) return false;
      const handle = workers.client.workflow.getHandle(`send-notice:${(await notices())[0]!.id}`);
      const { raw } = await handle.describe();
      return raw.pendingActivities?.some(({ attempt }) => (attempt ?? 0) > 1) ?? false;
    };
    await until(tried);
    await owner('model_access_grants').where({ user_id: bob.id }).update({ revoked_at: new Date() });
    smtp = await startTestSmtp({}, port);
    const rows = await settled(2);
    expect(mailed()).toEqual([eve.email]);
    expect(rows.find(({ email }) => email === bob.email)).toMatchObject({
      status: 'skipped',
      detail: 'may not see it',
    });
  });

  it('are not sent of a ticket that is gone, nor to who has no address', async () => {
    await asUser(app, ada.id, (trx) => deleteTicket(trx, ticket.id));
    await owner('users').where({ id: eve.id }).update({ email: null });
    await append('reply.created', { mentions: [bob.id, eve.id] });
    const details = (await settled(2)).map(({ detail }) => detail).sort();
    expect(details).toEqual(['no address', 'ticket gone']);
    expect(mailed()).toEqual([]);
  });

  it('are given up when the server refuses the address for good', async () => {
    const { port } = smtp;
    await smtp.close();
    smtp = await startTestSmtp({ rcpt: 550 }, port);
    await append('reply.created', { mentions: [eve.id] });
    expect(await settled(1)).toMatchObject([{ status: 'failed', detail: 'mail_refused' }]);
    await smtp.close();
    smtp = await startTestSmtp({}, port);
  });

  it('of an event that names nobody there do not hold up the others', async () => {
    await append('reply.created', { mentions: [crypto.randomUUID(), 'x'] });
    await append('reply.created', { mentions: [eve.id] });
    await settled(1);
    expect(mailed()).toEqual([eve.email]);
  });

  it('invite an address while the invitation is open', async () => {
    const project = await owner('projects')
      .where({ id: model.projectId })
      .first<{ organization_id: string }>();
    const organizationId = project.organization_id;
    const invite = (email: string) =>
      asUser(app, ada.id, (trx) =>
        createInvitation(trx, { organizationId, email, role: 'member', invitedBy: ada.id }),
      );
    const { port } = smtp;
    await smtp.close();
    const [kept, taken] = [await invite('new@example.org'), await invite('gone@example.org')];
    await asUser(app, ada.id, (trx) => revokeInvitation(trx, taken!));
    smtp = await startTestSmtp({}, port);
    const ids = [kept!.id, taken!.id];
    const rows = () => owner('notices').whereIn('invitation_id', ids).select('invitation_id', 'status');
    await until(async () => {
      const found = await rows();
      return found.length === 2 && found.every(({ status }) => status !== 'pending');
    });
    expect(mailed()).toEqual(['new@example.org']);
    expect(await rows()).toContainEqual({ invitation_id: taken!.id, status: 'skipped' });
  });
});
