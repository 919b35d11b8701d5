import { docs } from './doc-text.js';
import { FileImports } from './file-imports.js';
import type { TypesPart } from './schema-part.js';
import type { FileStructure, InterfaceStructure } from './structure.js';
import type { CompositeModel, Field } from '../model.js';
import { fieldType, jsonFieldType } from './type-text.js';

/** `types.ts`: the composite types, as they stand in JSON columns; and those `@embedded` holds, with the types of columns. */
export function typesFile(part: TypesPart): FileStructure {
  const imports = new FileImports('types', part.hiding);
  const interfaces = [
    ...part.composites.map((composite) => interfaceOf(composite, (field) => jsonFieldType(field, imports))),
    ...part.embedded.map((composite) => interfaceOf(composite, (field) => fieldType(field, imports))),
  ];
  return { statements: [...imports.structures(), ...interfaces] };
}

function interfaceOf(composite: CompositeModel, typeOf: (field: Field) => string): InterfaceStructure {
  return {
    kind: 'Interface',
    name: composite.name,
    isExported: true,
    ...docs(composite.doc),
    properties: composite.fields.map((field) => ({
      name: field.name,
      type: `${typeOf(field)}${field.nullable ? ' | null' : ''}`,
      hasQuestionToken: field.nullable,
      ...docs(field.doc),
    })),
  };
}
