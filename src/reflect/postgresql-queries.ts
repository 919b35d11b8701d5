import type { CatalogOptions, CatalogQuery } from './catalog.js';

const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Objects of the chosen schemas that belong to no extension. */
function scope({ schemas }: CatalogOptions, oid: string): string {
  const chosen = schemas
    ? `n.nspname in (${schemas.map(quote).join(', ') || 'null'})`
    : `n.nspname <> 'information_schema' and n.nspname !~ '^pg_'`;
  return `${chosen} and not exists (select 1 from pg_depend e where e.objid = ${oid} and e.deptype = 'e')`;
}

/** The catalog queries of PostgreSQL 12 to 18; columns that a version lacks are read through `to_jsonb`. */
export function postgresqlQueries(options: CatalogOptions): CatalogQuery[] {
  const within = (oid: string): string => scope(options, oid);
  return [
    {
      name: 'context',
      sql: `select json_build_object('schema', current_schema(), 'version', current_setting('server_version_num'))::text`,
    },
    {
      name: 'schemas',
      sql: `select json_build_object('name', n.nspname)::text from pg_namespace n where ${within('n.oid')} order by n.nspname`,
    },
    { name: 'tables', sql: tables(within('c.oid')) },
    { name: 'columns', sql: columns(within('c.oid')) },
    { name: 'constraints', sql: constraints(within('c.oid')) },
    { name: 'indexes', sql: indexes(within('c.oid')) },
    {
      name: 'enums',
      sql: `select json_build_object('schema', n.nspname, 'name', t.typname, 'comment', obj_description(t.oid, 'pg_type'),
          'values', (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))::text
        from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'e' and ${within('t.oid')} order by n.nspname, t.typname`,
    },
    { name: 'sequences', sql: sequences(within('c.oid')) },
    {
      name: 'extensions',
      sql: `select json_build_object('name', x.extname, 'schema', n.nspname)::text
        from pg_extension x join pg_namespace n on n.oid = x.extnamespace where x.extname <> 'plpgsql' order by x.extname`,
    },
    {
      name: 'others',
      sql: `select json_build_object('kind', o.kind, 'name', o.name)::text from (
          select 'domain' as kind, n.nspname, t.typname as name from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'd' and ${within('t.oid')}
          union all select 'function', n.nspname, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${within('p.oid')}
          union all select 'trigger', n.nspname, g.tgname || ' of ' || c.relname from pg_trigger g join pg_class c on c.oid = g.tgrelid
            join pg_namespace n on n.oid = c.relnamespace where not g.tgisinternal and ${within('c.oid')}
        ) o order by o.kind, o.nspname, o.name`,
    },
  ];
}

/** Ordinary and partitioned tables, views and materialized views; partitions are named, not read. */
const tables = (within: string): string => `
  select json_build_object('oid', c.oid::text, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind, 'partition', c.relispartition,
    'comment', obj_description(c.oid, 'pg_class'),
    'definition', case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,
    'partitioned', case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end,
    'options', to_json(c.reloptions),
    'parents', (select json_agg(i.inhparent::regclass::text order by i.inhseqno) from pg_inherits i where i.inhrelid = c.oid))::text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and ${within} order by n.nspname, c.relname collate "C"`;

const columns = (within: string): string => `
  select json_build_object('table', c.oid::text, 'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull,
    'default', pg_get_expr(d.adbin, d.adrelid), 'generated', a.attgenerated, 'identity', a.attidentity,
    'collation', case when a.attcollation <> t.typcollation then
      (select case when k.nspname = 'pg_catalog' then l.collname else k.nspname || '.' || l.collname end
         from pg_collation l join pg_namespace k on k.oid = l.collnamespace where l.oid = a.attcollation) end,
    'comment', col_description(c.oid, a.attnum), 'kind', coalesce(et.typtype, t.typtype),
    'list', et.oid is not null,
    'typeSchema', tn.nspname, 'typeName', coalesce(et.typname, t.typname),
    'base', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
    'values', case when coalesce(et.typtype, t.typtype) = 'e' then
      (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = coalesce(et.oid, t.oid)) end,
    'sequence', (select json_build_object('schema', sn.nspname, 'name', s.relname, 'start', q.seqstart::text, 'increment', q.seqincrement::text,
        'min', q.seqmin::text, 'max', q.seqmax::text, 'cycle', q.seqcycle, 'type', format_type(q.seqtypid, null))
      from pg_depend o join pg_class s on s.oid = o.objid and s.relkind = 'S' join pg_namespace sn on sn.oid = s.relnamespace
      join pg_sequence q on q.seqrelid = s.oid
      where o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass and o.refobjid = c.oid and o.refobjsubid = a.attnum
        and o.deptype in ('a', 'i') limit 1))::text
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_type et on et.oid = t.typelem and t.typelem <> 0 and t.typlen = -1 and t.typcategory = 'A'
  join pg_namespace tn on tn.oid = coalesce(et.typnamespace, t.typnamespace)
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and a.attnum > 0 and not a.attisdropped and ${within}
  order by c.oid, a.attnum`;

