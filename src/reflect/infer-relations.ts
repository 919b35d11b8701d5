import type { ForeignKey, Table } from '../../runtime/schema/table.js';
import { camelCase, capitalize, pascalCase, pluralWords, wordsOf } from '../words/identifier-words.js';
import { NameSet, RESERVED_FIELDS } from './choose-names.js';
import type { ReflectedEntity, ReflectedRelation } from './reflected-model.js';

type Named = Omit<ReflectedEntity, 'relations'>;

interface Edge {
  readonly from: Named;
  readonly to: Named;
  readonly key: ForeignKey;
  readonly table: Table;
  /** The owning side's name before collisions are settled. */
  readonly role: string;
}

/** The relations of all entities, by entity name: two sides for each foreign key, and a shortcut over each join table. */
export function inferRelations(entities: readonly Named[]): Map<string, ReflectedRelation[]> {
  const relations = new Map<string, ReflectedRelation[]>(entities.map((entity) => [entity.name, []]));
  const names = new Map(
    entities.map((entity) => [
      entity.name,
      new NameSet([...RESERVED_FIELDS, ...entity.fields.map((field) => field.name)]),
    ]),
  );
  const edges = entities.flatMap((entity) => edgesOf(entity, entities));
  const inverses: (() => void)[] = [];
  const take = (entity: Named, ...candidates: string[]): string => names.get(entity.name)?.take(...candidates) ?? '';
  for (const edge of edges) {
    const { from, to } = edge;
    const several = edges.filter((other) => isBetween(other, from, to));
    const label = several.length > 1 || from === to ? { label: labelOf(edge) } : {};
    const target = camelCase(to.name);
    const owner = take(from, edge.role, from === to ? `${edge.role}${to.name}` : target, `${edge.role}${to.name}`);
    relations.get(from.name)?.push({
      name: owner,
      target: to.name,
      ...label,
      kind: 'owner',
      nullable: edge.key.columns.some((name) => columnOf(edge.table, name)?.nullable !== false),
      foreignKey: edge.key,
      fields: edge.key.columns.map((column) => fieldOf(from, column)),
      references: edge.key.references.columns.map((column) => fieldOf(to, column)),
    });
    // A table without a key gets no class, so that nothing can lead back to it.
    if (from.ignored || to.ignored) continue;
    inverses.push(() => {
      const single = isUnique(edge.table, edge.key.columns);
      relations.get(to.name)?.push({
        name: take(to, ...inverseNames(edge, single, several.length > 1)),
        target: from.name,
        ...label,
        kind: single ? 'one' : 'many',
        nullable: single,
        fields: [],
        references: [],
      });
    });
  }
  inverses.forEach((add) => add());
  for (const shortcut of shortcuts(entities, edges)) {
    const [here, there, join] = shortcut;
    relations.get(here.name)?.push({
      name: take(here, plural(there.name), `${plural(there.name)}Via${join.name}`),
      target: there.name,
      kind: 'through',
      through: join.name,
      nullable: false,
      fields: [],
      references: [],
    });
  }
  return relations;
}

function edgesOf(from: Named, entities: readonly Named[]): Edge[] {
  if (from.source.kind !== 'table') return [];
  const { table } = from.source;
  const seen = new Set<string>();
  return table.foreignKeys.flatMap((key): Edge[] => {
    const to = entities.find(
      ({ source }) =>
        source.kind === 'table' &&
        source.table.name === key.references.table &&
        source.table.schema === key.references.schema,
    );
    // The same foreign key twice is one relation.
    const identity = JSON.stringify([key.columns, key.references]);
    if (!to || seen.has(identity)) return [];
    seen.add(identity);
    return [{ from, to, key, table, role: roleOf(key, to, from === to) }];
  });
}

const isBetween = (edge: Edge, one: Named, other: Named): boolean =>
  (edge.from === one && edge.to === other) || (edge.from === other && edge.to === one);

const labelOf = ({ from, role }: Edge): string => `${from.name}${capitalize(role)}`;

/** Endings that say "key of", not what it is. */
const KEY_ENDINGS: ReadonlySet<string> = new Set([
  'id',
  'ids',
  'uuid',
  'guid',
  'fk',
  'key',
  'code',
  'no',
  'nr',
  'num',
  'number',
  'ref',
]);

/** What the referenced row is to the referring one: the column's name without its ending, or the target's name. */
function roleOf(key: ForeignKey, to: Named, self: boolean): string {
  const [column, ...others] = key.columns;
  const target = camelCase(to.name);
  if (column === undefined) return target;
  if (others.length > 0) return self ? `parent${to.name}` : target;
  const words = wordsOf(column);
  if (self && words.join(' ') === 'reports to') return 'manager';
  const last = words.at(-1) ?? '';
  if (words.length > 1 && KEY_ENDINGS.has(last)) {
    const role = camelCase(words.slice(0, -1).join('_'));
    return self && role === target ? 'parent' : role;
  }
  // `customerid`, as some spell it.
  const joined = words.join('');
  const ending = ['id', 'uuid', 'code'].find((end) => joined === target.toLowerCase() + end);
  return ending === undefined ? camelCase(column) : target;
}

function inverseNames(edge: Edge, single: boolean, several: boolean): string[] {
  const { from, to, role } = edge;
  const plain = single ? camelCase(from.name) : plural(from.name);
  const qualified = `${role}${capitalize(plain)}`;
  if (from === to) {
    if (role === 'manager') return single ? ['report', plain] : ['reports', plain, qualified];
    if (/parent$/i.test(role)) return single ? ['child', qualified] : ['children', qualified];
    return several ? [qualified] : [plain, qualified];
  }
  const own = role === camelCase(to.name);
  return several && !own ? [qualified, `${plain}By${capitalize(role)}`] : [plain, qualified];
}

function plural(model: string): string {
  return camelCase(pluralWords(model).join('_'));
}

/** `[here, there, join table]`, both ways, for tables that do nothing but join two others. */
function shortcuts(entities: readonly Named[], edges: readonly Edge[]): [Named, Named, Named][] {
  return entities.flatMap((join): [Named, Named, Named][] => {
    if (join.source.kind !== 'table' || join.ignored) return [];
    const { table } = join.source;
    const own = edges.filter((edge) => edge.from === join);
    const [one, other] = own;
    if (own.length !== 2 || !one || !other || one.to === other.to || one.to.ignored || other.to.ignored) return [];
    if (edges.some((edge) => edge.to === join)) return [];
    const joined = new Set([...one.key.columns, ...other.key.columns]);
    const key = table.primaryKey?.columns ?? [];
    const exact = key.length === joined.size && key.every((column) => joined.has(column));
    if (!exact) return [];
    return [
      [one.to, other.to, join],
      [other.to, one.to, join],
    ];
  });
}

/** True where at most one row can have the same values in these columns. */
function isUnique(table: Table, columns: readonly string[]): boolean {
  const within = (key: readonly (string | undefined)[]): boolean =>
    key.length > 0 && key.every((column) => column !== undefined && columns.includes(column));
  const indexes = table.indexes.filter((index) => index.unique && index.where === undefined);
  return [
    table.primaryKey?.columns ?? [],
    ...table.uniques.map((unique) => unique.columns),
    ...indexes.map((index) => index.elements.map((element) => element.column)),
  ].some(within);
}

const columnOf = (table: Table, name: string): Table['columns'][number] | undefined =>
  table.columns.find((column) => column.name === name);

function fieldOf(entity: Named, column: string): string {
  return entity.fields.find((field) => field.column.name === column)?.name ?? pascalCase(column);
}
