import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';

export const migrationConfig: Knex.MigratorConfig = {
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
  loadExtensions: ['.ts'],
};

export type SchemaState = {
  applied: string[];
  pending: string[];
  /** Applied by a newer version than this one. */ unknown: string[];
};

/** Compares the migrations a database has seen with those this version knows. Changes nothing. */
export async function schemaState(knex: Knex): Promise<SchemaState> {
  const known = await import('node:fs/promises').then((fs) =>
    fs.readdir(migrationConfig.directory as string),
  );
  const hasTable = await knex.schema.hasTable('knex_migrations');
  const rows = hasTable ? await knex('knex_migrations').select<{ name: string }[]>('name').orderBy('id') : [];
  const applied = rows.map((row) => row.name);
  const names = known.filter((name) => name.endsWith('.ts')).sort();
  return {
    applied,
    pending: names.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !names.includes(name)),
  };
}

/** Brings the schema up to this version; returns the names of the migrations it ran. */
export async function migrateToLatest(knex: Knex): Promise<string[]> {
  const [, names] = (await knex.migrate.latest(migrationConfig)) as [number, string[]];
  return names;
}

/** Undoes every migration, newest first. */
export async function rollbackAll(knex: Knex): Promise<void> {
  await knex.migrate.rollback(migrationConfig, true);
}
