import { env } from 'node:process';
import { migrationConfig } from './database/migrate.ts';

/** For Knex's own tools; the product migrates through `database/migrate.ts`. */
export default {
  client: 'pg',
  connection: env.DATABASE_URL,
  migrations: migrationConfig,
};
