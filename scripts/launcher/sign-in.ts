/** Signs the owner of a local installation in: a magic link, taken from the emulator's mailbox. */
import { setTimeout as sleep } from 'node:timers/promises';
import { connectDatabase } from '../../database/connection.ts';
import { createUserStore } from '../../database/user-store.ts';
import type { ApiClient } from './api-client.ts';
import { LaunchError } from './launch-error.ts';

/** Who the main job signs in as. */
const ownerEmail = 'owner@rapiddraft.local';

type Mail = { to: string; sentAt: string; link?: string };

async function readLinks(identityUrl: string): Promise<Mail[]> {
  const answer = await fetch(`${identityUrl}/emulator/mailbox?email=${encodeURIComponent(ownerEmail)}`);
  return ((await answer.json()) as { mails: Mail[] }).mails.filter((mail) => mail.link !== undefined);
}

/** Gives `api` a session of the owner, who becomes an operator of the installation. */
export async function signIn(
  api: ApiClient,
  places: { identityUrl: string | null; databaseUrl: string },
): Promise<void> {
  const { identityUrl, databaseUrl } = places;
  if (!identityUrl) {
    throw new LaunchError(
      'The main job signs in through the local mailbox; with a Stytch project of your own, sign in and upload by the browser or `npm run rapiddraft`.',
    );
  }
  const before = new Set((await readLinks(identityUrl)).map((mail) => mail.link));
  await api.post('/auth/magic-link', { email: ownerEmail });
  let link: string | undefined;
  for (let tries = 0; tries < 50 && !link; tries++) {
    link = (await readLinks(identityUrl)).find((mail) => !before.has(mail.link))?.link;
    if (!link) await sleep(100);
  }
  const token = link && new URL(link).searchParams.get('token');
  if (!token) throw new LaunchError('The sign-in link did not arrive in the local mailbox.');
  const { sessionJwt } = await api.post<{ sessionJwt: string }>('/auth/session', { token });
  api.useSession(sessionJwt);
  await makeOperator(databaseUrl);
}

/** The right over backups is given beside the API, by whoever holds the database. */
async function makeOperator(databaseUrl: string): Promise<void> {
  const knex = connectDatabase({ url: databaseUrl, applicationName: 'launcher', poolMax: 1 });
  try {
    const users = createUserStore(knex);
    const owner = await users.findByEmail(ownerEmail);
    if (owner && !owner.isOperator) await users.setOperator(owner.id, true);
  } finally {
    await knex.destroy();
  }
}
