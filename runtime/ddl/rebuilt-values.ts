import { textFor } from '../schema/dialect-name.js';
import type { Column, ColumnDefault } from '../schema/table.js';
import type { TableOperation } from './change-table.js';
import { defaultClause } from './column-definition.js';
import type { DdlText } from './ddl-dialect.js';

type Values = Readonly<Record<string, string>>;

/** What fills the columns of a table that is built anew, after one more operation on it. */
export function rebuiltValues(values: Values, operation: TableOperation, dialect: DdlText): Values {
  switch (operation.kind) {
    case 'addColumn': {
      const { column, fill } = operation;
      return fill === undefined ? values : { ...values, [column.name]: valueOf(column, fill, dialect) };
    }
    case 'dropColumn':
      return without(values, operation.column.name);
    case 'renameColumn':
      return {
        ...without(values, operation.from),
        [operation.to]: values[operation.from] ?? dialect.quoteIdentifier(operation.from),
      };
    case 'alterColumn': {
      const { from, to, using, fill } = operation;
      // A column that was computed keeps what was computed last.
      const old = values[from.name] ?? dialect.quoteIdentifier(from.name);
      const given = using === undefined ? undefined : textFor(using, dialect.name);
      const value = given ?? old;
      return { ...values, [to.name]: fill === undefined ? value : `coalesce(${value}, ${valueOf(to, fill, dialect)})` };
    }
    default:
      return values;
  }
}

function without(values: Values, name: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([column]) => column !== name));
}

function valueOf(column: Column, value: ColumnDefault, dialect: DdlText): string {
  return defaultClause({ ...column, default: value }, dialect) ?? 'NULL';
}
