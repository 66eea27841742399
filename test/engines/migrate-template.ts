/** Migrates the database at the given address to the latest schema: `migrate-template.ts <url>`. */
import { connectDatabase } from '../../database/connection.ts';
import { migrateToLatest } from '../../database/migrate.ts';

const knex = connectDatabase({ url: process.argv[2] ?? '', applicationName: 'test-template' });
try {
  await migrateToLatest(knex);
} finally {
  await knex.destroy();
}
