import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadProblem } from './load-problem.js';
import type { Revision } from '../../runtime/migration/revision.js';
import * as migrate from '../../runtime/migration/index.js';

/** A file of the folder of revisions. */
export interface RevisionFile {
  /** Its name in the folder. */
  readonly name: string;
  /** Absent when it could not be loaded. */
  readonly revision?: Revision;
  /** Why not. */
  readonly problem?: string;
}

const isRevisionFile = (name: string): boolean =>
  /\.m?[jt]s$/.test(name) && !/\.d\.m?ts$/.test(name) && !/^index\.m?[jt]s$/.test(name);

/**
 * Loads all revision files of a folder. They import `joinery/migrate`, which is the running one, installed or not; and
 * they are TypeScript, which Node 20 cannot import by itself.
 */
export async function readRevisions(folder: string): Promise<RevisionFile[]> {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    return [{ name: basename(folder), problem: 'it should be a folder of revisions' }];
  const names = readdirSync(folder).filter(isRevisionFile).sort();
  if (names.length === 0) return [];
  const { createJiti } = await import('jiti');
  const jiti = createJiti(join(folder, 'index.ts'), {
    moduleCache: false,
    virtualModules: { 'joinery/migrate': migrate },
  });
  const files: RevisionFile[] = [];
  for (const name of names) {
    try {
      const module = await jiti.import(join(folder, name));
      const value = module !== null && typeof module === 'object' && 'default' in module ? module.default : undefined;
      files.push(
        isRevision(value)
          ? { name, revision: value }
          : { name, problem: 'its default export is not made by revision({ … })' },
      );
    } catch (error) {
      files.push({ name, problem: loadProblem(error) });
    }
  }
  return files;
}

function isRevision(value: unknown): value is Revision {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'revises' in value &&
    'up' in value &&
    Array.isArray(value.up)
  );
}
