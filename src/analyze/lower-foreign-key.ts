import type { ForeignKey, ReferentialAction } from '../../runtime/schema/table.js';
import { defined } from '../defined.js';
import type { Context } from './context.js';
import { codes } from './codes.js';
import type { EntityDraft, RelationDraft } from './draft.js';
import { fieldTable, storageTable } from './storage.js';
import { primaryKeyNames } from './keys.js';

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  Cascade: 'CASCADE',
  Restrict: 'RESTRICT',
  NoAction: 'NO ACTION',
  SetNull: 'SET NULL',
  SetDefault: 'SET DEFAULT',
};

/** Pass 6d: the foreign key of an owning relation, in the table that stores it. */
export function lowerForeignKey(relation: RelationDraft, table: string, context: Context): ForeignKey | undefined {
  const target = context.entities.get(relation.target);
  if (relation.key === undefined || target?.kind !== 'model') return undefined;
  const { fields, references } = relation.key;
  const { settings } = relation;
  const [reference] = references;
  const home = reference ? fieldTable(target, reference) : storageTable(target);
  const columns = fields.map((field) => field.column);
  const { onDelete, onUpdate } = actionsOf(relation, context);
  const deferrable = settings?.word('deferrable') as 'immediate' | 'deferred' | undefined;
  const renamedFrom = settings?.text('renamedFrom');
  const key: ForeignKey = defined({
    name: settings?.text('map') ?? context.naming.foreignKey(table, columns, home.name),
    columns,
    references: defined({ table: home.name, schema: home.schema, columns: references.map((one) => one.column) }),
    onDelete: onDelete === 'NO ACTION' ? undefined : onDelete,
    onUpdate: onUpdate === 'NO ACTION' ? undefined : onUpdate,
    deferrable,
    match: settings?.word('match') === 'full' ? ('FULL' as const) : undefined,
    renamedFrom,
  });
  context.origins.set(key, settings?.span ?? relation.span);
  return key;
}

interface Actions {
  readonly onDelete: ReferentialAction | undefined;
  readonly onUpdate: ReferentialAction | undefined;
}

/** What is written, or Prisma's defaults: a required key restricts and an optional one is set to null; both follow updates. */
function actionsOf(relation: RelationDraft, context: Context): Actions {
  const { settings } = relation;
  const read = (name: 'onDelete' | 'onUpdate'): ReferentialAction | undefined => ACTIONS[settings?.word(name) ?? ''];
  const required = !relation.optional || (relation.key?.fields.some((field) => !field.nullable) ?? false);
  for (const name of ['onDelete', 'onUpdate'] as const) {
    if (read(name) !== 'SET NULL' || !(relation.key?.fields.every((field) => !field.nullable) ?? false)) continue;
    context.report.add(codes.setNullRequired, {
      message: `\`${name}: SetNull\` would store null in \`${relation.key?.fields[0]?.name ?? ''}\`, which is never null.`,
      span: settings?.spanOf(name) ?? relation.span,
    });
  }
  if (context.settings.flavour === 'joinery') return { onDelete: read('onDelete'), onUpdate: read('onUpdate') };
  return {
    onDelete: read('onDelete') ?? (required ? 'RESTRICT' : 'SET NULL'),
    onUpdate: read('onUpdate') ?? 'CASCADE',
  };
}

/** The key by which a joined sub-model's row belongs to the row of its base. */
export function inheritedKey(
  entity: EntityDraft,
  columns: readonly string[],
  context: Context,
): ForeignKey | undefined {
  const { base } = entity;
  if (base === undefined || entity.inheritance?.strategy !== 'joined' || primaryKeyNames(entity).length === 0)
    return undefined;
  const key: ForeignKey = {
    name: context.naming.foreignKey(entity.table, columns, base.table),
    columns,
    references: { table: base.table, ...(base.schema !== undefined && { schema: base.schema }), columns },
    onDelete: 'CASCADE',
  };
  context.origins.set(key, entity.node.base?.span ?? entity.node.name.span);
  return key;
}
