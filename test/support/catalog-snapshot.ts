/**
 * What a database's own catalogs say about its structure, one line per fact, so that two databases can be compared as
 * sets. Independent of Joinery's reflection on purpose.
 */
import type Database from 'better-sqlite3';
import type { Connection } from 'mysql2/promise';

type Facts = Set<string>;

const POSTGRES_QUERIES = [
  `select 'table ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and SCOPE(c.oid)`,
  `select format('column %s.%s %s%s%s%s%s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      case when d.adbin is null then '' else case a.attgenerated when '' then ' default ' else ' generated ' end || pg_get_expr(d.adbin, d.adrelid) end,
      case a.attidentity when '' then '' else ' identity ' || a.attidentity::text end,
      case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end)
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and SCOPE(c.oid)`,
  `select format('constraint %s.%s %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype in ('p', 'u', 'f', 'c', 'x') and c.relkind in ('r', 'p') and SCOPE(c.oid)`,
  `select 'index ' || pg_get_indexdef(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) and c.relkind in ('r', 'p', 'm') and SCOPE(c.oid)`,
  `select format('enum %s (%s)', t.oid::regtype, string_agg(e.enumlabel, ', ' order by e.enumlabel collate "C"))
    from pg_enum e join pg_type t on t.oid = e.enumtypid join pg_namespace n on n.oid = t.typnamespace where SCOPE(t.oid) group by t.oid`,
  `select format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and SCOPE(c.oid)`,
  `select format('sequence %s start %s increment %s min %s max %s cycle %s', c.oid::regclass, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle)
    from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace where SCOPE(c.oid)`,
  `select format('comment %s.%s %s', c.oid::regclass, d.objsubid, d.description) from pg_description d
    join pg_class c on d.classoid = 'pg_class'::regclass and c.oid = d.objoid join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and SCOPE(c.oid)`,
  `select 'extension ' || extname from pg_extension where extname <> 'plpgsql'`,
];

const SCOPE = (oid: string): string =>
  `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
   and not exists (select 1 from pg_depend x where x.objid = ${oid} and x.deptype = 'e')`;

/** What is asked of PostgreSQL's client; PGlite's is made to answer so. */
interface PostgresClient {
  query(statement: { readonly text: string; readonly rowMode: 'array' }): Promise<{ readonly rows: unknown[][] }>;
}

/** PostgreSQL and PGlite. */
export async function postgresFacts(client: PostgresClient): Promise<Facts> {
  const facts: Facts = new Set();
  for (const query of POSTGRES_QUERIES) {
    const sql = query.replace(/SCOPE\(([\w.]+)\)/g, (_, oid: string) => SCOPE(oid));
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    for (const [fact] of rows) facts.add(String(fact));
  }
  return facts;
}

const show = (value: unknown): string => JSON.stringify(value);

/** What the CHECKs of a table's text say: no pragma tells them. */
function checksOf(sql: string): string[] {
  const parts = sql.match(/--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|\w+|\s+|./g) ?? [];
  const tokens = parts.filter((part) => !/^(--|\/\*)/.test(part)).map((part) => (part.trim() === '' ? ' ' : part));
  return tokens.flatMap((token, at) => {
    if (!/^check$/i.test(token)) return [];
    const start = tokens.indexOf('(', at) + 1;
    let end = start;
    for (let depth = 1; end < tokens.length; end += 1) {
      if (tokens[end] === '(') depth += 1;
      if (tokens[end] === ')' && --depth === 0) break;
    }
    return [tokens.slice(start, end).join('').trim()];
  });
}

