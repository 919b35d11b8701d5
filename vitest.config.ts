import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^joinery$/, replacement: here('./runtime/index.ts') },
      { find: /^joinery\/migrate$/, replacement: here('./runtime/migration/index.ts') },
      { find: /^joinery\/compiler$/, replacement: here('./src/index.ts') },
      { find: /^joinery\/config$/, replacement: here('./src/config.ts') },
      { find: /^joinery\/reflect$/, replacement: here('./src/reflect/index.ts') },
      { find: /^joinery\/testing$/, replacement: here('./runtime/testing/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    reporters: ['default', './test/support/summary-reporter.ts', './test/support/conformance-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
