/**
 * The best SQL one would write by hand: a statement a request, permission included, no row-level security. `$1` is the
 * model, `$2` who asks.
 */

/** How the caller stands to the model, by the same rules as `modelStandings`; `rank` is 0 where they don't see it. */
const standing = `
  select d.*, m.role as member_role, m.added_permissions, m.removed_permissions,
    greatest(
      case when m.role is null then 0
        when m.role in ('owner', 'admin') or d.owner_id = $2 then 4
        when p.is_private and not exists (select from project_members x where x.project_id = p.id and x.user_id = $2) then 0
        when m.role = 'member' then 3 else 1 end,
      (select coalesce(max(array_position(array['viewer', 'commenter', 'editor'], g.role)), 0)
        from model_access_grants g
        where g.model_id = d.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
          and (g.user_id = $2 or g.email = (select lower(u.email) from users u where u.id = $2)))) as rank
  from model_documents d
  join projects p on p.id = d.project_id and p.deleted_at is null
  join organizations o on o.id = d.organization_id and o.deleted_at is null
  left join organization_members m on m.organization_id = d.organization_id and m.user_id = $2
  where d.id = $1 and d.deleted_at is null`;

export const model = `
  select s.id, s.project_id, s.organization_id, s.owner_id, s.name, s.version, s.created_at, s.rank, s.member_role,
    s.added_permissions, s.removed_permissions,
    r.id as r_id, r.number, r.file_name, r.part_number, r.revision_letter, r.material, r.version as r_version,
    r.size_bytes, r.sha256, r.status, r.reason, r.created_at as r_created_at, r.confirmed_at, r.finished_at
  from (${standing}) s
  left join model_revisions r on r.model_id = s.id and r.withdrawn_at is null
  where s.rank > 0 order by r.number desc`;

const from = (pin: string) => `(select jsonb_build_object('revisionId', r.id, 'number', r.number)
  from model_revisions r where r.id = ${pin}.carried_from)`;

const ticketColumns = `t.id, t.model_id, t.revision_id, t.number, t.title, t.status, t.priority,
  t.due_on::text as due_on, t.labels, t.version, t.created_at, t.updated_at, t.written_at, t.assignee_id, t.created_by,
  t.guest_id`;

/** `$3` tickets, newest first. */
export const tickets = `
  select s.rank, s.member_role, t.*
  from (${standing}) s
  left join lateral (
    select ${ticketColumns}, t.created_at::text as place, assignee.email as assignee_email,
      author.email as author_email, guest.name as guest_name, pin.revision_id as pin_revision_id, pin.component_id,
      pin.occurrence, pin.definition_key, pin.face_index, pin.face_signature, pin.position_mm, pin.normal, pin.camera,
      ${from('pin')} as carried_from, pin.carry_method, pin.confidence, pin.is_confirmed,
      case when waiting.ticket_id is not null then jsonb_build_object('revisionId', waiting.revision_id,
        'from', ${from('waiting')}, 'reason', waiting.reason, 'proposal', waiting.proposal) end as waiting,
      (select count(*) from ticket_replies r where r.ticket_id = t.id and r.deleted_at is null) as replies,
      (select count(*) from attachments a where a.ticket_id = t.id and a.status = 'ready' and a.deleted_at is null)
        as attachments,
      exists (select from stars x where x.ticket_id = t.id and x.user_id = $2) as is_starred
    from review_tickets t
    left join users assignee on assignee.id = t.assignee_id
    left join users author on author.id = t.created_by
    left join share_guests guest on guest.id = t.guest_id
    left join lateral (select * from ticket_pins where ticket_id = t.id order by revision_number desc limit 1) pin on true
    left join lateral (select * from waiting_pins where ticket_id = t.id order by revision_number desc limit 1) waiting
      on waiting.revision_number > coalesce(pin.revision_number, 0)
    where t.model_id = s.id and t.deleted_at is null
    order by t.created_at desc, t.id desc limit $3) t on true
  where s.rank > 0`;

/**
 * The ticket under the model's next number, its event and the event's origin, the outbox entry, and its text and words
 * for search: `$3` title, `$4` text, `$5` origin as JSON, `$6` exact tokens, `$7` hash, `$8` words, `$9` text for search.
 */
export const createTicket = `
  with s as materialized (${standing}),
  counted as (update model_documents d set last_ticket_number = d.last_ticket_number + 1
    from s where d.id = s.id and s.rank >= 2 returning d.id, d.last_ticket_number as number),
  t as (insert into review_tickets (model_id, revision_id, number, title, body, created_by)
    select c.id, (select r.id from model_revisions r where r.model_id = c.id
      and r.withdrawn_at is null order by r.status = 'ready' desc, r.number desc limit 1), c.number, $3, $4, $2 from counted c returning *),
  item as (insert into embedding_items (model_id, revision_id, kind, ref_id, chunk, title, body, exact_tokens, content_hash)
    select t.model_id, t.revision_id, 'ticket', t.id::text, 0, t.title, $9, $6, $7 from t
    on conflict (kind, ref_id, chunk) do nothing),
  words as (insert into embedding_words (model_id, word)
    select t.model_id, w from t cross join unnest($8::text[]) w on conflict do nothing),
  refresh as (select t.model_id, nextval('embedding_generation') as generation from t),
  sent as (insert into outbox (entity_key, kind, workflow, workflow_id, queue, input)
    select 'search:' || model_id, 'start', 'embedSources', 'embed-sources:' || model_id || ':' || generation, 'embeddings',
      jsonb_build_object('modelId', model_id, 'generation', generation) from refresh
    on conflict (workflow_id) where kind = 'start' do nothing),
  event as (insert into activity_events (seq, model_id, actor_id, type, payload, resource_kind, resource_id)
    select 0, t.model_id, $2, 'ticket.created', jsonb_build_object('ticketId', t.id, 'number', t.number,
      'priority', t.priority, 'assigneeId', null, 'labels', t.labels, 'mentions', t.mentions), 'ticket', t.id from t
    returning seq, organization_id),
  origin as (insert into event_origins (seq, organization_id, address, client, request_id)
    select seq, organization_id, $5::jsonb ->> 'address', $5::jsonb ->> 'client', $5::jsonb ->> 'requestId' from event)
  select s.rank, s.member_role, t.*, u.email as author_email
  from s left join t on true left join users u on u.id = $2 where s.rank > 0`;
