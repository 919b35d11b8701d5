import { createAll, dropAll } from '../../runtime/ddl/create-all.js';
import { ddlDialect } from '../../runtime/dialect/ddl-dialects.js';
import type { MetaData } from '../../runtime/schema/metadata.js';
import type { SchemaDdl } from '../emit/ddl-file.js';

/** The statements that create and drop a schema, for each dialect it is compiled for. */
export function schemaDdl(metadata: MetaData): SchemaDdl {
  return Object.fromEntries(
    metadata.dialects.map((name) => {
      const dialect = ddlDialect(name);
      return [name, { create: createAll(metadata, dialect), drop: dropAll(metadata, dialect) }];
    }),
  );
}
