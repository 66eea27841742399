import type { Knex } from 'knex';
import { UserRow } from './models.ts';

export type User = {
  id: string;
  stytchUserId: string;
  email: string | null;
  isOperator: boolean;
  createdAt: Date;
};

const plain = (row: UserRow): User => ({
  id: row.id,
  stytchUserId: row.stytchUserId,
  email: row.email,
  isOperator: row.isOperator,
  createdAt: row.createdAt,
});

export type UserStore = ReturnType<typeof createUserStore>;

export function createUserStore(knex: Knex) {
  return {
    /** The local user of an identity, made at its first sign-in; two at once make one. */
    async upsertBySubject(identity: { subject: string; email: string | null }): Promise<User> {
      const { subject, email } = identity;
      const id = await knex.transaction(async (trx) => {
        if (email !== null) {
          // An address that another identity had is that one's no longer; accounts are never joined by address.
          await trx('users')
            .whereRaw('lower(email) = lower(?)', [email])
            .whereNot({ stytch_user_id: subject })
            .update({ email: null });
        }
        const rows = await trx('users')
          .insert({ stytch_user_id: subject, email })
          .onConflict('stytch_user_id')
          .merge({ email: trx.raw('coalesce(excluded.email, users.email)'), last_seen_at: trx.fn.now() })
          .returning<{ id: string }[]>('id');
        return rows[0]!.id;
      });
      return (await this.get(id))!;
    },
    async get(id: string): Promise<User | null> {
      const row = await UserRow.query(knex).findById(id);
      return row ? plain(row) : null;
    },
    async findBySubject(subject: string): Promise<User | null> {
      const row = await UserRow.query(knex).findOne('stytch_user_id', subject);
      return row ? plain(row) : null;
    },
    async findByEmail(email: string): Promise<User | null> {
      const row = await UserRow.query(knex).whereRaw('lower(email) = lower(?)', [email]).first();
      return row ? plain(row) : null;
    },
    /** Gives or takes the operator right of the installation. */
    async setOperator(id: string, isOperator: boolean): Promise<void> {
      await UserRow.query(knex).findById(id).patch({ isOperator });
    },
  };
}
