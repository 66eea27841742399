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
      await knex.raw('select sec.sign_in(?, ?)', [subject, email]);
      const { rows } = await knex.raw<{ rows: Omit<User, 'stytchUserId'>[] }>(
        `select user_id as id, email, is_operator as "isOperator", user_created_at as "createdAt"
         from sec.session_standing(?, '')`,
        [subject],
      );
      return { stytchUserId: subject, ...rows[0]! };
    },
    /** For who holds the database: the API may not read what this tells. */
    async findByEmail(email: string): Promise<User | null> {
      const row = await UserRow.query(knex).whereRaw('lower(email) = lower(?)', [email]).first();
      return row ? plain(row) : null;
    },
    /** Lets somebody sign in without the second factor that they lost, and set up another. */
    async forgetSecondFactor(id: string): Promise<void> {
      await UserRow.query(knex).findById(id).patch({ secondFactorId: null });
    },
    /** Gives or takes the operator right of the installation. */
    async setOperator(id: string, isOperator: boolean): Promise<void> {
      await UserRow.query(knex).findById(id).patch({ isOperator });
    },
  };
}
