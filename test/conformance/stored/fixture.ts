/** Columns whose stored value is not what was given, on a fresh database, with the statements it sends counted. */
import { countedDatabase } from '../counted.js';
import { create } from './generated/ddl.js';
import { openDatabase } from './generated/index.js';

type Options = NonNullable<Parameters<typeof openDatabase>[1]>;

export const openStored = countedDatabase((url, options: Options) => openDatabase(url, options), create);