/** SQLite. */
export function sqliteFacts(database: Database.Database): Facts {
  const facts: Facts = new Set();
  const all = (sql: string, ...values: unknown[]): Record<string, unknown>[] =>
    database.prepare(sql).all(...values) as Record<string, unknown>[];
  for (const object of all(`select type, name, sql from sqlite_master m where type in ('table', 'view') and name not like 'sqlite_%'
      and not exists (select 1 from pragma_table_list l where l.name = m.name and l.type in ('virtual', 'shadow'))`)) {
    const name = String(object['name']);
    facts.add(`${String(object['type'])} ${name}`);
    if (object['type'] === 'view') {
      facts.add(
        `view ${name} ${String(object['sql'])
          .replace(/\s+/g, ' ')
          .replace(/^.*? as /i, '')}`,
      );
      continue;
    }
    const columns = all('select * from pragma_table_xinfo(?)', name);
    for (const column of columns) {
      const type = String(column['type'])
        .toUpperCase()
        .replace(/\s*([(),])\s*/g, '$1');
      // A key that may be NULL is a mistake SQLite keeps; Joinery's keys never are.
      const required = Number(column['pk']) > 0 ? 1 : column['notnull'];
      facts.add(
        `column ${name}.${String(column['name'])} ${show([type, required, column['dflt_value'], column['pk'], column['hidden']])}`,
      );
    }
    if (/\bautoincrement\b/i.test(String(object['sql']))) facts.add(`autoincrement ${name}`);
    for (const check of checksOf(String(object['sql']))) facts.add(`check ${name} ${check}`);
    const foreign = new Map<unknown, string[]>();
    for (const key of all('select * from pragma_foreign_key_list(?) order by id, seq', name)) {
      const lines = foreign.get(key['id']) ?? [];
      lines.push(show([key['from'], key['table'], key['to'], key['on_update'], key['on_delete'], key['match']]));
      foreign.set(key['id'], lines);
    }
    for (const lines of foreign.values()) facts.add(`foreign key ${name} ${lines.join(' ')}`);
    for (const index of all('select * from pragma_index_list(?)', name)) {
      const parts = all('select name, "desc", coll, key from pragma_index_xinfo(?) where key = 1', index['name']);
      const [entry] = all(`select sql from sqlite_master where type = 'index' and name = ?`, index['name']);
      const text =
        typeof entry?.['sql'] === 'string' ? (/\bwhere\b([\s\S]*)/i.exec(entry['sql'])?.[1] ?? '').trim() : '';
      const label = index['origin'] === 'c' ? String(index['name']) : '';
      const columns = parts.map((part) => [part['name'], part['desc'], part['coll']]);
      facts.add(`index ${name} ${label} ${show([index['unique'], index['origin'], columns, text])}`);
    }
  }
  return facts;
}

/** MySQL and MariaDB, for the connection's database. */
export async function mysqlFacts(connection: Connection): Promise<Facts> {
  const facts: Facts = new Set();
  const add = async (sql: string): Promise<void> => {
    const [rows] = await connection.query({ sql, rowsAsArray: true });
    for (const row of rows as unknown[][]) facts.add(row.map(String).join(' '));
  };
  await add(
    `select 'table', table_name, table_comment from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'`,
  );
  await add(`select 'column', concat(table_name, '.', column_name), column_type, is_nullable, coalesce(column_default, '-'), extra, coalesce(generation_expression, ''), column_comment
    from information_schema.columns where table_schema = database()`);
  await add(`select 'index', table_name, index_name, non_unique, index_type, group_concat(concat(column_name, coalesce(sub_part, ''), coalesce(collation, '')) order by seq_in_index)
    from information_schema.statistics where table_schema = database() group by table_name, index_name, non_unique, index_type`);
  await add(`select 'check', t.table_name, t.constraint_name, c.check_clause
    from information_schema.table_constraints t join information_schema.check_constraints c
      on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name /*M!100200 and c.table_name = t.table_name */
    where t.table_schema = database() and t.constraint_type = 'CHECK'`);
  await add(`select 'foreign key', k.table_name, k.constraint_name, group_concat(concat(k.column_name, ' ', k.referenced_table_name, ' ', k.referenced_column_name) order by k.ordinal_position),
      replace(r.update_rule, 'RESTRICT', 'NO ACTION'), replace(r.delete_rule, 'RESTRICT', 'NO ACTION')
    from information_schema.key_column_usage k join information_schema.referential_constraints r
      on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name and r.table_name = k.table_name
    where k.constraint_schema = database() group by k.table_name, k.constraint_name, r.update_rule, r.delete_rule`);
  return facts;
}

/** What only one of two databases says. */
export function difference(ours: Facts, theirs: Facts): { readonly onlyOurs: string[]; readonly onlyTheirs: string[] } {
  return {
    onlyOurs: [...ours].filter((fact) => !theirs.has(fact)).sort(),
    onlyTheirs: [...theirs].filter((fact) => !ours.has(fact)).sort(),
  };
}
