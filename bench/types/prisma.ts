import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lower, type Layer, type SyntheticModel } from './layer.js';

/** Prisma 7's generated client. */
export function prisma(modules: string): Layer {
  return {
    name: 'Prisma',
    schema: (models) => ({
      'schema.prisma': `generator client {
  provider = "prisma-client"
  output   = "./generated"
}
datasource db {
  provider = "postgresql"
}
${models.map(modelText).join('')}`,
      'schema.ts': "export { PrismaClient } from './generated/client.js';\n",
    }),
    generate: async (folder) => {
      const command = [join(modules, 'prisma/build/index.js'), 'generate', '--schema', 'schema.prisma'];
      // Generating runs no engine; naming one keeps it from being fetched.
      const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
      await promisify(execFile)(process.execPath, command, { cwd: folder, env });
    },
    head: () => `
import { PrismaClient } from './schema.js';
declare const db: PrismaClient;`,
    queries,
  };
}

function modelText({ name, parent, child }: SyntheticModel, index: number, all: readonly SyntheticModel[]): string {
  const [first, last] = [index === 0, index === all.length - 1];
  const up = first
    ? `${name}? @relation("root", fields: [parentId], references: [id])\n  roots ${name}[] @relation("root")`
    : `${parent} @relation("${name}", fields: [parentId], references: [id])`;
  const down = last ? '' : `children ${child}[] @relation("${child}")`;
  return `model ${name} {
  id Int @id @default(autoincrement())
  code String
  title String
  body String?
  price Decimal
  quantity Int @default(0)
  active Boolean @default(true)
  weight Float?
  createdAt DateTime @default(now())
  parentId Int${first ? '?' : ''}
  parent ${up}
  ${down}
}
`;
}

function queries({ name, parent }: SyntheticModel): string[] {
  const [t, o] = [`db.${lower(name)}`, `db.${lower(parent)}`];
  return [
    `const r = await ${t}.findUnique({ where: { id: 1 } }); use(r?.title.length);`,
    `const r = await ${t}.findMany({ where: { title: 'x' } }); use(r[0]?.price.toFixed(2));`,
    `const r = await ${t}.findMany({ where: { title: { startsWith: 'x' }, quantity: { gt: 3 } }, orderBy: { createdAt: 'desc' }, take: 10 }); use(r[0]?.createdAt.getTime());`,
    `const r = await ${t}.findMany({ where: { active: true }, include: { children: true } }); use(r[0]?.children[0]?.title.length);`,
    `const r = await ${t}.findMany({ include: { children: { where: { quantity: { gt: 1 } }, include: { children: true } }, parent: true }, take: 5 }); use(r[0]?.children[0]?.children[0]?.code.length);`,
    `const r = await ${t}.count({ where: { body: null } }); use(r.toFixed());`,
    `const r = await ${t}.findFirst({ where: { code: { in: ['a', 'b'] } }, select: { id: true } }); use(r !== null);`,
    `const r = await ${t}.findFirst({ orderBy: { title: 'asc' } }); use(r?.weight);`,
    `await ${t}.createMany({ data: [{ code: 'a', title: 'b', price: '1.00', parentId: 1 }] });`,
    `const r = await ${t}.findMany({ select: { id: true, title: true, price: true } }); use(r[0]?.title.length);`,
    `const r = await ${t}.findMany({ where: { parent: { active: true } }, select: { title: true, parent: { select: { code: true } } } }); use(r[0]?.parent?.code.length);`,
    `const r = await ${t}.findMany({ select: { title: true, parent: { select: { code: true } } } }); use(r[0]?.parent?.code.length);`,
    `const r = await ${t}.groupBy({ by: ['active'], _count: true, _sum: { price: true }, having: { id: { _count: { gt: 3 } } }, orderBy: { _count: { id: 'desc' } } }); use(r[0]?._sum.price?.toFixed(2));`,
    `const r = await ${t}.findMany({ where: { parent: { quantity: { gt: 1 } } }, select: { id: true } }); use(r[0]?.id);`,
    `const r = await ${t}.findMany({ where: { children: { some: { price: { gt: '10' } } } } }); use(r[0]?.id);`,
    `await ${t}.update({ where: { id: 1 }, data: { title: 'y', quantity: { increment: 1 } } });`,
    `await ${t}.deleteMany({ where: { createdAt: { lt: new Date() } } });`,
    `const r = await ${t}.create({ data: { code: 'a', title: 'b', price: '1.00', parentId: 1 }, select: { id: true } }); use(r.id);`,
    `const r = await ${t}.aggregate({ _max: { quantity: true }, _count: true, where: { active: true } }); use(r._max.quantity?.toFixed());`,
    `const r = await Promise.all([${t}.findMany({ select: { title: true }, take: 5 }), ${o}.findMany({ select: { title: true }, take: 5 })]); use(r[1][0]?.title.length);`,
  ];
}
