import { didYouMean } from '../../grammar/nearest-name.js';
import type { Reporter } from '../diagnostic-code.js';
import type { ReadAttribute } from './attribute-set.js';
import { codes } from './codes.js';
import type { Settings } from './settings.js';

/** `@@schema` must name a schema of the datasource, once that lists any. */
export function checkSchemaName(attribute: ReadAttribute | undefined, settings: Settings, report: Reporter): void {
  const schema = attribute?.text('schema');
  if (attribute === undefined || schema === undefined || settings.schemas.length === 0) return;
  if (settings.schemas.includes(schema)) return;
  report.add(codes.undeclaredSchema, {
    message: `The datasource does not list the schema \`${schema}\`.`,
    span: attribute.spanOf('schema'),
    hint: didYouMean(schema, settings.schemas) ?? `Add "${schema}" to \`schemas\` of the datasource.`,
  });
}
