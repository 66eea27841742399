/**
 * Everything that a schema is made of, as (name, definition) rows: whatever differs between two databases shows as a
 * row that differs, and can be named. Objects of extensions are left out, the extension's version stands for them.
 * Comments, statistics targets, publications and event triggers are not looked at, nor the stamp `pg_attver` that servers
 * from November 2026 on give each column: it is another one in every database. Expects an empty search_path.
 */
const schemaObjectsSql = `
with spaces as (
  select oid, nspname, nspowner, nspacl from pg_namespace
  where nspname !~ '^pg_' and nspname <> 'information_schema'
), relations as (
  select c.*, n.nspname, format('%I.%I', n.nspname, c.relname) as name from pg_class c join spaces n on n.oid = c.relnamespace
  where c.relpersistence <> 't'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), functions as (
  select p.*, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name
  from pg_proc p join spaces n on n.oid = p.pronamespace
  where not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
), types as (
  select t.*, format('%I.%I', n.nspname, t.typname) as name from pg_type t join spaces n on n.oid = t.typnamespace
  where t.typtype in ('d', 'e', 'r')
    and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
), objects (name, owner, acl, definition) as (
  select 'schema ' || quote_ident(nspname), nspowner, coalesce(nspacl, acldefault('n', nspowner)), '' from spaces
  union all
  select 'relation ' || r.name, r.relowner,
    coalesce(r.relacl, acldefault(case r.relkind when 'S' then 's' else 'r' end::"char", r.relowner)),
    concat_ws('|', r.relkind, r.relpersistence, r.relrowsecurity, r.relforcerowsecurity, r.reloptions, r.relreplident,
      (select amname from pg_am where oid = r.relam),
      case when r.relkind in ('v', 'm') then pg_get_viewdef(r.oid) end,
      case when r.relkind = 'p' then pg_get_partkeydef(r.oid) end,
      pg_get_expr(r.relpartbound, r.oid),
      (select string_agg(inhparent::regclass::text, ',' order by inhseqno) from pg_inherits where inhrelid = r.oid),
      (select concat_ws(',', format_type(seqtypid, null), seqstart, seqincrement, seqmax, seqmin, seqcache, seqcycle)
       from pg_sequence where seqrelid = r.oid))
  from relations r where r.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c')
  union all
  select format('column %s.%I', r.name, a.attname), null, a.attacl,
    concat_ws('|', row_number() over (partition by r.oid order by a.attnum), format_type(a.atttypid, a.atttypmod),
      a.attnotnull, a.attidentity, a.attgenerated, a.attstorage, a.attcompression,
      (select array_agg(o order by o) from unnest(a.attoptions) o where o !~ '^pg_attver='),
      (select collname from pg_collation where oid = a.attcollation),
      pg_get_expr(d.adbin, d.adrelid))
  from pg_attribute a join relations r on r.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped and r.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
  union all
  select format('constraint %I on %s', k.conname, coalesce(r.name, t.name)), null, null,
    concat_ws('|', pg_get_constraintdef(k.oid), k.convalidated)
  from pg_constraint k left join relations r on r.oid = k.conrelid left join types t on t.oid = k.contypid
  where r.oid is not null or t.oid is not null
  union all
  select 'index ' || r.name, r.relowner, null,
    concat_ws('|', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisclustered, i.indisreplident)
  from pg_index i join relations r on r.oid = i.indexrelid
  union all
  select 'function ' || name, proowner, coalesce(proacl, acldefault('f', proowner)),
    case when prokind = 'a' then format('%s|%s', pg_get_function_result(oid), prosrc) else pg_get_functiondef(oid) end
  from functions
  union all
  select format('trigger %I on %s', g.tgname, r.name), null, null,
    concat_ws('|', pg_get_triggerdef(g.oid), g.tgenabled)
  from pg_trigger g join relations r on r.oid = g.tgrelid where not g.tgisinternal
  union all
  select format('policy %I on %s', p.polname, r.name), null, null,
    concat_ws('|', p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
      (select string_agg(case when u = 0 then 'public' else pg_get_userbyid(u) end, ',' order by pg_get_userbyid(u))
       from unnest(p.polroles) u))
  from pg_policy p join relations r on r.oid = p.polrelid
  union all
  select format('rule %I on %s', w.rulename, r.name), null, null, pg_get_ruledef(w.oid)
  from pg_rewrite w join relations r on r.oid = w.ev_class where w.rulename <> '_RETURN'
  union all
  select 'type ' || t.name, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner)),
    concat_ws('|', t.typtype, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
      (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = t.oid),
      (select format_type(rngsubtype, null) from pg_range where rngtypid = t.oid))
  from types t
  union all
  select format('statistics %I.%I', n.nspname, s.stxname), s.stxowner, null, pg_get_statisticsobjdef(s.oid)
  from pg_statistic_ext s join spaces n on n.oid = s.stxnamespace
  union all
  select format('default privileges of %s in %s on %s', pg_get_userbyid(d.defaclrole), n.nspname, d.defaclobjtype),
    d.defaclrole, d.defaclacl, ''
  from pg_default_acl d left join spaces n on n.oid = d.defaclnamespace
)
`;

/** `name` and the MD5 of owner, rights and definition of each object. */
export const schemaHashesSql = `${schemaObjectsSql}
select name, md5(concat_ws('|', pg_get_userbyid(owner), definition,
  (select string_agg(concat_ws(':', case when e.grantee = 0 then 'public' else pg_get_userbyid(e.grantee) end,
     e.privilege_type, e.is_grantable), ',' order by e.grantee = 0, pg_get_userbyid(e.grantee), e.privilege_type)
   from aclexplode(acl) e))) as hash
from objects order by name collate "C"`;

/** Roles that own something, hold a right or are named by a policy: what a restore needs to find. */
export const rolesSql = `${schemaObjectsSql}
select distinct rolname as name from pg_roles
where rolname !~ '^pg_' and oid in (
  select owner from objects
  union select e.grantee from objects, aclexplode(acl) e
  union select u from pg_policy, unnest(polroles) u)
order by 1`;
