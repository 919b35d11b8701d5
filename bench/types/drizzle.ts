import { lower, type Layer, type SyntheticModel } from './layer.js';

/** Drizzle: the schema is code. */
export const drizzle: Layer = {
  name: 'Drizzle',
  schema: (models) => ({
    'schema.ts': `import { relations } from 'drizzle-orm';
import { boolean, doublePrecision, integer, numeric, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';
${models
  .map(
    ({ plural, parent, child }, index) => `export const ${plural} = pgTable('${plural}', {
  id: serial('id').primaryKey(),
  code: text('code').notNull(),
  title: text('title').notNull(),
  body: text('body'),
  price: numeric('price').notNull(),
  quantity: integer('quantity').notNull().default(0),
  active: boolean('active').notNull().default(true),
  weight: doublePrecision('weight'),
  createdAt: timestamp('created_at').notNull().defaultNow(),
  parentId: integer('parent_id').notNull(),
});
export const ${plural}Relations = relations(${plural}, ({ one, many }) => ({
  parent: one(${index === 0 ? plural : `${lower(parent)}s`}, { fields: [${plural}.parentId], references: [${index === 0 ? plural : `${lower(parent)}s`}.id] }),
  ${index === models.length - 1 ? '' : `children: many(${lower(child)}s),`}
}));`,
  )
  .join('\n')}
`,
  }),
  head: () => `
import { and, asc, count, desc, eq, exists, gt, inArray, isNull, like, lt, sql, sum } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { union } from 'drizzle-orm/pg-core';
import * as schema from './schema.js';
declare const db: NodePgDatabase<typeof schema>;`,
  queries({ plural, parent, child }: SyntheticModel): string[] {
    const [t, o, c] = [`schema.${plural}`, `schema.${lower(parent)}s`, `schema.${lower(child)}s`];
    return [
      `const [r] = await db.select().from(${t}).where(eq(${t}.id, 1)); use(r?.title.length);`,
      `const r = await db.select().from(${t}).where(eq(${t}.title, 'x')); use(r[0]?.price.length);`,
      `const r = await db.select().from(${t}).where(and(like(${t}.title, 'x%'), gt(${t}.quantity, 3))).orderBy(desc(${t}.createdAt)).limit(10); use(r[0]?.createdAt.getTime());`,
      `const r = await db.query.${plural}.findMany({ where: (x, { eq }) => eq(x.active, true), with: { children: true } }); use(r[0]?.children[0]?.title.length);`,
      `const r = await db.query.${plural}.findMany({ with: { children: { where: (x, { gt }) => gt(x.quantity, 1), with: { children: true } }, parent: true }, limit: 5 }); use(r[0]?.children[0]?.children[0]?.code.length);`,
      `const [r] = await db.select({ n: count() }).from(${t}).where(isNull(${t}.body)); use(r?.n.toFixed());`,
      `const r = await db.select({ id: ${t}.id }).from(${t}).where(inArray(${t}.code, ['a', 'b'])).limit(1); use(r.length > 0);`,
      `const [r] = await db.select().from(${t}).orderBy(asc(${t}.title)).limit(1); use(r?.weight);`,
      `await db.insert(${t}).values([{ code: 'a', title: 'b', price: '1.00', parentId: 1 }]);`,
      `const r = await db.select({ id: ${t}.id, title: ${t}.title, price: ${t}.price }).from(${t}); use(r[0]?.title.length);`,
      `const r = await db.select({ title: ${t}.title, parent: ${o}.code }).from(${t}).innerJoin(${o}, eq(${t}.parentId, ${o}.id)).where(eq(${o}.active, true)); use(r[0]?.parent.length);`,
      `const r = await db.select({ title: ${t}.title, parent: ${o}.code }).from(${t}).leftJoin(${o}, eq(${t}.parentId, ${o}.id)); use(r[0]?.parent?.length);`,
      `const r = await db.select({ active: ${t}.active, n: count(), total: sum(${t}.price) }).from(${t}).groupBy(${t}.active).having(gt(count(), 3)).orderBy(desc(count())); use(r[0]?.total?.length);`,
      `const r = await db.select({ id: ${t}.id }).from(${t}).where(inArray(${t}.parentId, db.select({ id: ${o}.id }).from(${o}).where(gt(${o}.quantity, 1)))); use(r[0]?.id);`,
      `const r = await db.select().from(${t}).where(exists(db.select({ id: ${c}.id }).from(${c}).where(and(eq(${c}.parentId, ${t}.id), gt(${c}.price, '10'))))); use(r[0]?.id);`,
      `await db.update(${t}).set({ title: 'y', quantity: sql\`\${${t}.quantity} + 1\` }).where(eq(${t}.id, 1));`,
      `await db.delete(${t}).where(lt(${t}.createdAt, new Date()));`,
      `const [r] = await db.insert(${t}).values({ code: 'a', title: 'b', price: '1.00', parentId: 1 }).returning({ id: ${t}.id }); use(r?.id);`,
      `const r = await db.select({ title: ${t}.title, kind: sql<string>\`case when \${${t}.quantity} > 10 then 'many' else 'few' end\` }).from(${t}); use(r[0]?.kind.length);`,
      `const r = await union(db.select({ title: ${t}.title }).from(${t}), db.select({ title: ${o}.title }).from(${o})).limit(5); use(r[0]?.title.length);`,
    ];
  },
};
