/** Travels on a fresh database, with the statements they send counted. */
import { countedDatabase } from '../counted.js';
import { create } from './generated/ddl.js';
import { openDatabase } from './generated/index.js';

type Options = NonNullable<Parameters<typeof openDatabase>[1]>;

export const openFixture = countedDatabase((url, options: Options) => openDatabase(url, options), create);

export type Fixture = Awaited<ReturnType<typeof openFixture>>;
