import { docs } from './doc-text.js';
import { FileImports } from './file-imports.js';
import type { TypesPart } from './schema-part.js';
import type { FileStructure, InterfaceStructure } from './structure.js';
import { jsonFieldType } from './type-text.js';

/** `types.ts`: the composite types, as they stand in JSON columns. */
export function typesFile(part: TypesPart): FileStructure {
  const imports = new FileImports('types', part.hiding);
  const interfaces = part.composites.map((composite): InterfaceStructure => ({
    kind: 'Interface',
    name: composite.name,
    isExported: true,
    ...docs(composite.doc),
    properties: composite.fields.map((field) => ({
      name: field.name,
      type: `${jsonFieldType(field, imports)}${field.nullable ? ' | null' : ''}`,
      hasQuestionToken: field.nullable,
      ...docs(field.doc),
    })),
  }));
  return { statements: [...imports.structures(), ...interfaces] };
}
