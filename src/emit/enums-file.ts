import { docText } from './doc-text.js';
import { FileImports } from './file-imports.js';
import type { EnumsPart } from './schema-part.js';
import type { FileStructure } from './structure.js';
import { quote } from './type-text.js';

/** `enums.ts`: per enum an object of its values, the type of the same name, and the reader of database values. */
export function enumsFile(part: EnumsPart): FileStructure {
  const imports = new FileImports('enums', part.hiding);
  const statements = part.enums.map((one) => {
    const values = one.values.map((value) => `${comment(value.doc)}${value.name}: ${quote(value.value)},`);
    const { type, decoder } = one.names;
    const make = `/* @__PURE__ */ ${imports.value('enumDecoder')}(${quote(one.name)}, ${type})`;
    return `\n${comment(one.doc)}export const ${type} = {
${values.join('\n')}
} as const;
export type ${type} = (typeof ${type})[keyof typeof ${type}];
export const ${decoder} = ${make};`;
  });
  return { statements: [...imports.structures(), ...statements] };
}

function comment(doc: string | undefined): string {
  if (doc === undefined || doc === '') return '';
  const lines = docText(doc).split('\n');
  return lines.length === 1
    ? `/** ${lines[0] ?? ''} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\n`;
}
