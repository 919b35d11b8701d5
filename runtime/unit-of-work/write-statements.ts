import type { Dialect, RowArrays } from '../dialect/dialect.js';
import type { StatementText } from '../engine/driver.js';
import type { MappedClass, MappedField } from '../mapping/mapped-class.js';

/** Texts of INSERT, UPDATE and DELETE; made once for each shape of row. */
export class WriteStatements {
  private readonly dialect: Dialect;
  private readonly texts = new Map<string, StatementText>();

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  /** `INSERT INTO t (…) VALUES (…), (…) RETURNING …`. */
  insert(
    mapped: MappedClass,
    table: number,
    fields: readonly MappedField[],
    returning: readonly MappedField[],
    rows: number,
  ): StatementText {
    return this.text(
      `i ${String(mapped.index)} ${String(table)} ${String(rows)} ${names(fields)} > ${names(returning)}`,
      () => {
        const into = this.table(mapped, table);
        const back = this.returning(returning);
        if (fields.length === 0)
          return `INSERT INTO ${into} ${this.dialect.name === 'mysql' ? '() VALUES ()' : 'DEFAULT VALUES'}${back}`;
        let index = 0;
        const row = (): string => `(${fields.map(() => this.dialect.placeholder(++index)).join(', ')})`;
        const values = Array.from({ length: rows }, row).join(', ');
        return `INSERT INTO ${into} (${this.columns(fields)}) VALUES ${values}${back}`;
      },
      returning,
    );
  }

  /** `INSERT INTO t (…) SELECT … FROM rows RETURNING …`, in the order of the rows; parameters: a list for each column. */
  insertRows(
    mapped: MappedClass,
    table: number,
    fields: readonly MappedField[],
    returning: readonly MappedField[],
    rows: RowArrays,
  ): StatementText {
    return this.text(
      `I ${String(mapped.index)} ${String(table)} ${names(fields)} > ${names(returning)}`,
      () => {
        const into = this.table(mapped, table);
        const given = rows.source(into, columnsOf(fields), true);
        return `INSERT INTO ${into} (${this.columns(fields)}) SELECT ${numbered(fields)} FROM ${given} ORDER BY n${this.returning(returning)}`;
      },
      returning,
    );
  }

  /** `UPDATE t SET … FROM rows WHERE key …`; parameters: a list for each new value, key and old version. */
  updateRows(
    mapped: MappedClass,
    table: number,
    fields: readonly MappedField[],
    where: readonly MappedField[],
    rows: RowArrays,
  ): StatementText {
    return this.text(`U ${String(mapped.index)} ${String(table)} ${names(fields)} ? ${names(where)}`, () => {
      const name = this.table(mapped, table);
      const given = rows.source(name, columnsOf([...fields, ...where]), false);
      const at = (index: number): string => `given_.c${String(index + 1)}`;
      const set = fields.map((field, index) => `${this.dialect.quote(field.column)} = ${at(index)}`).join(', ');
      const conditions = where
        .map((field, index) => `${name}.${this.dialect.quote(field.column)} = ${at(fields.length + index)}`)
        .join(' AND ');
      return `UPDATE ${name} SET ${set} FROM ${given} WHERE ${conditions}`;
    });
  }

  /** `UPDATE t SET … WHERE key … RETURNING …`; parameters: the new values, the key, the old version. */
  update(
    mapped: MappedClass,
    table: number,
    fields: readonly MappedField[],
    where: readonly MappedField[],
    returning: readonly MappedField[],
  ): StatementText {
    return this.text(
      `u ${String(mapped.index)} ${String(table)} ${names(fields)} ? ${names(where)} > ${names(returning)}`,
      () => {
        let index = 0;
        const set = fields
          .map((field) => `${this.dialect.quote(field.column)} = ${this.dialect.placeholder(++index)}`)
          .join(', ');
        const conditions = where
          .map((field) => `${this.dialect.quote(field.column)} = ${this.dialect.placeholder(++index)}`)
          .join(' AND ');
        return `UPDATE ${this.table(mapped, table)} SET ${set} WHERE ${conditions}${this.returning(returning)}`;
      },
      returning,
    );
  }

