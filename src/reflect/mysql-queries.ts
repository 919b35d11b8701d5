import type { CatalogQuery } from './catalog.js';

const OWN = 'table_schema = database()';

/**
 * The catalog queries of MySQL 8 and MariaDB. `/*!80013` is read by MySQL alone (MariaDB leaves out comments of versions
 * 5.7 to 9.9), `/*M!` by MariaDB alone.
 */
export function mysqlQueries(): CatalogQuery[] {
  return [
    {
      name: 'context',
      sql: `select json_object('version', version(), 'schema', database(), 'collation',
        (select default_collation_name from information_schema.schemata where schema_name = database()))`,
    },
    {
      name: 'tables',
      sql: `select json_object('name', table_name, 'kind', table_type, 'comment', table_comment, 'engine', engine, 'collation', table_collation)
        from information_schema.tables where ${OWN} order by table_name`,
    },
    {
      name: 'columns',
      sql: `select json_object('table', table_name, 'name', column_name, 'type', column_type, 'nullable', is_nullable = 'YES', 'default', column_default,
          'extra', extra, 'generated', generation_expression, 'collation', collation_name, 'comment', column_comment)
        from information_schema.columns where ${OWN} order by table_name, ordinal_position`,
    },
    {
      name: 'indexes',
      sql: `select json_object('table', table_name, 'name', index_name, 'unique', non_unique = 0, 'column', column_name, 'length', sub_part,
          'descending', collation = 'D', 'method', index_type /*!80013 , 'expression', expression */)
        from information_schema.statistics where ${OWN} order by table_name, index_name, seq_in_index`,
    },
    {
      name: 'foreignKeys',
      sql: `select json_object('table', k.table_name, 'name', k.constraint_name, 'column', k.column_name, 'target', k.referenced_table_name,
          'targetColumn', k.referenced_column_name, 'onDelete', r.delete_rule, 'onUpdate', r.update_rule)
        from information_schema.key_column_usage k join information_schema.referential_constraints r
          on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name and r.table_name = k.table_name
        where k.${OWN} and k.referenced_table_name is not null order by k.table_name, k.constraint_name, k.ordinal_position`,
    },
    {
      name: 'checks',
      sql: `select json_object('table', t.table_name, 'name', t.constraint_name, 'expression', c.check_clause)
        from information_schema.table_constraints t join information_schema.check_constraints c
          on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name /*M!100200 and c.table_name = t.table_name */
        where t.${OWN} and t.constraint_type = 'CHECK' order by t.table_name, t.constraint_name`,
      optional: true,
    },
    {
      name: 'views',
      sql: `select json_object('name', table_name, 'definition', view_definition) from information_schema.views where ${OWN} order by table_name`,
    },
    {
      name: 'others',
      sql: `select json_object('kind', kind, 'name', name) from (
          select 'trigger' as kind, trigger_name as name from information_schema.triggers where trigger_schema = database()
          union all select lower(routine_type), routine_name from information_schema.routines where routine_schema = database()
        ) o order by kind, name`,
      optional: true,
    },
  ];
}
