import { expect, it } from 'vitest';
import { makeLexer } from '../../grammar/tokens.js';
import { SchemaParser } from '../../grammar/schema-parser.js';

it('the grammar is free of ambiguities, which programs do not check again', () => {
  expect(() => new SchemaParser(false)).not.toThrow();
  expect(() => makeLexer(false)).not.toThrow();
});
