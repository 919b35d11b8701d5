import type { SchemaFile } from '../../grammar/ast.js';
import type { Diagnostic } from '../../grammar/diagnostic.js';
import { Reporter } from '../diagnostic-code.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { ExpressionCompiler } from '../expression-compiler.js';
import type { Model } from '../model.js';
import { assignRoles } from './assign-roles.js';
import { NO_ATTRIBUTES } from './attribute-set.js';
import { buildEntities } from './build-entities.js';
import { checkComputed } from './check-computed.js';
import { checkNames } from './check-names.js';
import type { Context } from './context.js';
import { collectDeclarations, compareText } from './declarations.js';
import { expandMembers, reportCircles } from './expand-members.js';
import { resolveForeignKeys } from './foreign-keys.js';
import { resolveJoinTables } from './join-tables.js';
import { linkInheritance } from './link-inheritance.js';
import { lowerComposites, lowerEntity } from './lower-entity.js';
import { lowerMetaData } from './lower-metadata.js';
import { namingFor } from './naming.js';
import { pairRelations } from './pair-relations.js';
import { pluralNames } from './plural-names.js';
import { readAttributes } from './read-attributes.js';
import { resolveEnums } from './resolve-enums.js';
import { resolveType } from './resolve-type.js';
import type { Settings } from './settings.js';
import { readSettings } from './settings.js';

export interface Analysis {
  /** Complete as far as the input allows; to be used for emission only where no diagnostic is an error. */
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns syntax trees into the model, in numbered passes. Never throws on what a user wrote and never changes the trees;
 * the result does not depend on the order of the files.
 *
 * @param files - all files of one schema
 * @param expressions - the compiler of the expression language
 * @param input - what was said of their texts, and a dialect wanted besides those of the datasource
 */
export function analyze(
  files: readonly SchemaFile[],
  expressions: ExpressionCompiler,
  input: { readonly syntax?: readonly Diagnostic[]; readonly dialect?: DialectName | undefined } = {},
): Analysis {
  const report = new Reporter();
  const declarations = collectDeclarations(files, input.syntax ?? [], report); // 1
  const names = files.map((file) => file.source.file).sort(compareText);
  const settings = withDialect(readSettings(declarations, names, report), input.dialect); // 2
  const naming = namingFor(settings);
  const enums = resolveEnums(declarations, settings, naming, report); // 3
  const context: Context = {
    declarations,
    settings,
    naming,
    report,
    expressions,
    enums,
    entities: new Map(),
    origins: new Map(),
    plainTypes: new Map(),
  };
  for (const one of enums.values()) context.origins.set(one.type, one.span).set(one.model, one.span);
  checkUnused(context);
  buildEntities(context); // 4
  linkInheritance(context);
  pairRelations(context); // 5
  assignRoles(context);
  resolveForeignKeys(context);
  const joins = resolveJoinTables(context);
  const metadata = lowerMetaData(joins, context); // 6, 7
  const plurals = pluralNames([...context.entities.keys()]);
  const entities = [...context.entities.values()].map((draft) =>
    lowerEntity(draft, plurals.get(draft.name) ?? draft.name, context),
  ); // 8
  checkNames(context); // 9
  checkComputed(context);
  const model: Model = {
    dialects: settings.dialects,
    flavour: settings.flavour,
    ...(settings.url && { url: settings.url }),
    entities,
    enums: [...enums.values()].map((one) => one.model),
    composites: lowerComposites(context),
    metadata,
    origins: context.origins,
  };
  return { model, diagnostics: report.diagnostics };
}

function withDialect(settings: Settings, extra: DialectName | undefined): Settings {
  if (extra === undefined || settings.dialects.includes(extra)) return settings;
  return { ...settings, dialects: [...settings.dialects, extra] };
}

/** Named scalars and mixins that nothing uses are checked all the same. */
function checkUnused(context: Context): void {
  const { declarations, report } = context;
  for (const declaration of declarations.scalars.values()) {
    const attributes = readAttributes(declaration.attributes, 'scalar', report);
    resolveType({ ...declaration.type, name: declaration.name, arguments: [], list: false }, NO_ATTRIBUTES, context);
    if (attributes.has('db')) resolveType(declaration.type, attributes, context);
  }
  reportCircles(context);
  for (const mixin of declarations.mixins.values()) {
    const members = expandMembers(mixin, context);
    readAttributes(members.attributes, 'mixin', report);
    for (const field of members.fields) {
      const place = declarations.models.has(field.type.name.text) ? 'relation' : 'field';
      resolveType(field.type, readAttributes(field.attributes, place, report), context);
    }
  }
}
