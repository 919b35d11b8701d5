/** The oracle's own description of `model.schema`, written by hand: nothing of it comes from what Joinery compiled. */

export type Value = string | number | null;

export interface ColumnSpec {
  readonly field: string;
  readonly column: string;
  /** What values are drawn from: few, so that they clash. */
  readonly values: readonly Value[];
  readonly unique?: true;
  /** Left out of what is drawn: the database, the version counter or a list's order sets it. */
  readonly managed?: true;
}

/** A foreign key with the relations of both of its sides. */
export interface RefSpec {
  readonly name: string;
  readonly target: string;
  readonly fields: readonly string[];
  readonly columns: readonly string[];
  readonly nullable: boolean;
  readonly unique?: true;
  /** The relation of the other side; none where it does not know of this one. */
  readonly inverse?: string;
  readonly inverseKind?: 'many' | 'one';
  /** Cascade all and delete-orphan from the other side. */
  readonly owned?: true;
  /** A column that keeps the order of the other side's list. */
  readonly position?: string;
}

export interface ClassSpec {
  readonly name: string;
  readonly repository: string;
  /** The tables of its rows; the root's first. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** The class whose keys it shares. */
  readonly root: string;
  readonly kind?: string;
  readonly key: readonly string[];
  readonly generated: boolean;
  readonly columns: readonly ColumnSpec[];
  readonly refs: readonly RefSpec[];
  readonly version?: string;
  /** Rows that refer to its key follow a rename where all databases can; else only where keys are checked at commit. */
  readonly renamed?: 'always' | 'whenDeferred';
}

export interface LinkSpec {
  readonly name: string;
  readonly table: string;
  readonly left: { readonly class: string; readonly relation: string; readonly column: string };
  readonly right: { readonly class: string; readonly relation: string; readonly column: string };
}

const TEXTS = ['a', 'b', 'c'] as const;
const NUMBERS = [null, 1, 2, 3] as const;
const NAMES = ['ann', 'bob', 'cyd', 'dan'] as const;

const text = (field: string): ColumnSpec => ({ field, column: field, values: TEXTS });
const number = (field: string): ColumnSpec => ({ field, column: field, values: NUMBERS });
const ID: ColumnSpec = { field: 'id', column: 'id', values: [], managed: true };

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface RefOptions extends Partial<Omit<RefSpec, 'name' | 'target'>> {
  readonly field?: string;
}
const ref = (name: string, target: string, options: RefOptions = {}): RefSpec => {
  const { field = `${name}Id`, ...rest } = options;
  return { name, target, fields: [field], columns: [snake(field)], nullable: options.owned !== true, ...rest };
};
const many = (inverse: string): RefOptions => ({ inverse, inverseKind: 'many' });
const one = (inverse: string): RefOptions => ({ inverse, inverseKind: 'one', unique: true });

/** A class in one table, its columns those of its fields and foreign keys. */
function table(
  name: string,
  repository: string,
  columns: readonly ColumnSpec[],
  refs: readonly RefSpec[] = [],
  more: Partial<ClassSpec> = {},
): ClassSpec {
  const generated = more.key === undefined;
  const all = generated ? [ID, ...columns] : columns;
  const own = [...new Set([...all.map((column) => column.column), ...refs.flatMap((each) => each.columns)])];
  return {
    name,
    repository,
    tables: [{ name: repository, columns: own }],
    root: name,
    key: ['id'],
    generated,
    columns: all,
    refs,
    ...more,
  };
}

const username: ColumnSpec = { field: 'username', column: 'username', values: NAMES };
const partyColumns = ['id', 'kind', 'name'];

