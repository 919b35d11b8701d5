import type { Cascade, Relation } from '../model.js';
import { codeText } from './doc-text.js';
import { FileImports } from './file-imports.js';
import type { EntityPart } from './entity-part.js';
import { joinTable, ownRelations } from './model-relations.js';
import type { FileStructure } from './structure.js';
import { literal } from './table-file.js';

/** `loaders/CustomerLoaders.ts`: how the entity's relations are joined, batched, cascaded and loaded. */
export function loadersFile(part: EntityPart): FileStructure {
  const imports = new FileImports(part.names.files.loaders, part.hiding);
  const members = ownRelations(part).map(
    (relation) => `${joinComment(relation, part)}${relation.name}: ${relationshipText(relation, imports)},`,
  );
  const type = imports.type('Relationships');
  return {
    statements: [
      ...imports.structures(),
      `\nexport const ${part.names.relationships} = {\n${members.join('\n')}\n} satisfies ${type};`,
    ],
  };
}

const DEFAULT_CASCADES: readonly Cascade[] = ['saveUpdate', 'merge'];

/** The runtime's literal; what keeps watch over single parents is one of its objects. */
function relationshipText(relation: Relation, imports: FileImports): string {
  const text = literal(relationship(relation));
  return relation.singleParent === true
    ? `${text.slice(0, -2)}, singleParent: ${imports.value('singleParent')}() }`
    : text;
}

/** What is the default is left out. */
function relationship(relation: Relation): Readonly<Record<string, unknown>> {
  const plain =
    relation.cascades.length === DEFAULT_CASCADES.length &&
    DEFAULT_CASCADES.every((cascade) => relation.cascades.includes(cascade));
  const orderBy = 'orderBy' in relation && relation.orderBy.length > 0 ? relation.orderBy : undefined;
  return {
    kind: relation.kind,
    target: relation.target,
    inverse: relation.inverse,
    local: relation.fields,
    remote: relation.references,
    ...((relation.kind === 'manyToOne' || relation.kind === 'oneToOneOwner') && { nullable: relation.nullable }),
    ...(relation.kind === 'manyToMany' && { through: joinTable(relation) }),
    cascades: plain ? undefined : relation.cascades,
    orderBy: orderBy?.map((order) => ({ field: order.field, descending: order.descending || undefined })),
    position: 'position' in relation ? relation.position : undefined,
    strategy: relation.strategy === 'lazy' ? undefined : relation.strategy,
    passiveDeletes: relation.passiveDeletes === false ? undefined : relation.passiveDeletes,
    passiveUpdates: relation.passiveUpdates,
    postUpdate: relation.postUpdate === true ? true : undefined,
    viewOnly: relation.viewOnly === true ? true : undefined,
    condition: relation.condition,
  };
}

/** A join that is not told by one pair of keys, as SQL says it. */
function joinComment(relation: Relation, part: EntityPart): string {
  if (relation.kind !== 'manyToMany' && relation.fields.length === 1 && relation.condition === undefined) return '';
  return `/** ${codeText(joinText(relation, part))} */\n`;
}

function joinText(relation: Relation, part: EntityPart): string {
  if (relation.condition !== undefined)
    return typeof relation.condition === 'string' ? relation.condition : (Object.values(relation.condition)[0] ?? '');
  const target = part.neighbours[relation.target];
  const here = part.entity.table.name;
  const there = target?.table ?? relation.target;
  const local = relation.fields.map((name) => part.entity.fields.find((field) => field.name === name)?.column ?? name);
  const remote = relation.references.map((name) => target?.columns[name] ?? name);
  const pairs = (a: string, left: readonly string[], b: string, right: readonly string[]): string =>
    left.map((name, index) => `${a}.${name} = ${b}.${right[index] ?? ''}`).join(' and ');
  if (relation.kind === 'manyToMany') {
    const { table, local: toHere, remote: toThere } = relation.through;
    return `${pairs(here, local, table, toHere)} and ${pairs(table, toThere, there, remote)}`;
  }
  return pairs(there, remote, here, local);
}
