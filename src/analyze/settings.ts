import type { ConfigBlock, ConfigProperty, Expression } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import type { DialectName } from '../../runtime/schema/dialect-name.js';
import type { Extension } from '../../runtime/schema/metadata.js';
import type { Reporter } from '../diagnostic-code.js';
import type { Model } from '../model.js';
import { joinPath, listOf } from './attribute-set.js';
import { codes } from './codes.js';
import type { Declarations } from './declarations.js';

/** What the datasource says. */
export interface Settings {
  readonly dialects: readonly DialectName[];
  readonly flavour: Model['flavour'];
  readonly snakeCase: boolean;
  readonly url?: NonNullable<Model['url']>;
  /** False for `relationMode = "prisma"`: relations without foreign keys in the database. */
  readonly foreignKeys: boolean;
  readonly schemas: readonly string[];
  readonly extensions: readonly Extension[];
}

const PROVIDERS: ReadonlyMap<string, DialectName> = new Map<string, DialectName>([
  ['sqlite', 'sqlite'],
  ['postgresql', 'postgresql'],
  ['postgres', 'postgresql'],
  ['pglite', 'postgresql'],
  ['mysql', 'mysql'],
  ['mariadb', 'mysql'],
]);

const KNOWN_SETTINGS = ['provider', 'url', 'naming', 'defaults', 'relationMode', 'schemas', 'extensions'];
/** Settings of PSL that mean nothing here, and cost nothing. */
const IGNORED_SETTINGS: ReadonlySet<string> = new Set(['directUrl', 'shadowDatabaseUrl', 'referentialIntegrity']);
const OWN_GENERATORS: ReadonlySet<string> = new Set(['joinery']);

/** Pass 2: reads the datasource; every problem leaves a usable default. */
export function readSettings(declarations: Declarations, files: readonly string[], report: Reporter): Settings {
  const [source, ...others] = declarations.datasources;
  for (const other of others) {
    report.add(codes.severalDatasources, {
      message: `A second datasource \`${other.name.text}\` is declared.`,
      span: other.name.span,
      ...(source && { related: [{ message: 'the first one is here', span: source.name.span }] }),
    });
  }
  noteGenerators(declarations, report);
  const prismaFiles = files.length > 0 && files.every((file) => file.endsWith('.prisma'));
  if (source === undefined) {
    const file = files[0];
    report.add(codes.noDatasource, {
      message: 'The schema has no datasource.',
      ...(file !== undefined && { span: { file, start: 0, end: 0 } }),
    });
    return { dialects: ['sqlite', 'postgresql'], flavour: prismaFiles ? 'prisma' : 'joinery', ...DEFAULTS };
  }
  return readDatasource(source, source.span.file.endsWith('.prisma'), report);
}

const DEFAULTS = { snakeCase: false, foreignKeys: true, schemas: [], extensions: [] } as const;

function noteGenerators(declarations: Declarations, report: Reporter): void {
  for (const generator of declarations.generators) {
    const provider = generator.properties.find((property) => property.key.text === 'provider')?.value;
    const name = provider?.kind === 'StringLiteral' ? provider.value : generator.name.text;
    if (OWN_GENERATORS.has(name)) continue;
    report.add(codes.foreignGenerator, {
      message: `The generator \`${generator.name.text}\` (${name}) belongs to another tool and is skipped.`,
      span: generator.name.span,
    });
  }
}

function readDatasource(source: ConfigBlock, prismaFile: boolean, report: Reporter): Settings {
  const settings = new Map<string, ConfigProperty>();
  for (const property of source.properties) {
    const key = property.key.text;
    if (IGNORED_SETTINGS.has(key) || key === '') continue;
    if (KNOWN_SETTINGS.includes(key) && !settings.has(key)) settings.set(key, property);
    else reportSetting(key, property, settings, report);
  }
  const word = (key: string, allowed: readonly string[]): string | undefined => {
    const property = settings.get(key);
    return property && oneOf(property, allowed, report);
  };
  const defaults = word('defaults', ['prisma', 'joinery']);
  const naming = word('naming', ['snake_case', 'as_written']);
  const relationMode = word('relationMode', ['prisma', 'foreignKeys']);
  const url = readUrl(settings.get('url'), report);
  return {
    dialects: readProviders(source, settings.get('provider'), report),
    flavour: (defaults ?? (prismaFile ? 'prisma' : 'joinery')) === 'prisma' ? 'prisma' : 'joinery',
    snakeCase: naming === 'snake_case',
    ...(url && { url }),
    foreignKeys: relationMode !== 'prisma',
    schemas: listOf(settings.get('schemas')?.value).flatMap((value) => textOf(value, report)),
    extensions: listOf(settings.get('extensions')?.value).flatMap((value) => readExtension(value, report)),
  };
}

