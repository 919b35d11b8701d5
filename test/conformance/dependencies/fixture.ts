/** Rows that depend on each other in every way there is, on a fresh database, with the statements it sends counted. */
import { countedDatabase } from '../counted.js';
import { create } from './generated/ddl.js';
import { openDatabase } from './generated/index.js';

export const openDependencies = countedDatabase((url, options: object) => openDatabase(url, options), create);
