import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'invitations', () => {
  let api: TestApi;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let eve: SignedInClient;
  let id: string;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
    bob = await api.signIn('bob@example.com');
    eve = await api.signIn('eve@example.com');
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    id = (await ada.request('POST', '/api/v1/organizations', { name: 'Acme' })).body.id;
  });

  const invite = (email: string, role = 'member', by = ada) =>
    by.request('POST', `/api/v1/organizations/${id}/invitations`, { email, role });
  const invited = async (email: string, role = 'member') => {
    const { status, body } = await invite(email, role);
    expect(status).toBe(201);
    return body.id as string;
  };
  const answer = (who: SignedInClient, invitation: string, how: 'accept' | 'decline') =>
    who.request('POST', `/api/v1/invitations/${invitation}/${how}`);
  const resend = (invitation: string, by = ada) =>
    by.request('POST', `/api/v1/organizations/${id}/invitations/${invitation}/resend`);
  const revoke = (invitation: string, by = ada) =>
    by.request('DELETE', `/api/v1/organizations/${id}/invitations/${invitation}`);
  const expire = (invitation: string) =>
    api.database
      .connect()('organization_invitations')
      .where({ id: invitation })
      .update({ expires_at: new Date(Date.now() - 1_000) });
  const roleOf = async (who: SignedInClient) =>
    (await who.request('GET', `/api/v1/organizations/${id}`)).body.role as string | undefined;
  const openTo = async (who: SignedInClient) =>
    (await who.request('GET', '/api/v1/invitations')).body.items.filter(
      (one: { organization: { id: string } }) => one.organization.id === id,
    );
  const events = () =>
    api.database
      .connect()('activity_events')
      .where({ organization_id: id })
      .whereLike('type', 'invitation.%')
      .orderBy('seq');

  it('end with the right to send them: with the membership, or the role', async () => {
    await answer(bob, await invited('bob@example.com', 'owner'), 'accept');
    const asMember = await invite('eve@example.com', 'member', bob);
    const asOwner = await invite('cyd@example.com', 'owner', bob);
    expect([asMember.status, asOwner.status]).toEqual([201, 201]);
    const members = (await ada.request('GET', `/api/v1/organizations/${id}/members`)).body.items;
    const { userId, version } = members.find((one: { email: string }) => one.email === 'bob@example.com');
    const member = `/api/v1/organizations/${id}/members/${userId}`;
    // An admin may still invite members, and owners no more.
    expect((await ada.request('PATCH', member, { version, role: 'admin' })).status).toBe(200);
    const statusOf = async (invitation: { body: { id: string } }) =>
      (await api.database.connect()('organization_invitations').where({ id: invitation.body.id }).first())
        .status;
    expect([await statusOf(asMember), await statusOf(asOwner)]).toEqual(['pending', 'revoked']);
    expect((await ada.request('DELETE', member)).status).toBe(204);
    expect(await statusOf(asMember)).toBe('revoked');
    expect((await answer(eve, asMember.body.id, 'accept')).status).toBe(410);
    expect((await events()).filter(({ type }) => type === 'invitation.revoked')).toHaveLength(2);
  });

  it('bring in whom they are addressed to, whatever the case of the letters', async () => {
    const { body } = await invite('BOB@Example.com', 'auditor');
    expect(body).toMatchObject({
      email: 'bob@example.com',
      role: 'auditor',
      status: 'pending',
      invitedBy: ada.user.id,
    });
    expect(Date.parse(body.expiresAt) - Date.parse(body.sentAt)).toBe(7 * 24 * 3_600_000);
    expect(await openTo(bob)).toMatchObject([
      { id: body.id, organization: { id, name: 'Acme' }, invitedBy: { email: 'ada@example.com' } },
    ]);
    // Being invited shows the name of the organization and nothing else of it.
    for (const leaf of ['', '/members', '/invitations'])
      expect((await bob.request('GET', `/api/v1/organizations/${id}${leaf}`)).status).toBe(404);
    expect((await bob.request('GET', '/api/v1/organizations')).body.items).toHaveLength(1);

    expect(await answer(bob, body.id, 'accept')).toMatchObject({
      status: 200,
      body: { id, role: 'auditor' },
    });
    expect(await roleOf(bob)).toBe('auditor');
    expect(await openTo(bob)).toEqual([]);
    expect(await events()).toMatchObject([
      { type: 'invitation.created', actor_id: ada.user.id, resource_id: body.id },
      {
        type: 'invitation.accepted',
        actor_id: bob.user.id,
        resource_id: body.id,
        payload: { role: 'auditor' },
      },
    ]);
  });

  it('are nobody else’s', async () => {
    const invitation = await invited('bob@example.com');
    for (const how of ['accept', 'decline'] as const) {
      expect((await answer(eve, invitation, how)).status).toBe(404);
      expect((await answer(ada, invitation, how)).status).toBe(404);
      expect((await answer(bob, randomUUID(), how)).status).toBe(404);
    }
    expect(await openTo(eve)).toEqual([]);
    expect(await roleOf(eve)).toBeUndefined();
  });

  it('are accepted once, also by ten requests at once', async () => {
    const invitation = await invited('bob@example.com');
    const answers = await Promise.all(Array.from({ length: 10 }, () => answer(bob, invitation, 'accept')));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(9).fill(409)]);
    expect((await events()).filter(({ type }) => type === 'invitation.accepted')).toHaveLength(1);
    // Removed, they don't come back by it.
    await ada.request('DELETE', `/api/v1/organizations/${id}/members/${bob.user.id}`);
    expect((await answer(bob, invitation, 'accept')).status).toBe(409);
    expect(await roleOf(bob)).toBeUndefined();
  });

  it('are accepted or revoked, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      id = (await ada.request('POST', '/api/v1/organizations', { name: 'Acme' })).body.id;
      const invitation = await invited('bob@example.com');
      const [accepted, revoked] = await Promise.all([answer(bob, invitation, 'accept'), revoke(invitation)]);
      expect([
        [200, 409],
        [410, 204],
      ]).toContainEqual([accepted.status, revoked.status]);
      expect(await roleOf(bob)).toBe(accepted.status === 200 ? 'member' : undefined);
    }
  });

  it('end after seven days, declined or revoked, and say so', async () => {
    const late = await invited('bob@example.com');
    await expire(late);
    expect(await answer(bob, late, 'accept')).toMatchObject({ status: 410, body: { code: 'gone' } });
    expect(await openTo(bob)).toEqual([]);
    const listed = await ada.request('GET', `/api/v1/organizations/${id}/invitations`);
    expect(listed.body.items).toMatchObject([{ id: late, status: 'expired' }]);
    // Sent again, it lives again.
    expect(await resend(late)).toMatchObject({ status: 200, body: { status: 'pending' } });
    expect((await answer(bob, late, 'decline')).status).toBe(204);
    expect((await answer(bob, late, 'accept')).status).toBe(410);
    expect((await resend(late)).status).toBe(410);

    const revoked = await invited('bob@example.com');
    expect((await revoke(revoked)).status).toBe(204);
    expect((await revoke(revoked)).status).toBe(204);
    expect((await answer(bob, revoked, 'accept')).status).toBe(410);
    expect((await events()).map(({ type }) => type)).toEqual(
      ['created', 'resent', 'declined', 'created', 'revoked'].map((what) => `invitation.${what}`),
    );
    expect(await roleOf(bob)).toBeUndefined();
  });

  it('go to an address once, and not to members', async () => {
    const answers = await Promise.all([
      invite('new@example.com'),
      invite('NEW@example.com'),
      invite('new@example.com'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await invite('ADA@example.com')).status).toBe(409);
    expect((await invite('not an address')).status).toBe(400);
    expect((await invite('x@example.com', 'king')).status).toBe(400);
  });

  it('give no more than who sends them may', async () => {
    await api.database
      .connect()('organization_members')
      .insert({ organization_id: id, user_id: bob.user.id, role: 'admin' });
    expect((await invite('new@example.com', 'owner', bob)).status).toBe(403);
    expect((await invite('new@example.com', 'admin', bob)).status).toBe(201);
    const toOwner = await invited('other@example.com', 'owner');
    expect((await resend(toOwner, bob)).status).toBe(403);
    expect((await resend(toOwner)).status).toBe(200);
    const elsewhere = (await bob.request('POST', '/api/v1/organizations', { name: 'Other' })).body
      .id as string;
    const foreign = `/api/v1/organizations/${elsewhere}/invitations/${toOwner}`;
    expect((await bob.request('DELETE', foreign)).status).toBe(404);
    expect((await bob.request('POST', `${foreign}/resend`)).status).toBe(404);
  });

  it('bring nobody into a deleted organization or a personal space', async () => {
    const invitation = await invited('bob@example.com');
    await ada.request('DELETE', `/api/v1/organizations/${id}`);
    expect(await openTo(bob)).toEqual([]);
    expect((await answer(bob, invitation, 'accept')).status).toBe(404);
    id = (await ada.request('GET', '/api/v1/organizations')).body.items.at(-1).id;
    expect(await invite('bob@example.com')).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});
