import type { Knex } from 'knex';
import { oneAtATime } from '../domain/one-at-a-time.ts';

/** What a worker last saw of a system that the API does not talk to. */
export type ServiceHealth = {
  name: string;
  ok: boolean;
  reason: string | null;
  checkedAt: Date;
  ageMs: number;
};

/** Names under which health is reported. */
export const healthNames = ['temporal', 'store', 'kernel', 'embeddings', 'backupTarget'] as const;
export type HealthName = (typeof healthNames)[number];

export type HealthStore = ReturnType<typeof createHealthStore>;

export function createHealthStore(knex: Knex) {
  return {
    async report(name: HealthName, ok: boolean, reason: string | null): Promise<void> {
      await knex('service_health')
        .insert({ name, ok, reason, checked_at: knex.fn.now() })
        .onConflict('name')
        .merge();
    },
    /** All reports; the age is by the database's clock. */
    list: oneAtATime(async (): Promise<ServiceHealth[]> => {
      const result = await knex.raw<{ rows: ServiceHealth[] }>(
        `select name, ok, reason, checked_at as "checkedAt",
           extract(epoch from now() - checked_at)::float8 * 1000 as "ageMs" from service_health order by name`,
      );
      return result.rows;
    }),
  };
}
