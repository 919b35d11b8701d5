import { checkCommand } from './check-command.js';
import type { AddCommand } from './command-context.js';
import { ddlCommand } from './ddl-command.js';
import { formatCommand } from './format-command.js';
import { generateCommand } from './generate-command.js';
import { initCommand } from './init-command.js';
import { migrateCommand } from './migrate-command.js';
import { pushCommand } from './push-command.js';
import { reflectCommand } from './reflect-command.js';

/** All commands, in the order in which help lists them. */
export const commands: readonly AddCommand[] = [
  initCommand,
  checkCommand,
  formatCommand,
  generateCommand,
  ddlCommand,
  pushCommand,
  reflectCommand,
  migrateCommand,
];
