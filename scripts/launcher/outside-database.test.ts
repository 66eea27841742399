import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { describeWith } from '../../test/requirements.ts';
import { checkDatabaseUrl, problemOf } from './outside-database.ts';

describeWith('postgres', 'a database given by address', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  const variant = (change: (url: URL) => void) => {
    const url = new URL(database.ownerUrl);
    change(url);
    return checkDatabaseUrl(url.href, '18.1');
  };

  it('that is as it should be passes', async () => {
    await variant(() => undefined);
  });

  it('with a wrong password, database or port is one sentence without the password', async () => {
    await expect(variant((url) => (url.password = 'guess'))).rejects.toThrow(/refuses its user or password/);
    await expect(variant((url) => (url.password = 'guess'))).rejects.not.toThrow(/guess/);
    await expect(variant((url) => (url.pathname = '/none'))).rejects.toThrow(/its database does not exist/);
    await expect(variant((url) => (url.port = '1'))).rejects.toThrow(/nothing listens/);
    await expect(variant((url) => (url.hostname = 'none.invalid'))).rejects.toThrow(/host name/);
  });

  it('is refused where the programs at hand are too old for it', async () => {
    await expect(checkDatabaseUrl(database.ownerUrl, '14.2')).rejects.toThrow(/pg_dump 14 .*PG_BIN_DIR/);
  });
});

describe('a database address', () => {
  it.each(['nonsense', 'mysql://host/db', ''])('%j is refused', async (url) => {
    await expect(checkDatabaseUrl(url, '18.1')).rejects.toThrow(/DATABASE_URL is not an address/);
  });
});

describe('a database server', () => {
  it.each([
    [14, '0.8.0', 14, /is PostgreSQL 14: RapidDraft needs 15/],
    [18, null, 18, /has no pgvector/],
    [18, '0.6.2', 18, /has pgvector 0\.6\.2: install 0\.7/],
    // pg_restore of 17 and newer begins with a setting that older servers don't know.
    [15, '0.8.0', 18, /pg_dump 18 does not fit it: set PG_BIN_DIR/],
    [18, '0.8.0', 17, /pg_dump 17 does not fit it: set PG_BIN_DIR/],
  ])('of version %s with pgvector %s and programs of %s is refused', (postgres, pgvector, tools, why) => {
    expect(problemOf({ postgres, pgvector }, tools)).toMatch(why);
  });

  it.each([
    [15, '0.7.0', 15],
    [16, '0.8.5', 16],
    [15, '0.8.0', 16],
    [17, '0.10.0', 18],
    [18, '1.0.0', 18],
  ])('of version %s with pgvector %s and programs of %s will do', (postgres, pgvector, tools) => {
    expect(problemOf({ postgres, pgvector }, tools)).toBeNull();
  });
});
