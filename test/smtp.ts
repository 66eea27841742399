import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { to: string[]; content: string };

export type TestSmtp = { port: number; received: ReceivedMail[]; close(): Promise<void> };

/** What it refuses: the reply code to a recipient or a message, or everyone but `us` with the password `s3cret/`. */
export type SmtpRefusals = { rcpt?: number; data?: number; auth?: boolean };

/** A real SMTP server on this machine, without TLS. */
export async function startTestSmtp(refuse: SmtpRefusals = {}, port = 0): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: !refuse.auth,
    onAuth: ({ username, password }, _session, done) =>
      username === 'us' && password === 's3cret/' ? done(null, { user: 'us' }) : done(new Error('who?')),
    onRcptTo: (_address, _session, done) => done(refuse.rcpt ? refusal(refuse.rcpt) : null),
    onData: (stream, session, done) => {
      void text(stream).then((content) => {
        if (refuse.data) return done(refusal(refuse.data));
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), content });
        done();
      });
    },
  });
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
