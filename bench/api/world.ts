/** What `npm run bench:api` runs on: an installation of some age, written by the owner of the schema. */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

export const size = { users: 1_000, organizations: 100, models: 2_000, tickets: 200_000 };

/** Somebody who asks, with the API token of theirs and the models of their organization. */
export type Caller = { userId: string; token: string; modelIds: string[] };

const people = `
  insert into users (stytch_user_id, email)
    select 'user-bench-' || n, 'person' || n || '@example.com' from generate_series(1, ${size.users}) n;
  create temp table person as
    select id, substring(stytch_user_id from '\\d+$')::int - 1 as n from users where stytch_user_id like 'user-bench-%';
  create temp table org as select gen_random_uuid() as id, n from generate_series(0, ${size.organizations - 1}) n;
  insert into organizations (id, name) select id, 'Organization ' || n from org;
  insert into organization_members (organization_id, user_id, role)
    select o.id, p.id, (array['owner', 'admin', 'member', 'member', 'member', 'member', 'member', 'viewer', 'auditor',
      'executive'])[p.n / ${size.organizations} + 1]
    from person p join org o on o.n = p.n % ${size.organizations};
  create temp table project as select gen_random_uuid() as id, o.id as organization_id, o.n, kind
    from org o cross join generate_series(0, 1) kind;
  insert into projects (id, organization_id, name, is_private)
    select id, organization_id, 'Project ' || kind, kind = 1 from project;
  insert into project_members (project_id, user_id)
    select j.id, p.id from project j join person p on p.n % ${size.organizations} = j.n where j.kind = 1;
`;

// A member of the organization owns each model, every fourth lies in its private project, every tenth is granted
// to somebody of another organization.
const models = `
  create temp table model as
    select gen_random_uuid() as id, gen_random_uuid() as revision_id, n, n % ${size.organizations} as o,
      (now() - interval '1 year') + n * interval '1 hour' as at
    from generate_series(0, ${size.models - 1}) n;
  insert into model_documents (id, owner_id, project_id, name, last_ticket_number, created_at)
    select m.id, p.id, j.id, 'Bracket ' || m.n, ${size.tickets / size.models}, m.at
    from model m
    join person p on p.n = m.o + ${size.organizations} * (2 + m.n / ${size.organizations} % 5)
    join project j on j.n = m.o and j.kind = (m.n / ${size.organizations} % 4 = 3)::int;
  insert into model_revisions (id, model_id, number, file_name, size_bytes, staging_key, part_number, revision_letter,
      material, status, generation, created_by, created_at, confirmed_at, finished_at)
    select m.revision_id, m.id, 1, 'bracket-' || m.n || '.step', 100000 + m.n, 'staging/' || m.revision_id, 'P-' || m.n,
      'A', 'EN AW-6061', 'ready', 1, d.owner_id, m.at, m.at, m.at
    from model m join model_documents d on d.id = m.id;
  create temp table part as
    select gen_random_uuid() as id, m.id as model_id, m.revision_id, m.n as m, k
    from model m cross join generate_series(0, 9) k;
  insert into components (id, revision_id, model_id, ordinal, definition_key, name, occurrences, triangles)
    select id, revision_id, model_id, k, md5(id::text), 'Part ' || k, 1, 1200 from part;
  insert into model_access_grants (model_id, user_id, role, granted_by)
    select m.id, p.id, 'commenter', d.owner_id
    from model m join model_documents d on d.id = m.id
    join person p on p.n = (m.n + 7) % ${size.users} where m.n % 10 = 0;
`;

const tickets = `
  create temp table ticket as
    select gen_random_uuid() as id, m.id as model_id, m.revision_id, m.n as m, m.o, k,
      m.at + k * interval '1 minute' as at
    from model m cross join generate_series(1, ${size.tickets / size.models}) k;
  insert into review_tickets (id, model_id, revision_id, number, title, body, status, priority, assignee_id, due_on,
      labels, created_by, created_at, updated_at, written_at)
    select t.id, t.model_id, t.revision_id, t.k, 'The fillet at station ' || t.k || ' is too sharp to be milled',
      'Measured **0.4 mm** where the cutter leaves at least 1 mm: ' || repeat('see the section view. ', 8),
      (array['open', 'in_progress', 'resolved', 'closed'])[t.k % 4 + 1],
      (array['low', 'normal', 'high', 'urgent'])[t.k % 4 + 1], a.id,
      case when t.k % 3 = 0 then date '2026-12-01' + t.k end, array['machining', 'station-' || t.k % 5],
      p.id, t.at, t.at, t.at
    from ticket t
    join person p on p.n = t.o + ${size.organizations} * (1 + t.k % 6)
    left join person a on t.k % 2 = 0 and a.n = t.o + ${size.organizations} * (t.k % 5);
  insert into ticket_pins (ticket_id, model_id, revision_id, revision_number, component_id, occurrence, definition_key, face_index,
      face_signature, position_mm, normal, camera)
    select t.id, t.model_id, t.revision_id, 1, c.id, '0/1', md5(c.id::text), t.k, md5(t.id::text),
      array[t.k, 2.5, 10], array[0, 0, 1],
      '{"position": [100, 100, 100], "target": [0, 0, 0], "up": [0, 0, 1], "projection": {"kind": "perspective", "fovDegrees": 45}}'
    from ticket t join part c on c.m = t.m and c.k = t.k % 10 where t.k % 4 <> 0;
  insert into ticket_replies (model_id, ticket_id, body, created_by, created_at, written_at)
    select t.model_id, t.id, 'Agreed, a larger cutter does it.', p.id, t.at, t.at
    from ticket t cross join generate_series(1, 2) r
    join person p on p.n = t.o + ${size.organizations} * r where t.k % 2 = 0;
  insert into attachments (model_id, ticket_id, file_name, announced_type, announced_bytes, staging_key, status,
      created_by, created_at)
    select t.model_id, t.id, 'photo.png', 'image/png', 1000, 'staging/' || t.id, 'ready', p.id, t.at
    from ticket t join person p on p.n = t.o + ${size.organizations} * 2 where t.k % 10 = 0;
  insert into stars (user_id, model_id, ticket_id)
    select p.id, t.model_id, t.id from ticket t join person p on p.n = t.o + ${size.organizations} * 4 where t.k % 20 = 0;
`;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Fills an empty schema; returns one caller for each organization, a member of it. */
export async function seedWorld(ownerUrl: string): Promise<Caller[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(people);
    await client.query(models);
    // What the foreign keys would say is so by construction, and nothing of it is an event.
    await client.query(`set session_replication_role = replica; ${tickets} reset session_replication_role`);
    const { rows } = await client.query<{ userId: string; modelIds: string[] }>(
      `select p.id as "userId", array_agg(m.id order by m.n) as "modelIds"
       from person p join model m on m.o = p.n % ${size.organizations}
       where p.n / ${size.organizations} = 4 group by p.id`,
    );
    const callers = rows.map((row) => ({ ...row, token: `rd_${randomBytes(32).toString('base64url')}` }));
    for (const { userId, token } of callers)
      await client.query(
        `insert into api_tokens (user_id, name, token_sha256, scopes, expires_at)
         values ($1, 'bench', $2, '{read,write}', now() + interval '1 day')`,
        [userId, hashOf(token)],
      );
    await client.query('vacuum (analyze)');
    return callers;
  } finally {
    await client.end();
  }
}
