/** What `joinery.config.ts` may say. Everything has a default, and the command line wins over the file. */
export interface JoineryConfig {
  /**
   * The `.schema` (or `.prisma`) file, or a folder of them, relative to the configuration file.
   * Default: `schema`, `schema.schema`, `app.schema`, or `prisma/schema.prisma`, whichever exists.
   */
  readonly schema?: string;
  /** The folder `generate` owns. Default: `generated`. */
  readonly output?: string;
  /** The folder of revision files. Default: `migrations`. */
  readonly migrations?: string;
  /** The database for commands that need one. Default: the datasource's `url`. */
  readonly url?: string;
}

/**
 * Types a configuration file: `export default defineConfig({ schema: 'app.schema' })`.
 *
 * @param config - the settings; returned as they are
 */
export function defineConfig(config: JoineryConfig): JoineryConfig {
  return config;
}
