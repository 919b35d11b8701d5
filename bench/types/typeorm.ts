import type { Layer, SyntheticModel } from './layer.js';

/** TypeORM: classes with decorators. */
export const typeorm: Layer = {
  name: 'TypeORM',
  compilerOptions: { experimentalDecorators: true, emitDecoratorMetadata: true, strictPropertyInitialization: false },
  schema: (models) => ({
    'schema.ts': `import { Column, CreateDateColumn, Entity, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
${models
  .map(({ name, parent, child }, index) => {
    const owner = index === 0 ? name : parent;
    return `@Entity() export class ${name} {
  @PrimaryGeneratedColumn() id: number;
  @Column() code: string;
  @Column() title: string;
  @Column({ type: 'text', nullable: true }) body: string | null;
  @Column('numeric') price: string;
  @Column({ default: 0 }) quantity: number;
  @Column({ default: true }) active: boolean;
  @Column({ type: 'float', nullable: true }) weight: number | null;
  @CreateDateColumn() createdAt: Date;
  @Column() parentId: number;
  @ManyToOne(() => ${owner}) parent: ${owner};
  ${index === models.length - 1 ? '' : `@OneToMany(() => ${child}, (one) => one.parent) children: ${child}[];`}
}`;
  })
  .join('\n')}
`,
  }),
  head: (models) => `
import { Brackets, type DataSource, In, IsNull, LessThan, Like, MoreThan } from 'typeorm';
import { ${models.map(({ name }) => name).join(', ')} } from './schema.js';
declare const db: DataSource;`,
  queries({ name, parent }: SyntheticModel): string[] {
    const t = `db.getRepository(${name})`;
    return [
      `const r = await ${t}.findOneBy({ id: 1 }); use(r?.title.length);`,
      `const r = await ${t}.findBy({ title: 'x' }); use(r[0]?.price.length);`,
      `const r = await ${t}.find({ where: { title: Like('x%'), quantity: MoreThan(3) }, order: { createdAt: 'DESC' }, take: 10 }); use(r[0]?.createdAt.getTime());`,
      `const r = await ${t}.find({ where: { active: true }, relations: { children: true } }); use(r[0]?.children[0]?.title.length);`,
      `const r = await ${t}.find({ relations: { children: { children: true }, parent: true }, where: { children: { quantity: MoreThan(1) } }, take: 5 }); use(r[0]?.children[0]?.children[0]?.code.length);`,
      `const r = await ${t}.countBy({ body: IsNull() }); use(r.toFixed());`,
      `const r = await ${t}.existsBy({ code: In(['a', 'b']) }); use(r);`,
      `const [r] = await ${t}.find({ order: { title: 'ASC' }, take: 1 }); use(r?.weight);`,
      `await ${t}.insert([{ code: 'a', title: 'b', price: '1.00', parentId: 1 }]);`,
      `const r = await ${t}.find({ select: { id: true, title: true, price: true } }); use(r[0]?.title.length);`,
      `const r = await ${t}.createQueryBuilder('t').innerJoinAndSelect('t.parent', 'p').where('p.active = true').getMany(); use(r[0]?.parent.code.length);`,
      `const r = await ${t}.find({ relations: { parent: true }, select: { title: true, parent: { code: true } } }); use(r[0]?.parent.code.length);`,
      `const r = await ${t}.createQueryBuilder('t').select('t.active', 'active').addSelect('count(*)', 'n').addSelect('sum(t.price)', 'total').groupBy('t.active').having('count(*) > 3').orderBy('n', 'DESC').getRawMany<{ active: boolean; n: string; total: string | null }>(); use(r[0]?.total?.length);`,
      `const r = await ${t}.createQueryBuilder('t').select('t.id').where((q) => \`t.parentId in \${q.subQuery().select('p.id').from(${parent}, 'p').where('p.quantity > 1').getQuery()}\`).getMany(); use(r[0]?.id);`,
      `const r = await ${t}.find({ where: { children: { price: MoreThan('10') } } }); use(r[0]?.id);`,
      `await ${t}.update({ id: 1 }, { title: 'y', quantity: () => 'quantity + 1' });`,
      `await ${t}.delete({ createdAt: LessThan(new Date()) });`,
      `const r = await ${t}.save({ code: 'a', title: 'b', price: '1.00', parentId: 1 }); use(r.id);`,
      `const r = await ${t}.createQueryBuilder('t').select('t.title', 'title').addSelect("case when t.quantity > 10 then 'many' else 'few' end", 'kind').getRawMany<{ title: string; kind: string }>(); use(r[0]?.kind.length);`,
      `const r = await ${t}.createQueryBuilder('t').where(new Brackets((q) => q.where('t.title = :x', { x: 'x' }).orWhere('t.code = :y', { y: 'y' }))).limit(5).getMany(); use(r[0]?.title.length);`,
    ];
  },
};
