import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { actAs } from '../database/connection.ts';
import type { Caller } from '../database/connection.ts';
import { contentsOf } from './contents.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { describeWith } from './requirements.ts';
import { noWall, otherRoles, wallCalls } from './second-wall.ts';
import type { WallCall } from './second-wall.ts';
import { createSecondWallWorld } from './second-wall-world.ts';
import type { SecondWallWorld } from './second-wall-world.ts';

/*
 * Row-level security by itself: every function of every store with another organization's ids and no policy asked. Each
 * is also called by one who may, with the same arguments, so that none passes because it is called wrongly.
 */

const folder = path.resolve(import.meta.dirname, '../database');

type StoreFunction = (trx: Knex, ...args: unknown[]) => unknown;

describeWith('postgres', 'row-level security without the policy', () => {
  const functions = new Map<string, StoreFunction>();
  let database: TestDatabase;
  let world: SecondWallWorld;
  let untouched: Record<string, string>;
  beforeAll(async () => {
    for (const file of await readdir(folder)) {
      const [name = '', ...endings] = file.split('.');
      if (endings.join('.') !== 'ts' || otherRoles.includes(name)) continue;
      const exported = (await import(path.join(folder, file))) as Record<string, unknown>;
      for (const [key, value] of Object.entries(exported))
        if (typeof value === 'function' && /^[^(]*\(\s*trx\b/.test(String(value)))
          functions.set(`${name} ${key}`, value as StoreFunction);
    }
    database = await createTestDatabase();
    world = await createSecondWallWorld(database);
    untouched = await contentsOf(database.connect());
  });
  afterAll(() => database?.drop());

  it('knows each function that takes a transaction', () => {
    const listed = [...Object.keys(wallCalls), ...Object.keys(noWall)];
    expect([...functions.keys()].filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !functions.has(name))).toEqual([]);
  });

  it.each(Object.keys(wallCalls))('%s', async (name) => {
    const entry = wallCalls[name]!;
    for (const [who, caller] of Object.entries(world.strangers)) {
      const { seen, isChanged } = await run(name, entry, caller);
      expect({ who, seen, isChanged }).toEqual({ who, seen: null, isChanged: false });
    }
    if (entry.holds) return;
    const { seen, isChanged, error } = await run(name, entry, permitted(entry));
    expect(error).toBeUndefined();
    expect(seen !== null || isChanged).toBe(true);
  });

  const permitted = ({ as }: WallCall): Caller => {
    const { ada, ivy, guest } = world.theirs;
    return as === 'guest' ? guest : { userId: as === 'invited' ? ivy.id : ada.id };
  };

  /** What a call answers, null for nothing, and whether it changes a row of any table; undone afterwards. */
  async function run(
    name: string,
    entry: WallCall,
    caller: Caller | null,
  ): Promise<{ seen: unknown; isChanged: boolean; error?: unknown }> {
    const trx = await world.app.transaction();
    try {
      await trx.raw('set local role none');
      let before = untouched;
      if (entry.isDeleted) {
        const { organization, project } = world.theirs;
        const id = entry.isDeleted === 'project' ? project.id : organization.id;
        await trx(`${entry.isDeleted}s`).where({ id }).update({ deleted_at: new Date() });
        before = await contentsOf(trx);
      }
      await trx.raw('set local role rapiddraft_app');
      if (caller) await actAs(trx, caller);
      const outcome = await trx
        .transaction(async (inner) =>
          functions.get(name)!(inner, ...entry.args(world.theirs, caller ?? nobody)),
        )
        .then(
          (answer: unknown) => ({ seen: something(answer) }),
          (error: unknown) => ({ seen: null, error }),
        );
      await trx.raw('set local role none');
      return { ...outcome, isChanged: !isDeepStrictEqual(await contentsOf(trx), before) };
    } finally {
      await trx.rollback();
    }
  }
});

const nobody: Caller = { userId: '00000000-0000-0000-0000-000000000000' };

/** An answer that says something; null for one that doesn't. */
function something(answer: unknown): unknown {
  if (answer === undefined || answer === null || answer === false || answer === 0) return null;
  if (Array.isArray(answer)) return answer.length > 0 ? answer : null;
  if (answer instanceof Map) return answer.size > 0 ? [...answer] : null;
  return answer;
}
