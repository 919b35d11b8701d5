import { metadataToJson } from '../../runtime/schema/metadata-json.js';
import type { Model } from '../model.js';
import { modelFromOutput, namesApplication } from './application-modules.js';
import type { SchemaFolders } from './application-modules.js';
import { constraintPartsFromModel } from './constraint-parts.js';
import { databaseFile } from './database-file.js';
import { ddlFile } from './ddl-file.js';
import type { SchemaDdl } from './ddl-file.js';
import { entityPartFromModel } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import { enumsFile } from './enums-file.js';
import { errorsFile } from './errors-file.js';
import { header } from './header.js';
import { indexFile } from './index-file.js';
import { loadersFile } from './loaders-file.js';
import { metadataJson } from './metadata-json.js';
import { modelFile } from './model-file.js';
import { ownRelations } from './model-relations.js';
import { emitted, namesOf } from './names.js';
import { repositoryFile } from './repository-file.js';
import { enumsPartFromModel, schemaPartFromModel, typesPartFromModel } from './schema-part.js';
import type { EnumsPart, SchemaPart, TypesPart } from './schema-part.js';
import type { PrintJob } from './print-job.js';
import type { FileStructure } from './structure.js';
import { tableFile } from './table-file.js';
import { typesFile } from './types-file.js';

/** One file of the output folder: what it is made from, and how, once somebody finds that it is needed. */
export interface Artefact {
  /** Path inside the output folder, with forward slashes. */
  readonly path: string;
  /** All the file depends on, as plain data; equal inputs (as JSON) give an equal file. */
  readonly inputs: unknown;
  /** A TypeScript file's comment lines and structure, or the finished text of another file. */
  readonly build: () => Omit<PrintJob, 'path'> | string;
}

/** A row of the table: a file per entity, made from its part of the model. */
interface EntityArtefact {
  readonly path: (part: EntityPart) => string;
  readonly wanted?: (part: EntityPart) => boolean;
  readonly file: (part: EntityPart) => FileStructure;
}

const ENTITY_ARTEFACTS: readonly EntityArtefact[] = [
  { path: (part) => `${part.names.files.model}.ts`, file: modelFile },
  { path: (part) => `${part.names.files.table}.ts`, file: tableFile },
  { path: (part) => `${part.names.files.repository}.ts`, file: repositoryFile },
  {
    path: (part) => `${part.names.files.loaders}.ts`,
    wanted: (part) => ownRelations(part).length > 0,
    file: loadersFile,
  },
];

/** What the files of the whole schema are made from. */
interface SchemaParts {
  readonly schema: SchemaPart;
  readonly enums: EnumsPart;
  readonly types: TypesPart;
}

/** A row of the table: one file for the whole schema, made from one of its parts. */
interface SchemaArtefact {
  readonly path: string;
  readonly inputs: (parts: SchemaParts) => unknown;
  readonly wanted?: (parts: SchemaParts) => boolean;
  readonly namesApplication?: (parts: SchemaParts) => boolean;
  readonly file: (parts: SchemaParts) => Omit<PrintJob, 'path' | 'header'>;
}

const SCHEMA_ARTEFACTS: readonly SchemaArtefact[] = [
  { path: 'index.ts', inputs: (parts) => parts.schema, file: (parts) => ({ structure: indexFile(parts.schema) }) },
  {
    path: 'database.ts',
    inputs: (parts) => ({ ...parts.schema, errors: [] }),
    file: (parts) => ({ structure: databaseFile(parts.schema) }),
  },
  {
    path: 'errors.ts',
    inputs: (parts) => [parts.schema.errors, parts.schema.hiding],
    wanted: (parts) => parts.schema.errors.length > 0,
    file: (parts) => ({ structure: errorsFile(parts.schema) }),
  },
  {
    path: 'enums.ts',
    inputs: (parts) => parts.enums,
    wanted: (parts) => parts.enums.enums.length > 0,
    file: (parts) => ({ structure: enumsFile(parts.enums) }),
  },
  {
    path: 'types.ts',
    namesApplication: ({ types }) =>
      [...types.composites, ...types.embedded].some(({ fields }) => namesApplication({ fields, relations: [] })),
    inputs: (parts) => parts.types,
    wanted: (parts) => parts.types.composites.length + parts.types.embedded.length > 0,
    file: (parts) => ({ structure: typesFile(parts.types) }),
  },
];

/** What artefacts are made from besides the compiled schema. */
export interface ArtefactSources {
  /** Makes the statements that create the schema, per dialect. */
  readonly ddl: () => SchemaDdl;
  /** Where the schema's files are; modules of the application that the schema names start there. */
  readonly folders?: SchemaFolders;
  /** Stands for the text of all schema files; where it is the same, so is everything. */
  readonly schema: string;
}

/**
 * Everything `generate` makes of a schema. Nothing is built yet: the caller hashes the inputs and builds what is dirty.
 *
 * @param compiled - the compiled schema, free of errors
 */
export function artefactsFromModel(
  compiled: Model,
  { ddl, folders = new Map(), schema }: ArtefactSources,
): readonly Artefact[] {
  const model = modelFromOutput(compiled, folders);
  const names = namesOf(model);
  const entities = emitted(model);
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const parts: SchemaParts = {
    schema: schemaPartFromModel(model, names, constraintPartsFromModel(model, names)),
    enums: enumsPartFromModel(model, names),
    types: typesPartFromModel(model, names),
  };
  const whole = SCHEMA_ARTEFACTS.filter((row) => row.wanted?.(parts) ?? true).map((row): Artefact => ({
    path: row.path,
    inputs: row.inputs(parts),
    build: () => ({ header: header({ namesApplication: row.namesApplication?.(parts) ?? false }), ...row.file(parts) }),
  }));
  const perEntity = entities.flatMap((entity) => {
    const part = entityPartFromModel(model, entity, names, byName);
    return ENTITY_ARTEFACTS.filter((row) => row.wanted?.(part) ?? true).map((row): Artefact => ({
      path: row.path(part),
      inputs: part,
      build: () => ({ header: headerOf(part), structure: row.file(part) }),
    }));
  });
  // These hold every table: hashing what they are made from takes as long as making them, so any change makes them anew.
  const tables: readonly Artefact[] = [
    { path: 'ddl.ts', inputs: schema, build: () => ({ header: header(), ...ddlFile(ddl()) }) },
    { path: 'metadata.json', inputs: schema, build: () => metadataJson(metadataToJson(model.metadata)) },
  ];
  return [...whole, ...perEntity, ...tables];
}

function headerOf({ entity, source }: EntityPart): string {
  const { kind, name } = entity;
  const origin = source === undefined ? `${kind} ${name}` : `${kind} ${name} in ${source}`;
  return header({ origin, namesApplication: namesApplication(entity) });
}
