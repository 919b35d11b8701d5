import type { Database } from 'better-sqlite3';
import { registerDecimalFunctions } from './decimal-functions.js';
import { registerJsonFunctions } from './json-functions.js';
import { registerStatisticsFunctions } from './statistics-functions.js';
import { registerTextFunctions } from './text-functions.js';

/** Gives a connection the functions that compiled statements use and SQLite lacks. */
export function registerFunctions(database: Database): void {
  registerDecimalFunctions(database);
  registerTextFunctions(database);
  registerJsonFunctions(database);
  registerStatisticsFunctions(database);
}