function reportSetting(
  key: string,
  property: ConfigProperty,
  settings: ReadonlyMap<string, ConfigProperty>,
  report: Reporter,
): void {
  const twice = settings.has(key);
  report.add(codes.unknownSetting, {
    message: twice ? `The setting \`${key}\` is given twice.` : `The datasource has no setting \`${key}\`.`,
    span: property.key.span,
    hint: twice
      ? 'Keep one of them.'
      : (didYouMean(key, KNOWN_SETTINGS) ?? `Settings are ${KNOWN_SETTINGS.join(', ')}.`),
  });
}

function readProviders(source: ConfigBlock, property: ConfigProperty | undefined, report: Reporter): DialectName[] {
  const dialects: DialectName[] = [];
  for (const value of listOf(property?.value)) {
    const text = value.kind === 'StringLiteral' ? value.value : undefined;
    const dialect = text === undefined ? undefined : PROVIDERS.get(text);
    if (dialect !== undefined && !dialects.includes(dialect)) dialects.push(dialect);
    if (dialect !== undefined || value.kind === 'Missing') continue;
    report.add(codes.unknownProvider, {
      message: text === undefined ? 'A provider is given as a text.' : `The provider \`${text}\` is unknown.`,
      span: value.span,
      hint: didYouMean(text ?? '', PROVIDERS.keys()) ?? codes.unknownProvider.hint,
    });
  }
  if (property === undefined) {
    report.add(codes.settingValue, {
      message: 'The datasource does not say which database it is for.',
      span: source.name.span,
      hint: 'Add `provider = "postgresql"`, or a list of providers.',
    });
  }
  return dialects.length > 0 ? dialects : ['sqlite', 'postgresql'];
}

function oneOf(property: ConfigProperty, allowed: readonly string[], report: Reporter): string | undefined {
  const { value } = property;
  const text = value.kind === 'StringLiteral' ? value.value : value.kind === 'Path' ? joinPath(value) : undefined;
  if (text !== undefined && allowed.includes(text)) return text;
  if (value.kind === 'Missing') return undefined;
  report.add(codes.settingValue, {
    message: `\`${property.key.text}\` is one of ${allowed.map((one) => `"${one}"`).join(', ')}.`,
    span: value.span,
    hint: didYouMean(text ?? '', allowed) ?? codes.settingValue.hint,
  });
  return undefined;
}

function readUrl(property: ConfigProperty | undefined, report: Reporter): Settings['url'] {
  const value = property?.value;
  if (value === undefined || value.kind === 'Missing') return undefined;
  if (value.kind === 'StringLiteral') return { literal: value.value };
  const argument = value.kind === 'Call' && joinPath(value.callee) === 'env' ? value.arguments[0]?.value : undefined;
  if (argument?.kind === 'StringLiteral') return { env: argument.value };
  report.add(codes.settingValue, {
    message: '`url` is a text or `env("NAME")`.',
    span: value.span,
  });
  return undefined;
}

function textOf(value: Expression, report: Reporter): string[] {
  if (value.kind === 'StringLiteral') return [value.value];
  if (value.kind === 'Path') return [joinPath(value)];
  if (value.kind !== 'Missing')
    report.add(codes.settingValue, { message: 'A name is expected here.', span: value.span });
  return [];
}

/** `citext`, `"uuid-ossp"`, `postgis(schema: "gis", version: "3.4", map: "postgis")`. */
function readExtension(value: Expression, report: Reporter): Extension[] {
  if (value.kind !== 'Call') return textOf(value, report).map((name) => ({ name }));
  const text = (name: string): string | undefined => {
    const given = value.arguments.find((argument) => argument.name?.text === name)?.value;
    return given?.kind === 'StringLiteral' ? given.value : undefined;
  };
  const schema = text('schema');
  const version = text('version');
  return [
    {
      name: text('map') ?? joinPath(value.callee),
      ...(schema !== undefined && { schema }),
      ...(version !== undefined && { version }),
    },
  ];
}
