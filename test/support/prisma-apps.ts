/** The real applications of the shared material: their schema files as sources, and their migrations as statements. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Source } from '../../grammar/source.js';
import { sharedPath } from './shared.js';

/** All schema files of an application, one or several. */
export function prismaSources(app: string): Source[] {
  const single = sharedPath(`prisma/${app}/schema.prisma`);
  if (existsSync(single)) return [{ file: `${app}/schema.prisma`, text: readFileSync(single, 'utf8') }];
  return filesUnder(sharedPath(`prisma/${app}/schema`)).map((file) => ({
    file: file.slice(sharedPath('prisma/').length),
    text: readFileSync(file, 'utf8'),
  }));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(path).isDirectory()) return filesUnder(path);
    return path.endsWith('.prisma') ? [path] : [];
  });
}

/** The application's own migrations, one after the other. */
export function prismaMigrations(app: string): string {
  return readFileSync(sharedPath(`prisma/${app}/migrations.sql`), 'utf8');
}
