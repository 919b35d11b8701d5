import type { Layer, SyntheticModel } from './layer.js';
import { lower } from './layer.js';

/** Kysely over hand-written table types. */
export const kysely: Layer = {
  name: 'Kysely',
  schema: (models) => ({
    'schema.ts': `import type { Generated, ColumnType } from 'kysely';
${models
  .map(
    ({ name }) => `export interface ${name}Table {
  id: Generated<number>;
  code: string;
  title: string;
  body: string | null;
  price: ColumnType<string, string | number, string | number>;
  quantity: Generated<number>;
  active: Generated<boolean>;
  weight: number | null;
  createdAt: Generated<Date>;
  parentId: number;
}`,
  )
  .join('\n')}
export interface DB {
${models.map(({ name, plural }) => `  ${plural}: ${name}Table;`).join('\n')}
}
`,
  }),
  head: () => `
import { sql, type Kysely } from 'kysely';
import type { DB } from './schema.js';
declare const db: Kysely<DB>;`,
  queries({ plural: t, parent, child }: SyntheticModel): string[] {
    const [o, c] = [`${lower(parent)}s`, `${lower(child)}s`];
    return [
      `const r = await db.selectFrom('${t}').selectAll().where('id', '=', 1).executeTakeFirst(); use(r?.title.length);`,
      `const r = await db.selectFrom('${t}').selectAll().where('title', '=', 'x').execute(); use(r[0]?.price.length);`,
      `const r = await db.selectFrom('${t}').selectAll().where('title', 'like', 'x%').where('quantity', '>', 3).orderBy('createdAt', 'desc').limit(10).execute(); use(r[0]?.createdAt.getTime());`,
      `const r = await db.selectFrom('${t}').innerJoin('${c}', '${c}.parentId', '${t}.id').select(['${t}.id', '${c}.title as childTitle']).where('${t}.active', '=', true).execute(); use(r[0]?.childTitle.length);`,
      `const r = await db.selectFrom('${t}').innerJoin('${c}', '${c}.parentId', '${t}.id').innerJoin('${o}', '${o}.id', '${t}.parentId').select(['${t}.id', '${c}.code as childCode', '${o}.code as parentCode']).where('${c}.quantity', '>', 1).limit(5).execute(); use(r[0]?.childCode.length);`,
      `const r = await db.selectFrom('${t}').select((e) => e.fn.countAll<number>().as('n')).where('body', 'is', null).executeTakeFirstOrThrow(); use(r.n.toFixed());`,
      `const r = await db.selectFrom('${t}').select('id').where('code', 'in', ['a', 'b']).limit(1).executeTakeFirst(); use(r !== undefined);`,
      `const r = await db.selectFrom('${t}').selectAll().orderBy('title', 'asc').limit(1).executeTakeFirst(); use(r?.weight);`,
      `await db.insertInto('${t}').values([{ code: 'a', title: 'b', price: '1.00', parentId: 1 }]).execute();`,
      `const r = await db.selectFrom('${t}').select(['id', 'title', 'price']).execute(); use(r[0]?.title.length);`,
      `const r = await db.selectFrom('${t}').innerJoin('${o}', '${o}.id', '${t}.parentId').select(['${t}.title', '${o}.code as parent']).where('${o}.active', '=', true).execute(); use(r[0]?.parent.length);`,
      `const r = await db.selectFrom('${t}').leftJoin('${o}', '${o}.id', '${t}.parentId').select(['${t}.title', '${o}.code as parent']).execute(); use(r[0]?.parent?.length);`,
      `const r = await db.selectFrom('${t}').select((e) => ['active', e.fn.countAll<number>().as('n'), e.fn.sum<string | null>('price').as('total')]).groupBy('active').having((e) => e(e.fn.countAll<number>(), '>', 3)).orderBy('n', 'desc').execute(); use(r[0]?.total?.length);`,
      `const r = await db.selectFrom('${t}').select('id').where('parentId', 'in', (q) => q.selectFrom('${o}').select('${o}.id').where('quantity', '>', 1)).execute(); use(r[0]?.id);`,
      `const r = await db.selectFrom('${t}').selectAll().where((e) => e.exists(e.selectFrom('${c}').select('${c}.id').whereRef('${c}.parentId', '=', '${t}.id').where('${c}.price', '>', '10'))).execute(); use(r[0]?.id);`,
      `await db.updateTable('${t}').set((e) => ({ title: 'y', quantity: e('quantity', '+', 1) })).where('id', '=', 1).execute();`,
      `await db.deleteFrom('${t}').where('createdAt', '<', new Date()).execute();`,
      `const r = await db.insertInto('${t}').values({ code: 'a', title: 'b', price: '1.00', parentId: 1 }).returning('id').executeTakeFirstOrThrow(); use(r.id);`,
      `const r = await db.selectFrom('${t}').select((e) => ['title', e.case().when('quantity', '>', 10).then(sql.lit('many')).else(sql.lit('few')).end().as('kind')]).execute(); use(r[0]?.kind.length);`,
      `const r = await db.selectFrom('${t}').select('title').union(db.selectFrom('${o}').select('title')).orderBy('title').limit(5).execute(); use(r[0]?.title.length);`,
    ];
  },
};
