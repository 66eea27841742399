import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startTestSmtp } from '../../test/smtp.ts';
import type { SmtpRefusals } from '../../test/smtp.ts';
import { createIdentityEmulator } from '../identity/emulator/app.ts';
import { createLocalMailbox } from './local-mailbox.ts';
import { createSmtpMailer } from './smtp.ts';

const from = 'RapidDraft <reviews@example.com>';
const mail = { to: 'ada@example.org', subject: 'A word', text: 'Grüße', dedupeKey: 'event 7' };

describe('mail by SMTP', () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  async function serve(refuse?: SmtpRefusals) {
    const server = await startTestSmtp(refuse);
    closers.push(server.close);
    return server;
  }
  const mailer = (port: number, credentials = '') =>
    createSmtpMailer({ url: `smtp://${credentials}127.0.0.1:${port}`, from, timeoutMs: 2_000 });

  it('arrives, signed in, at the one address, and twice under the same id', async () => {
    const { port, received } = await serve({ auth: true });
    const { send } = mailer(port, `us:${encodeURIComponent('s3cret/')}@`);
    await send(mail);
    await send(mail);
    expect(received.map(({ to }) => to)).toEqual([['ada@example.org'], ['ada@example.org']]);
    const [first, second] = received.map(
      ({ content }) => /^Message-ID: <\S+@example\.com>/m.exec(content)?.[0],
    );
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(received[0]?.content).toMatch(/^From: RapidDraft <reviews@example\.com>/m);
    expect(received[0]?.content).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it('takes neither a second address nor a header from what users write', async () => {
    const { port, received } = await serve();
    const subject = 'A word\r\nBcc: eve@example.net';
    await mailer(port).send({ ...mail, subject, to: 'ada@example.org' });
    expect(received[0]?.to).toEqual(['ada@example.org']);
    expect(received[0]?.content).not.toMatch(/^Bcc:/m);
    const two = { ...mail, to: 'ada@example.org, eve@example.net' };
    await mailer(port)
      .send(two)
      .catch(() => undefined);
    expect(received.flatMap(({ to }) => to)).not.toContain('eve@example.net');
  });

  it.each([
    ['mail_refused', 'an address that is refused for good', { rcpt: 550 }],
    ['mail_refused', 'a message that is refused for good', { data: 554 }],
    ['mail_unavailable', 'an address that is refused for now', { rcpt: 450 }],
    ['mail_unavailable', 'a message that is refused for now', { data: 451 }],
    ['mail_unavailable', 'a server that wants a password', { auth: true }],
  ])('is %s for %s', async (code, _what, refuse) => {
    const { port } = await serve(refuse);
    await expect(mailer(port).send(mail)).rejects.toMatchObject({ code });
  });

  it('is unavailable where no server is, or none that speaks', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    closers.push(() => new Promise((resolve) => silent.close(() => resolve())));
    const { port } = silent.address() as AddressInfo;
    const impatient = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, timeoutMs: 200 });
    await expect(impatient.send(mail)).rejects.toMatchObject({ code: 'mail_unavailable' });
    const nobody = await serve();
    await closers.pop()?.();
    await expect(mailer(nobody.port).send(mail)).rejects.toMatchObject({ code: 'mail_unavailable' });
  });

  it('tells no secret in its errors', async () => {
    const { port } = await serve({ auth: true });
    const failure = await mailer(port, 'us:wrong-password@')
      .send(mail)
      .catch((error: Error) => error);
    expect(String(failure) + JSON.stringify(failure)).not.toContain('wrong-password');
  });
});

describe('the mailbox of this machine', () => {
  it('shows what was mailed, each once, as text', async () => {
    const emulator = await createIdentityEmulator({
      projectId: 'project-test',
      secret: 'a secret of this test',
    });
    const url = await emulator.listen({ host: '127.0.0.1', port: 0 });
    const { send } = createLocalMailbox({ url: `${url}/emulator/mailbox` });
    await send({ ...mail, text: '<script>alert(1)</script>' });
    await send(mail);
    const listed = await fetch(`${url}/emulator/mailbox?email=${mail.to}`);
    expect(await listed.json()).toMatchObject({ mails: [{ to: mail.to, subject: mail.subject }] });
    const page = await (await fetch(`${url}/mailbox`)).text();
    expect(page).toContain('alert(1)');
    expect(page).not.toContain('<script>');
    await emulator.close();
    await expect(send(mail)).rejects.toMatchObject({ code: 'mail_unavailable' });
  });
});
