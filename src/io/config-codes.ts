import type { DiagnosticCode } from '../diagnostic-code.js';

/** Diagnostics of configuration and of the command line's inputs. */
export const configCodes = {
  configMissing: {
    code: 'JN7101',
    title: 'Configuration file not found',
    explanation: 'The file named with --config does not exist or cannot be read.',
    hint: 'Check the path, or leave --config out: everything works without a configuration file.',
  },
  configBroken: {
    code: 'JN7102',
    title: 'Configuration file cannot be loaded',
    explanation: 'The configuration file has a syntax error, throws while it is loaded, or imports something missing.',
    hint: 'Run the file on its own to see the error, then try again.',
  },
  configShape: {
    code: 'JN7103',
    title: 'Configuration value not understood',
    explanation: 'The default export must be an object of the keys of `defineConfig`, each a text.',
    hint: 'Write `export default defineConfig({ … })` with `defineConfig` from `joinery/config`.',
  },
  configKey: {
    code: 'JN7104',
    title: 'Unknown configuration key',
    explanation: 'A key that Joinery does not know would have no effect, so it is refused.',
    hint: 'The keys are schema, output, migrations and url.',
  },
  schemaMissing: {
    code: 'JN7105',
    title: 'No schema found',
    explanation: 'The schema named does not exist, or none was named and none of the usual places holds one.',
    hint: 'Pass --schema with a file or folder, set `schema` in joinery.config.ts, or start with `joinery init`.',
  },
  schemaEmpty: {
    code: 'JN7106',
    title: 'No schema file in the folder',
    explanation: 'The folder holds no file that ends in .schema or .prisma.',
    hint: 'Add a .schema file, or name the right folder with --schema.',
  },
  urlMissing: {
    code: 'JN7107',
    title: 'No database URL',
    explanation:
      'The command needs a database, and neither --url, nor the configuration, nor the datasource names one.',
    hint: 'Pass --url, for example --url sqlite:app.db, or set the variable the datasource reads.',
  },
  dialectUnknown: {
    code: 'JN7108',
    title: 'Unknown dialect',
    explanation: 'SQL is written for sqlite, postgresql and mysql (which covers MariaDB).',
    hint: 'Use --dialect sqlite, postgresql or mysql.',
  },
  fileExists: {
    code: 'JN7109',
    title: 'File is in the way',
    explanation: 'The command would overwrite a file that is already there.',
    hint: 'Choose another place, or pass --force to overwrite it.',
  },
  fileWrite: {
    code: 'JN7110',
    title: 'File cannot be written',
    explanation: 'The operating system refused to write the file or make its folder.',
    hint: 'Check the permissions and the free space of the folder.',
  },
} as const satisfies Record<string, DiagnosticCode>;
