import type { Entry } from '../workloads/entries.js';
import { asPlainText } from '../workloads/shop.js';
import { drizzle } from './drizzle.js';
import { kysely } from './kysely.js';
import { mikroOrm } from './mikroorm.js';
import { prisma } from './prisma.js';
import { typeorm } from './typeorm.js';

const inMilliseconds = (date: Date): number => date.getTime();
const asIsoText = (date: Date): string => date.toISOString().replace('Z', '+00:00');

/** The other layers, each with the form its times have on SQLite. */
export const PEERS: readonly Entry[] = [
  { name: 'Drizzle prepared', time: inMilliseconds, open: async (engine, address) => drizzle(engine, address, true) },
  { name: 'Drizzle', time: inMilliseconds, open: async (engine, address) => drizzle(engine, address, false) },
  { name: 'Kysely', time: asPlainText, open: async (engine, address) => kysely(engine, address) },
  { name: 'TypeORM', time: asPlainText, open: typeorm },
  { name: 'Prisma', time: asIsoText, open: prisma },
  { name: 'MikroORM', time: inMilliseconds, open: mikroOrm },
];
