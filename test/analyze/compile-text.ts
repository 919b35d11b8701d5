import type { Diagnostic } from '../../grammar/diagnostic.js';
import type { Column, Table } from '../../runtime/schema/table.js';
import { compile } from '../../src/compile.js';
import type { Entity, Field, Model, Relation } from '../../src/model.js';

/** A model by its parts, for short expectations. */
export class Schema {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];

  constructor(model: Model, diagnostics: readonly Diagnostic[]) {
    this.model = model;
    this.diagnostics = diagnostics;
  }

  table(name: string): Table {
    return found(
      this.model.metadata.tables.find((table) => table.name === name),
      `table ${name}`,
    );
  }

  column(table: string, name: string): Column {
    return found(
      this.table(table).columns.find((column) => column.name === name),
      `column ${table}.${name}`,
    );
  }

  entity(name: string): Entity {
    return found(
      this.model.entities.find((entity) => entity.name === name),
      `entity ${name}`,
    );
  }

  field(entity: string, name: string): Field {
    return found(
      this.entity(entity).fields.find((field) => field.name === name),
      `field ${entity}.${name}`,
    );
  }

  relation(entity: string, name: string): Relation {
    return found(
      this.entity(entity).relations.find((relation) => relation.name === name),
      `relation ${entity}.${name}`,
    );
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

/** Compiles a schema that must be free of errors. */
export function compileText(text: string, file = 'app.schema'): Schema {
  const { model, diagnostics } = compile([{ file, text }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return new Schema(model, diagnostics);
}

/** A datasource in front of some declarations. */
export function withSource(provider: string, body: string, settings = ''): string {
  return `datasource db {\n  provider = ${provider}\n${settings}\n}\n${body}`;
}