const names = (relation: string, numbers: string): string =>
  `(select json_agg(x.attname order by u.ord) from unnest(${numbers}) with ordinality u(num, ord)
     join pg_attribute x on x.attrelid = ${relation} and x.attnum = u.num)`;

const constraints = (within: string): string => `
  select json_build_object('table', c.oid::text, 'name', k.conname, 'kind', k.contype, 'columns', ${names('k.conrelid', 'k.conkey')},
    'target', f.relname, 'targetSchema', fn.nspname, 'targetColumns', ${names('k.confrelid', 'k.confkey')},
    'onDelete', k.confdeltype, 'onUpdate', k.confupdtype, 'match', k.confmatchtype, 'deferrable', k.condeferrable, 'deferred', k.condeferred,
    'valid', k.convalidated, 'noInherit', k.connoinherit,
    'expression', pg_get_expr(k.conbin, k.conrelid), 'definition', pg_get_constraintdef(k.oid),
    'nullsNotDistinct', (select to_jsonb(i)->'indnullsnotdistinct' from pg_index i where i.indexrelid = k.conindid),
    'setColumns', (select json_agg(x.attname order by u.ord)
      from jsonb_array_elements_text(case jsonb_typeof(to_jsonb(k)->'confdelsetcols') when 'array' then to_jsonb(k)->'confdelsetcols' else '[]' end)
        with ordinality u(num, ord) join pg_attribute x on x.attrelid = k.conrelid and x.attnum = u.num::int))::text
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_class f on f.oid = k.confrelid left join pg_namespace fn on fn.oid = f.relnamespace
  where k.contype in ('p', 'u', 'f', 'c', 'x') and c.relkind in ('r', 'p') and not c.relispartition and k.conparentid = 0 and ${within}
  order by c.oid, k.contype, k.conname collate "C"`;

const indexes = (within: string): string => `
  select json_build_object('table', c.oid::text, 'name', x.relname, 'unique', i.indisunique, 'method', m.amname,
    'where', pg_get_expr(i.indpred, i.indrelid), 'nullsNotDistinct', to_jsonb(i)->'indnullsnotdistinct',
    'elements', (select json_agg(json_build_object(
        'column', (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[p.n - 1] and i.indkey[p.n - 1] <> 0),
        'text', pg_get_indexdef(i.indexrelid, p.n, false), 'options', i.indoption[p.n - 1],
        'class', (select case when o.opcdefault then null else
            (case when pg_opclass_is_visible(o.oid) then '' else quote_ident(onn.nspname) || '.' end) || quote_ident(o.opcname) end
          from pg_opclass o join pg_namespace onn on onn.oid = o.opcnamespace where o.oid = i.indclass[p.n - 1]),
        'collation', (select case when i.indcollation[p.n - 1] = coalesce(nullif(ia.attcollation, 0), i.indcollation[p.n - 1]) then null else l.collname end
          from pg_collation l left join pg_attribute ia on ia.attrelid = i.indrelid and ia.attnum = i.indkey[p.n - 1] and i.indkey[p.n - 1] <> 0
          where l.oid = i.indcollation[p.n - 1])) order by p.n)
      from generate_series(1, i.indnkeyatts) p(n)),
    'include', (select json_agg(a.attname order by p.n) from generate_series(i.indnkeyatts + 1, i.indnatts) p(n)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p.n - 1]))::text
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_am m on m.oid = x.relam
  where c.relkind in ('r', 'p') and not c.relispartition and not i.indisprimary
    and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) and ${within}
  order by c.oid, x.relname collate "C"`;

/** Sequences but those of identity columns. */
const sequences = (within: string): string => `
  select json_build_object('schema', n.nspname, 'name', c.relname, 'start', q.seqstart::text, 'increment', q.seqincrement::text,
    'min', q.seqmin::text, 'max', q.seqmax::text, 'cycle', q.seqcycle, 'type', format_type(q.seqtypid, null),
    'owner', (select o.refobjid::text || '.' || a.attname from pg_depend o join pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
      where o.classid = 'pg_class'::regclass and o.objid = c.oid and o.refclassid = 'pg_class'::regclass and o.deptype = 'a' limit 1))::text
  from pg_sequence q join pg_class c on c.oid = q.seqrelid join pg_namespace n on n.oid = c.relnamespace
  where not exists (select 1 from pg_depend o where o.objid = c.oid and o.deptype = 'i') and ${within} order by n.nspname, c.relname collate "C"`;