export const CLASSES: readonly ClassSpec[] = [
  table('Owner', 'owners', [text('name'), { ...number('code'), unique: true }]),
  table('Item', 'items', [text('label')], [ref('owner', 'Owner', { ...many('items'), owned: true })]),
  table('Part', 'parts', [text('label')], [ref('item', 'Item', { ...many('parts'), owned: true })]),
  table('Note', 'notes', [text('text')], [ref('owner', 'Owner', many('notes'))]),
  table('Profile', 'profiles', [text('text')], [ref('owner', 'Owner', { ...one('profile'), owned: true })]),
  table('Badge', 'badges', [text('text')], [ref('owner', 'Owner', one('badge'))]),
  table(
    'Tag',
    'tags',
    [
      { field: 'name', column: 'name', values: NAMES },
      { field: 'remark', column: 'remark', values: TEXTS },
    ],
    [],
    { key: ['name'], renamed: 'always' },
  ),
  table(
    'Doc',
    'docs',
    [
      { field: 'id', column: 'id', values: [1, 2, 3, 4] },
      text('title'),
      { field: 'version', column: 'version', values: [], managed: true },
    ],
    [ref('owner', 'Owner', many('docs'))],
    { key: ['id'], version: 'version', renamed: 'always' },
  ),
  table('Loan', 'loans', [text('what')], [ref('holder', 'Owner')]),
  table('Course', 'courses', [text('title')]),
  table(
    'Enrolment',
    'enrolments',
    [number('grade')],
    [
      ref('owner', 'Owner', { ...many('enrolments'), owned: true }),
      ref('course', 'Course', { ...many('enrolments'), owned: true }),
    ],
    { key: ['ownerId', 'courseId'] },
  ),
  table('Node', 'nodes', [text('label')], [ref('parent', 'Node', many('children'))]),
  table('Dept', 'depts', [text('name')], [ref('head', 'Person', many('heads'))]),
  table('Person', 'people', [text('name')], [ref('dept', 'Dept', { ...many('members'), owned: true })]),
  table('Account', 'accounts', [username, text('bio')], [], { key: ['username'], renamed: 'whenDeferred' }),
  table('Letter', 'letters', [text('subject')], [ref('account', 'Account', { ...many('letters'), field: 'username' })]),
  table('Member', 'members', [username, text('bio')], [], { key: ['username'], renamed: 'always' }),
  table('Card', 'cards', [text('text')], [ref('member', 'Member', { ...many('cards'), field: 'username' })]),
  table(
    'Project',
    'projects',
    [
      { field: 'region', column: 'region', values: ['n', 's'] },
      { field: 'code', column: 'code', values: [1, 2, 3] },
      text('title'),
    ],
    [],
    { key: ['region', 'code'], renamed: 'always' },
  ),
  table(
    'Task',
    'tasks',
    [{ field: 'number', column: 'number', values: [1, 2, 3] }, text('text')],
    [
      ref('project', 'Project', {
        ...many('tasks'),
        owned: true,
        fields: ['region', 'code'],
        columns: ['region', 'code'],
      }),
    ],
    { key: ['region', 'code', 'number'], renamed: 'always' },
  ),
  table('Playlist', 'playlists', [text('name')]),
  table(
    'Track',
    'tracks',
    [text('title'), { field: 'position', column: 'position', values: [], managed: true }],
    [ref('playlist', 'Playlist', { ...many('tracks'), owned: true, position: 'position' })],
  ),
  table('Party', 'parties', [text('name')], [], {
    tables: [{ name: 'parties', columns: partyColumns }],
    kind: 'party',
  }),
  table('Human', 'humans', [text('name'), number('born')], [], {
    tables: [
      { name: 'parties', columns: partyColumns },
      { name: 'humans', columns: ['id', 'born'] },
    ],
    root: 'Party',
    kind: 'human',
  }),
  table('Firm', 'firms', [text('name'), { field: 'vat', column: 'vat', values: TEXTS }], [], {
    tables: [
      { name: 'parties', columns: partyColumns },
      { name: 'firms', columns: ['id', 'vat'] },
    ],
    root: 'Party',
    kind: 'firm',
  }),
  table('Pass', 'passes', [text('number')], [ref('human', 'Human', many('passes'))]),
];

export const LINKS: readonly LinkSpec[] = [
  {
    name: 'tagging',
    table: 'owners_tags',
    left: { class: 'Owner', relation: 'tags', column: 'owner_id' },
    right: { class: 'Tag', relation: 'owners', column: 'tag_name' },
  },
  {
    name: 'friendship',
    table: 'nodes_friends',
    left: { class: 'Node', relation: 'friends', column: 'fan_id' },
    right: { class: 'Node', relation: 'fans', column: 'friend_id' },
  },
];

const byName = new Map(CLASSES.map((spec) => [spec.name, spec]));

export function classOf(name: string): ClassSpec {
  const spec = byName.get(name);
  if (spec === undefined) throw new Error(`no class ${name}`);
  return spec;
}

/** Foreign keys that refer to rows of a class, with the classes that have them. */
export const refsTo: (target: string) => readonly { readonly spec: ClassSpec; readonly ref: RefSpec }[] = (() => {
  const found = new Map<string, { spec: ClassSpec; ref: RefSpec }[]>();
  for (const spec of CLASSES)
    for (const each of spec.refs) found.set(each.target, [...(found.get(each.target) ?? []), { spec, ref: each }]);
  return (target: string) => found.get(target) ?? [];
})();