  /** `DELETE FROM t WHERE key …`, for one row. */
  delete(mapped: MappedClass, table: number, where: readonly MappedField[]): StatementText {
    return this.text(`d ${String(mapped.index)} ${String(table)} ${names(where)}`, () => {
      let index = 0;
      const conditions = where
        .map((field) => `${this.dialect.quote(field.column)} = ${this.dialect.placeholder(++index)}`)
        .join(' AND ');
      return `DELETE FROM ${this.table(mapped, table)} WHERE ${conditions}`;
    });
  }

  /** `DELETE FROM t WHERE key = ANY (…)`; one parameter, a list. */
  deleteListed(mapped: MappedClass, table: number, key: MappedField): StatementText {
    return this.text(
      `A ${String(mapped.index)} ${String(table)}`,
      () =>
        `DELETE FROM ${this.table(mapped, table)} WHERE ${this.dialect.quote(key.column)} = ANY (${this.dialect.placeholder(1)})`,
    );
  }

  /** `DELETE FROM t WHERE key IN (…)`. */
  deleteMany(mapped: MappedClass, table: number, key: MappedField, count: number): StatementText {
    return this.text(`D ${String(mapped.index)} ${String(table)} ${String(count)}`, () => {
      const list = Array.from({ length: count }, (_, index) => this.dialect.placeholder(index + 1)).join(', ');
      return `DELETE FROM ${this.table(mapped, table)} WHERE ${this.dialect.quote(key.column)} IN (${list})`;
    });
  }

  /** A row of a join table. */
  link(
    kind: 'insert' | 'delete',
    table: { readonly table: string; readonly schema?: string },
    columns: readonly string[],
    rows = 1,
  ): StatementText {
    return this.text(`l ${kind} ${table.schema ?? ''}.${table.table} ${columns.join(' ')} ${String(rows)}`, () => {
      const name = [table.schema, table.table]
        .filter((part) => part !== undefined)
        .map((part) => this.dialect.quote(part))
        .join('.');
      let index = 0;
      if (kind === 'insert') {
        const row = (): string => `(${columns.map(() => this.dialect.placeholder(++index)).join(', ')})`;
        return `INSERT INTO ${name} (${columns.map((column) => this.dialect.quote(column)).join(', ')}) VALUES ${Array.from({ length: rows }, row).join(', ')}`;
      }
      return `DELETE FROM ${name} WHERE ${columns.map((column) => `${this.dialect.quote(column)} = ${this.dialect.placeholder(++index)}`).join(' AND ')}`;
    });
  }

  private text(name: string, make: () => string, returning: readonly MappedField[] = []): StatementText {
    let text = this.texts.get(name);
    if (text === undefined) {
      text = {
        sql: make(),
        returnsRows: returning.length > 0,
        bigints: returning.some((field) => field.type.kind === 'bigInt'),
      };
      this.texts.set(name, text);
    }
    return text;
  }
  private table(mapped: MappedClass, index: number): string {
    const ref = mapped.ref(index);
    return [ref.schema, ref.name]
      .filter((part) => part !== undefined)
      .map((part) => this.dialect.quote(part))
      .join('.');
  }
  private columns(fields: readonly MappedField[]): string {
    return fields.map((field) => this.dialect.quote(field.column)).join(', ');
  }
  private returning(fields: readonly MappedField[]): string {
    return fields.length === 0 ? '' : ` RETURNING ${this.columns(fields)}`;
  }
}

const names = (fields: readonly MappedField[]): string => fields.map((field) => field.column).join(' ');
const columnsOf = (fields: readonly MappedField[]): string[] => fields.map((field) => field.column);
const numbered = (fields: readonly MappedField[]): string =>
  fields.map((_, index) => `c${String(index + 1)}`).join(', ');

/** How these columns of many rows can travel as arrays; undefined where they can't. */
export const arraysFor = ({ rowArrays }: Dialect, fields: readonly MappedField[]): RowArrays | undefined =>
  rowArrays === undefined || fields.length === 0 || fields.some(({ type }) => type.kind === 'array')
    ? undefined
    : rowArrays;

/** Rows turned into one parameter for each column. */
export const columnParameters = (rows: readonly (readonly unknown[])[], width: number, arrays: RowArrays): unknown[] =>
  Array.from({ length: width }, (_, index) => arrays.parameter(rows.map((row) => row[index])));
