import { connectDatabase, isDatabaseDown } from '../../database/connection.ts';
import { migrateToLatest, schemaState } from '../../database/migrate.ts';
import { createUserStore } from '../../database/user-store.ts';
import type { User, UserStore } from '../../database/user-store.ts';
import type { CliContext } from '../context.ts';
import { CliError, exitCodes, failure } from '../exit.ts';
import { plainLine } from '../terminal.ts';

type Knex = ReturnType<typeof connectDatabase>;

/** Runs `work` with a connection as the owner of the schema: these commands need no API. */
export async function withDatabase<T>(
  { databaseUrl }: CliContext,
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  if (!databaseUrl) {
    throw failure('No database is known here: set DATABASE_URL, or run this where `npm start` was run.');
  }
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw failure('DATABASE_URL is not an address like postgres://user:password@host:5432/database.');
  }
  const knex = connectDatabase({ url: databaseUrl, applicationName: 'rapiddraft-cli', poolMax: 2 });
  try {
    return await work(knex);
  } catch (error) {
    throw describe(error);
  } finally {
    await knex.destroy();
  }
}

const refusals: Record<string, string> = {
  '28P01': 'The database refuses the user or password of DATABASE_URL.',
  '28000': 'The database refuses the user of DATABASE_URL.',
  '3D000': 'The database of DATABASE_URL does not exist.',
  '42P01': 'The database has no schema yet: run `rapiddraft migrate` first.',
};

function describe(error: unknown): unknown {
  if (isDatabaseDown(error)) {
    const message =
      'The database cannot be reached: check DATABASE_URL, or start RapidDraft with `npm start`.';
    return new CliError(exitCodes.unreachable, 'database_unavailable', message);
  }
  const { code } = error as { code?: string };
  const { code: native } = ((error as { nativeError?: unknown }).nativeError ?? {}) as { code?: string };
  const known = refusals[code ?? native ?? ''];
  return known === undefined ? error : failure(known);
}

/** Gives somebody the operator right of the installation, or takes it. Their requests feel it at once. */
export async function setOperator(context: CliContext, email: string, isOperator: boolean): Promise<void> {
  const user = await withUser(context, email, async (users, found) => {
    if (found.isOperator !== isOperator) await users.setOperator(found.id, isOperator);
  });
  await context.terminal.result({ userId: user.id, email: user.email, isOperator }, () => [
    `${plainLine(user.email ?? user.id)} is ${isOperator ? 'an operator now' : 'no operator any more'}.`,
  ]);
}

/** Helps somebody who lost their authenticator app and the recovery codes. */
export async function forgetSecondFactor(context: CliContext, email: string): Promise<void> {
  const user = await withUser(context, email, (users, { id }) => users.forgetSecondFactor(id));
  await context.terminal.result({ userId: user.id, email: user.email, secondFactor: null }, () => [
    `${plainLine(user.email ?? user.id)} signs in without a second factor, and can set up another.`,
  ]);
}

/** Does something about somebody who has signed in before; returns them as they were. */
const withUser = (
  context: CliContext,
  email: string,
  work: (users: UserStore, user: User) => Promise<void>,
): Promise<User> =>
  withDatabase(context, async (knex) => {
    const users = createUserStore(knex);
    const found = await users.findByEmail(email.trim());
    if (!found) {
      const message = `Nobody with the e-mail ${plainLine(email)} has signed in yet: sign in once with \`rapiddraft login --email ${plainLine(email)}\`, then try again.`;
      throw new CliError(exitCodes.notFound, 'not_found', message);
    }
    await work(users, found);
    return found;
  });

/** Brings the schema up to this version. */
export async function migrate(context: CliContext): Promise<void> {
  const migrated = await withDatabase(context, async (knex) => {
    refuseNewer(await schemaState(knex));
    return migrateToLatest(knex);
  });
  const names = migrated.map((name) => name.replace(/^.*\//, ''));
  await context.terminal.result({ migrated: names }, () =>
    names.length === 0 ? ['The schema is up to date.'] : names.map((name) => `ran ${name}`),
  );
}

function refuseNewer({ unknown }: { unknown: string[] }): void {
  if (unknown.length === 0) return;
  throw failure(
    `The database was brought up to date by a newer RapidDraft (${unknown.join(', ')}): use that version.`,
  );
}

/** Prints which migrations the database has seen and which are to come; changes nothing. */
export async function showMigrations(context: CliContext): Promise<void> {
  const state = await withDatabase(context, schemaState);
  await context.terminal.result(state, () => [
    ...state.applied.map((name) => `applied  ${name}`),
    ...state.pending.map((name) => `pending  ${name}`),
    ...state.unknown.map((name) => `unknown  ${name} (of a newer version)`),
  ]);
}
