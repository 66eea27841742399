import { expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'the session cookie over https', () => {
  it('belongs to this host alone, signs in, and goes with the session', async () => {
    const publicUrl = 'https://rapiddraft.example.com';
    const api = await startTestApi((deps) => ({ ...deps, publicUrl }));
    try {
      const headers = { origin: publicUrl };
      const asked = await api.inject({
        method: 'POST',
        url: '/api/v1/auth/code',
        headers,
        payload: { email: 'ada@example.com' },
      });
      const mailbox = await fetch(`${api.emulatorUrl}/emulator/mailbox?email=ada@example.com`);
      const [mail] = ((await mailbox.json()) as { mails: { code: string }[] }).mails;
      const { methodId } = asked.json<{ methodId: string }>();
      const opened = await api.inject({
        method: 'POST',
        url: '/api/v1/auth/code/session',
        headers,
        payload: { methodId, code: mail!.code },
      });
      const cookie = opened.cookies.find(({ name }) => name === '__Host-rapiddraft_session');
      expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: '/' });
      expect(cookie).not.toHaveProperty('domain');

      const me = (name: string) =>
        api.inject({ url: '/api/v1/me', headers: { cookie: `${name}=${cookie!.value}` } });
      expect((await me('__Host-rapiddraft_session')).statusCode).toBe(200);
      // Without the prefix anybody's subdomain could have set it.
      expect((await me('rapiddraft_session')).statusCode).toBe(401);

      const out = await api.inject({
        method: 'POST',
        url: '/api/v1/auth/sign-out',
        headers: { ...headers, cookie: `__Host-rapiddraft_session=${cookie!.value}` },
      });
      expect(out.headers['set-cookie']).toMatch(/^__Host-rapiddraft_session=;.*Path=\/;.*Secure/i);
    } finally {
      await api.close();
    }
  });
});
