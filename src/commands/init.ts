import type { DialectName } from '../../runtime/schema/dialect-name.js';

const URLS: Readonly<Record<DialectName, string>> = {
  sqlite: 'sqlite:app.db',
  postgresql: 'postgresql://postgres@127.0.0.1:5432/app',
  mysql: 'mysql://root@127.0.0.1:3306/app',
};

const schema = (
  dialect: DialectName,
): string => `// The data of the application. \`joinery generate\` makes code of it, \`joinery migrate\` keeps the database in step.

datasource db {
  provider = "${dialect}"
  url      = env("DATABASE_URL")
  naming   = "snake_case"
}

/// Somebody who uses the application.
model User {
  id        Int         @id @default(autoincrement())
  email     String(120) @unique
  name      String(60)
  createdAt DateTime    @default(now())
  posts     Post[]      @cascade(all, deleteOrphan) @orderBy(createdAt desc)
}

model Post {
  id        Int         @id @default(autoincrement())
  title     String(160)
  body      Text
  createdAt DateTime    @default(now())
  author    User        @relation(onDelete: Cascade)
}
`;

const CONFIG = `import { defineConfig } from 'joinery/config';

export default defineConfig({
  schema: 'app.schema',
  output: 'generated',
  migrations: 'migrations',
});
`;

/** What `joinery init` writes: path below the folder to text. */
export function initialFiles(dialect: DialectName): ReadonlyMap<string, string> {
  return new Map([
    ['app.schema', schema(dialect)],
    ['joinery.config.ts', CONFIG],
  ]);
}

/**
 * What to do next, as lines for a person.
 *
 * @param folder - where the files are, from here; empty for here
 */
export function nextSteps(dialect: DialectName, folder: string): readonly string[] {
  const steps = [
    ...(folder === '' ? [] : [[`cd ${folder}`, 'go there']]),
    ['npx joinery check', 'read the schema and say what is wrong'],
    ['npx joinery generate', 'write the data layer into generated/'],
    [`export DATABASE_URL=${URLS[dialect]}`, 'say which database'],
    ['npx joinery push', 'create the tables; or, with a history of changes:'],
    ['npx joinery migrate revision -m "first"', 'write the first revision into migrations/'],
    ['npx joinery migrate upgrade', 'run it'],
  ] as const;
  const width = Math.max(...steps.map(([command = '']) => command.length));
  return steps.map(([command = '', what = '']) => `${command.padEnd(width)}  ${what}`);
}
