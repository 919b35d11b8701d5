/** `metadata.json` holds everything: read back, it is the metadata it was written from. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetaData } from '../../runtime/schema/metadata.js';
import { metadataFromJson, metadataToJson } from '../../runtime/schema/metadata-json.js';
import type { DefaultLiteral } from '../../runtime/schema/table.js';
import { compile } from '../../src/compile.js';
import { metadataJson } from '../../src/emit/metadata-json.js';
import { arbitrarySchema } from '../diff/arbitrary-schema.js';
import { prismaSources } from '../support/prisma-apps.js';
import { describeShared, hasShared, sharedPath } from '../support/shared.js';

const throughText = (metadata: MetaData): MetaData =>
  metadataFromJson(JSON.parse(metadataJson(metadataToJson(metadata))));
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('metadata.json', () => {
  it.each([
    'fixtures/check/clean/design.schema',
    'fixtures/chinook/chinook.schema',
    'fixtures/generate/shop/shop.schema',
    'fixtures/generate/types/types.schema',
    'fixtures/generate/names/names.schema',
  ])('%s', (path) => {
    const { model } = compile([{ file: path, text: read(path) }]);
    expect(model?.metadata.tables.length).toBeGreaterThan(0);
    expect(model && throughText(model.metadata)).toEqual(model?.metadata);
  });

  it.each(['sqlite', 'postgresql', 'mysql'] as const)('any schema for %s', (dialect) => {
    fc.assert(
      fc.property(arbitrarySchema(dialect), (metadata) => {
        expect(throughText(metadata)).toEqual(metadata);
      }),
      { numRuns: 50 },
    );
  });

  it.each<DefaultLiteral>([null, '', 'now', 0, false, '[]', '{"tables":[]}', [], ['a', '']])(
    'a default of %j',
    (value) => {
      const metadata: MetaData = {
        dialects: ['postgresql'],
        tables: [
          {
            name: 't',
            columns: [{ name: 'c', type: { kind: 'json' }, nullable: true, default: { kind: 'literal', value } }],
            foreignKeys: [],
            uniques: [],
            checks: [],
            indexes: [],
          },
        ],
        views: [],
        enums: [],
        sequences: [],
        extensions: [],
        schemas: [],
      };
      expect(throughText(metadata)).toEqual(metadata);
    },
  );
});

describeShared('metadata.json of real applications', () => {
  const apps = hasShared ? readdirSync(sharedPath('prisma')).filter((name) => !name.includes('.')) : [];
  it.each(apps)('%s', (app) => {
    const { model } = compile(prismaSources(app));
    expect(model && throughText(model.metadata)).toEqual(model?.metadata);
  });
});
