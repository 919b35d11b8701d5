import type { ColumnNode, SqlFragment, SqlWriter } from './node.js';
import { castText } from './sql-cast.js';
import { primary } from './sql-level.js';

/** Prints a column, or a value inside a JSON column. */
export function writeColumn(writer: SqlWriter, node: ColumnNode): SqlFragment {
  const column = writer.column(node.row, node.column, node.qualifier);
  if (node.json === undefined) return primary(column);
  if (node.type.kind === 'json') return primary(jsonPart(writer, column, node.json));
  if (writer.dialect !== 'sqlite') return castText(writer, jsonText(writer, column, node.json), node.type);
  // A field of known type needs no look at what JSON holds: `->>` gives 1 and 0 for Booleans.
  const text = `${column} ->> ${writer.string(sqlPath(node.json))}`;
  return node.type.kind === 'boolean' ? primary(`(${text})`) : castText(writer, `(${text})`, node.type);
}

/** A value inside JSON as text; NULL where it is missing or JSON null. */
export function jsonText(writer: SqlWriter, json: string, path: readonly (string | number)[]): string {
  switch (writer.dialect) {
    case 'postgresql':
      return path.length === 1 && typeof path[0] === 'string'
        ? `(${json} ->> ${writer.string(path[0])})`
        : `(${json} #>> ${writer.string(postgresPath(path))})`;
    case 'sqlite': {
      const at = writer.string(sqlPath(path));
      // `->>` gives 1 and 0 for Booleans; the others give their JSON text.
      return `case json_type(${json}, ${at}) when 'true' then 'true' when 'false' then 'false' else ${json} ->> ${at} end`;
    }
    case 'mysql': {
      const part = `json_extract(${json}, ${writer.string(sqlPath(path))})`;
      return `if(json_type(${part}) = 'NULL', null, json_unquote(${part}))`;
    }
  }
}

function jsonPart(writer: SqlWriter, json: string, path: readonly string[]): string {
  if (writer.dialect === 'postgresql') return `(${json} #> ${writer.string(postgresPath(path))})`;
  return `json_extract(${json}, ${writer.string(sqlPath(path))})`;
}

/** `{address,city}`: an array literal of keys. */
function postgresPath(path: readonly (string | number)[]): string {
  const keys = path.map((step) =>
    typeof step === 'number' || /^[A-Za-z_][A-Za-z0-9_]*$/.test(step)
      ? String(step)
      : `"${step.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  );
  return `{${keys.join(',')}}`;
}

/** `$.address.city`, as SQLite and MySQL write paths. */
function sqlPath(path: readonly (string | number)[]): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(step) ? `.${step}` : `."${step.replaceAll('"', '\\"')}"`;
  });
  return `$${steps.join('')}`;
}
