import type { Layer, SyntheticModel } from './layer.js';

/** MikroORM 6: classes with decorators. */
export const mikroOrm: Layer = {
  name: 'MikroORM',
  compilerOptions: { experimentalDecorators: true, emitDecoratorMetadata: true, strictPropertyInitialization: false },
  schema: (models) => ({
    'schema.ts': `import { Collection, Entity, ManyToOne, OneToMany, type Opt, PrimaryKey, Property, type Ref } from '@mikro-orm/core';
${models
  .map(({ name, parent, child }, index) => {
    const owner = index === 0 ? name : parent;
    return `@Entity() export class ${name} {
  @PrimaryKey() id!: number;
  @Property() code!: string;
  @Property() title!: string;
  @Property({ type: 'text', nullable: true }) body?: string | null;
  @Property({ type: 'decimal' }) price!: string;
  @Property() quantity: number & Opt = 0;
  @Property() active: boolean & Opt = true;
  @Property({ type: 'double', nullable: true }) weight?: number | null;
  @Property() createdAt: Date & Opt = new Date();
  @ManyToOne({ entity: () => ${owner}, ref: true }) parent!: Ref<${owner}>;
  ${index === models.length - 1 ? '' : `@OneToMany(() => ${child}, (one) => one.parent) children = new Collection<${child}>(this);`}
}`;
  })
  .join('\n')}
`,
  }),
  head: (models) => `
import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/better-sqlite';
import { ${models.map(({ name }) => name).join(', ')} } from './schema.js';
declare const db: SqlEntityManager;`,
  queries({ name, parent }: SyntheticModel): string[] {
    return [
      `const r = await db.findOne(${name}, 1); use(r?.title.length);`,
      `const r = await db.find(${name}, { title: 'x' }); use(r[0]?.price.length);`,
      `const r = await db.find(${name}, { title: { $like: 'x%' }, quantity: { $gt: 3 } }, { orderBy: { createdAt: 'desc' }, limit: 10 }); use(r[0]?.createdAt.getTime());`,
      `const r = await db.find(${name}, { active: true }, { populate: ['children'] }); use(r[0]?.children[0]?.title.length);`,
      `const r = await db.find(${name}, { children: { quantity: { $gt: 1 } } }, { populate: ['children.children', 'parent'], limit: 5 }); use(r[0]?.children[0]?.children[0]?.code.length);`,
      `const r = await db.count(${name}, { body: null }); use(r.toFixed());`,
      `const r = await db.count(${name}, { code: { $in: ['a', 'b'] } }); use(r > 0);`,
      `const [r] = await db.find(${name}, {}, { orderBy: { title: 'asc' }, limit: 1 }); use(r?.weight);`,
      `await db.insertMany(${name}, [{ code: 'a', title: 'b', price: '1.00', parent: 1 }]);`,
      `const r = await db.find(${name}, {}, { fields: ['id', 'title', 'price'] }); use(r[0]?.title.length);`,
      `const r = await db.find(${name}, { parent: { active: true } }, { populate: ['parent'], fields: ['title', 'parent.code'] }); use(r[0]?.parent.$.code.length);`,
      `const r = await db.find(${name}, {}, { populate: ['parent'], fields: ['title', 'parent.code'] }); use(r[0]?.parent.$.code.length);`,
      `const r = await db.createQueryBuilder(${name}, 't').select(['t.active', raw('count(*) as n'), raw('sum(t.price) as total')]).groupBy('t.active').having('count(*) > 3').execute<{ active: boolean; n: number; total: string | null }[]>(); use(r[0]?.total?.length);`,
      `const r = await db.find(${name}, { parent: { quantity: { $gt: 1 } } }, { fields: ['id'] }); use(r[0]?.id);`,
      `const r = await db.find(${name}, { children: { price: { $gt: '10' } } }); use(r[0]?.id);`,
      `await db.nativeUpdate(${name}, { id: 1 }, { title: 'y', quantity: raw('quantity + 1') });`,
      `await db.nativeDelete(${name}, { createdAt: { $lt: new Date() } });`,
      `const r = db.create(${name}, { code: 'a', title: 'b', price: '1.00', parent: 1 }); use(r.id);`,
      `const r = await db.createQueryBuilder(${name}, 't').select(['t.title', raw("case when t.quantity > 10 then 'many' else 'few' end as kind")]).execute<{ title: string; kind: string }[]>(); use(r[0]?.kind.length);`,
      `const r = await Promise.all([db.find(${name}, {}, { fields: ['title'], limit: 5 }), db.find(${parent}, {}, { fields: ['title'], limit: 5 })]); use(r[1][0]?.title.length);`,
    ];
  },
};
