import type { DialectText } from '../../runtime/schema/dialect-name.js';
import type { CheckConstraint, ExclusionConstraint } from '../../runtime/schema/table.js';
import type { ReadAttribute } from './attribute-set.js';
import { compileExpression } from './compile-expression.js';
import type { Context } from './context.js';
import type { EntityDraft, FieldDraft } from './draft.js';
import { namedColumns } from './lower-indexes.js';
import { entityScope, fieldScope } from './scopes.js';
import { storedFields } from './storage.js';

/** Pass 6e: the checks of a table: of its models, of its fields and their named scalars, and of enums without a type. */
export function lowerChecks(entities: readonly EntityDraft[], table: string, context: Context): CheckConstraint[] {
  const names = new NameSource((parts) => context.naming.check(table, parts));
  const [root] = entities;
  if (root === undefined) return [];
  const checks: CheckConstraint[] = [];
  for (const stored of storedFields(root)) {
    if (stored.copied) continue;
    const leaves = stored.field.embedded?.map((leaf) => leaf.field) ?? [stored.field];
    for (const field of leaves) checks.push(...fieldChecks(field, stored.entity, names, context));
  }
  for (const entity of entities) {
    for (const attribute of entity.attributes.every('check')) {
      const check = lowerCheck(attribute, namedColumnsOf(attribute, entity), names, {
        scope: entityScope(entity, context),
        context,
      });
      if (check !== undefined) checks.push(check);
    }
  }
  return checks;
}

function namedColumnsOf(attribute: ReadAttribute, entity: EntityDraft): string[] {
  const expression = attribute.expression('expression');
  return expression === undefined ? [] : namedColumns(expression, entity);
}

function fieldChecks(field: FieldDraft, entity: EntityDraft, names: NameSource, context: Context): CheckConstraint[] {
  const attributes = field.attributes.every('check');
  const scope = attributes.length === 0 ? undefined : fieldScope(field, entity, context);
  const written =
    scope === undefined
      ? []
      : attributes.flatMap((attribute) => lowerCheck(attribute, [field.column], names, { scope, context }) ?? []);
  const values = enumCheck(field, names, context);
  return values === undefined ? written : [...written, values];
}

interface Place {
  readonly scope: ReturnType<typeof entityScope>;
  readonly context: Context;
}

function lowerCheck(
  attribute: ReadAttribute,
  columns: readonly string[],
  names: NameSource,
  { scope, context }: Place,
): CheckConstraint | undefined {
  const expression = attribute.expression('expression');
  if (expression === undefined) return undefined;
  const { sql } = compileExpression(expression, scope, { purpose: 'check' }, context);
  if (sql === undefined) return undefined;
  const given = attribute.text('name');
  const renamedFrom = attribute.definition.block ? attribute.text('renamedFrom') : undefined;
  const check: CheckConstraint = {
    name: attribute.text('map') ?? names.next(given === undefined ? columns : [given]),
    expression: sql,
    ...(renamedFrom !== undefined && { renamedFrom }),
  };
  context.origins.set(check, attribute.span);
  return check;
}

/** SQLite has no enums: the column is text, and a check holds it to the values (Prisma leaves that out). */
function enumCheck(field: FieldDraft, names: NameSource, context: Context): CheckConstraint | undefined {
  const { column } = field.value;
  if (column.kind !== 'enum' || context.settings.flavour === 'prisma') return undefined;
  if (!context.settings.dialects.includes('sqlite') || column.values.length === 0) return undefined;
  const values = column.values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  const expression: DialectText = { sqlite: `"${field.column.replaceAll('"', '""')}" in (${values})` };
  const check: CheckConstraint = { name: names.next([field.column]), expression };
  context.origins.set(check, field.span);
  return check;
}

/** Pass 6f: exclusion constraints. */
export function lowerExclusions(
  entities: readonly EntityDraft[],
  table: string,
  context: Context,
): ExclusionConstraint[] {
  const names = new NameSource((parts) => context.naming.exclusion(table, parts));
  return entities.flatMap((entity) =>
    entity.attributes.every('exclude').flatMap((attribute) => {
      const definition = attribute.text('definition');
      if (definition === undefined) return [];
      const given = attribute.text('name');
      const name = attribute.text('map') ?? names.next(given === undefined ? [] : [given]);
      const exclusion: ExclusionConstraint = { name, definition: definition.replace(/^\s*exclude\s+/i, '') };
      context.origins.set(exclusion, attribute.span);
      return [exclusion];
    }),
  );
}

/** Derived names, each once: the second of a kind gets a number. */
class NameSource {
  readonly #make: (parts: readonly string[]) => string;
  readonly #used = new Set<string>();

  constructor(make: (parts: readonly string[]) => string) {
    this.#make = make;
  }

  next(parts: readonly string[]): string {
    let name = this.#make(parts);
    for (let count = 2; this.#used.has(name); count++) name = this.#make([...parts, String(count)]);
    this.#used.add(name);
    return name;
  }
}
