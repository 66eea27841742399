import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { totpCode } from '../../services/identity/emulator/totps.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

const begin = '/api/v1/auth/second-factor';
const prove = `${begin}/session`;
const codeOf = (secret: string, stepsLater = 0) => totpCode(secret, new Date(), stepsLater);

const startApi = async (secondFactor: 'optional' | 'operators' | 'everyone') => {
  const api = await startTestApi((deps) => ({ ...deps, secondFactor }));
  const asWhom =
    (sessionJwt: string): SignedInClient['request'] =>
    async (method, url, payload) => {
      const headers = { authorization: `Bearer ${sessionJwt}` };
      const answer = await api.inject({ method, url, headers, ...(payload ? { payload } : {}) });
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
    };
  return { api, asWhom };
};

describeWith('postgres', 'a second factor of who wants one', () => {
  let api: TestApi;
  let asWhom: (jwt: string) => SignedInClient['request'];
  let secret: string;
  let recoveryCodes: string[];
  beforeAll(async () => {
    ({ api, asWhom } = await startApi('optional'));
  });
  afterAll(() => api?.close());

  it('counts once a code of it was given, and is asked for at every sign-in from then on', async () => {
    const [ada, other] = [await api.signIn(), await api.signIn()];
    expect((await ada.request('GET', '/api/v1/me')).body.secondFactor).toEqual({
      isSetUp: false,
      isNeeded: false,
      isProved: false,
    });
    const begun = await ada.request('POST', begin);
    expect(begun).toMatchObject({ status: 200, body: { recoveryCodes: expect.any(Array) } });
    ({ secret, recoveryCodes } = begun.body);
    expect(begun.body.uri).toBe(
      `otpauth://totp/RapidDraft:ada%40example.com?secret=${secret}&issuer=RapidDraft`,
    );
    expect((await ada.request('GET', '/api/v1/models')).status).toBe(200);
    expect((await ada.request('POST', prove, { code: '000000' })).status).toBe(400);
    const proved = await ada.request('POST', prove, { code: codeOf(secret) });
    expect(proved.status).toBe(200);

    const mine = asWhom(proved.body.sessionJwt);
    expect((await mine('GET', '/api/v1/models')).status).toBe(200);
    expect((await mine('GET', '/api/v1/me')).body.secondFactor).toEqual({
      isSetUp: true,
      isNeeded: true,
      isProved: true,
    });
    // A session that was open before has to give it too, in every API process.
    expect(await other.request('GET', '/api/v1/models')).toMatchObject({
      status: 403,
      body: { code: 'second_factor_needed', details: { isSetUp: true } },
    });
    expect((await other.request('GET', '/api/v1/me')).body.secondFactor).toMatchObject({ isProved: false });
  });

  it('is given by a recovery code once, and neither replaced nor removed without it', async () => {
    const ada = await api.signIn();
    for (const [method, url] of [
      ['POST', begin],
      ['DELETE', begin],
      ['POST', '/api/v1/tokens'],
      ['GET', '/api/v1/tickets'],
    ] as const)
      expect([url, (await ada.request(method, url)).body?.code]).toEqual([url, 'second_factor_needed']);
    expect((await ada.request('POST', prove, {})).status).toBe(400);
    const recoveryCode = recoveryCodes[0]!;
    expect((await ada.request('POST', prove, { recoveryCode, code: '000000' })).status).toBe(400);
    const proved = await ada.request('POST', prove, { recoveryCode });
    expect(proved.status).toBe(200);
    expect((await ada.request('POST', prove, { recoveryCode })).status).toBe(400);
    expect((await asWhom(proved.body.sessionJwt)('POST', begin)).status).toBe(409);
  });

  it('lets API tokens work, and whoever signs out go', async () => {
    const ada = await api.signIn();
    const proved = await ada.request('POST', prove, { recoveryCode: recoveryCodes[1] });
    const scopes = ['read'];
    const made = await asWhom(proved.body.sessionJwt)('POST', '/api/v1/tokens', {
      ...{ name: 'A script', scopes, expiresInDays: 1 },
    });
    expect((await asWhom(made.body.secret)('GET', '/api/v1/models')).status).toBe(200);
    expect((await (await api.signIn()).request('POST', '/api/v1/auth/sign-out')).status).toBe(204);
  });

  it('ends when it is removed; both are events of the person', async () => {
    const ada = await api.signIn();
    const proved = await ada.request('POST', prove, { recoveryCode: recoveryCodes[2] });
    expect((await asWhom(proved.body.sessionJwt)('DELETE', begin)).status).toBe(204);
    expect((await (await api.signIn()).request('GET', '/api/v1/models')).status).toBe(200);
    const events = await api.database
      .connect()('activity_events')
      .whereLike('type', 'second_factor.%')
      .orderBy('seq')
      .pluck('type');
    expect(events).toEqual(['second_factor.set', 'second_factor.removed']);
  });
});

describeWith('postgres', 'a second factor of everyone', () => {
  let api: TestApi;
  let asWhom: (jwt: string) => SignedInClient['request'];
  beforeAll(async () => {
    ({ api, asWhom } = await startApi('everyone'));
  });
  afterAll(() => api?.close());

  it('is set up before anything else, and not given up', async () => {
    const ada = await api.signIn();
    expect(await ada.request('GET', '/api/v1/models')).toMatchObject({
      status: 403,
      body: { code: 'second_factor_needed', details: { isSetUp: false } },
    });
    expect((await ada.request('GET', '/api/v1/me')).body.secondFactor).toEqual({
      isSetUp: false,
      isNeeded: true,
      isProved: false,
    });
    const { secret } = (await ada.request('POST', begin)).body;
    const { sessionJwt } = (await ada.request('POST', prove, { code: codeOf(secret) })).body;
    expect((await asWhom(sessionJwt)('GET', '/api/v1/models')).status).toBe(200);
    expect((await asWhom(sessionJwt)('DELETE', begin)).status).toBe(403);
  });
});

describeWith('postgres', 'a second factor of operators', () => {
  let api: TestApi;
  beforeAll(async () => {
    ({ api } = await startApi('operators'));
  });
  afterAll(() => api?.close());

  it('is asked of them alone, from the moment they become one', async () => {
    const ada = await api.signIn();
    expect((await ada.request('GET', '/api/v1/models')).status).toBe(200);
    await api.database.connect()('users').where({ id: ada.user.id }).update({ is_operator: true });
    expect((await ada.request('GET', '/api/v1/operations/queues')).body.code).toBe('second_factor_needed');
  });
});
