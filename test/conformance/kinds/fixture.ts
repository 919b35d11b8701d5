/** Sub-types in a shared table on a real database, with the statements it sends counted. */
import { countedDatabase } from '../counted.js';
import { create } from './generated/ddl.js';
import { openDatabase } from './generated/index.js';

type Options = NonNullable<Parameters<typeof openDatabase>[1]>;

export const openKinds = countedDatabase((url, options: Options) => openDatabase(url, options), create);
