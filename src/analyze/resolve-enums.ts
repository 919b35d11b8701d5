import type { EnumDeclaration } from '../../grammar/ast.js';
import type { Reporter } from '../diagnostic-code.js';
import type { AttributeSet } from './attribute-set.js';
import { codes } from './codes.js';
import type { EnumDraft } from './context.js';
import type { Declarations } from './declarations.js';
import type { Naming } from './naming.js';
import { readAttributes } from './read-attributes.js';
import { checkSchemaName } from './schema-name.js';
import type { Settings } from './settings.js';

/** Pass 3a: enums with their names and values in the schema and in the database. */
export function resolveEnums(
  declarations: Declarations,
  settings: Settings,
  naming: Naming,
  report: Reporter,
): ReadonlyMap<string, EnumDraft> {
  return new Map(
    [...declarations.enums].map(([name, declaration]) => [
      name,
      resolveEnum(declaration, { settings, naming, report, unread: declarations.unread.has(name) }),
    ]),
  );
}

interface EnumContext {
  readonly settings: Settings;
  readonly naming: Naming;
  readonly report: Reporter;
  readonly unread: boolean;
}

function resolveEnum(declaration: EnumDeclaration, { settings, naming, report, unread }: EnumContext): EnumDraft {
  const name = declaration.name.text;
  const blocks = declaration.members.filter((member) => member.kind === 'Attribute');
  const attributes = readAttributes(blocks, 'enum', report);
  const values = readValues(declaration, report);
  if (values.length === 0 && !unread) {
    report.add(codes.emptyEnum, { message: `The enum \`${name}\` has no values.`, span: declaration.name.span });
  }
  const schema = attributes.get('schema')?.text('schema');
  checkSchemaName(attributes.get('schema'), settings, report);
  const comment = attributes.get('comment')?.text('text');
  const renamedFrom = attributes.get('renamedFrom')?.text('name');
  const renamed = values.flatMap((value) =>
    value.renamedFrom === undefined ? [] : [[value.renamedFrom, value.value]],
  );
  return {
    model: {
      name,
      ...(declaration.doc !== undefined && { doc: declaration.doc }),
      values: values.map(({ name: one, value, doc }) => ({ name: one, value, ...(doc !== undefined && { doc }) })),
    },
    type: {
      name: attributes.get('map')?.text('name') ?? naming.enumType(name),
      ...(schema !== undefined && { schema }),
      values: values.map(({ value }) => value),
      ...(comment !== undefined && { comment }),
      ...(renamedFrom !== undefined && { renamedFrom: naming.enumType(renamedFrom) }),
      ...(renamed.length > 0 && { renamedValues: Object.fromEntries(renamed) as Record<string, string> }),
    },
    values: values.map(({ name: one, value }) => ({ name: one, value })),
    attributes,
    span: declaration.name.span,
  };
}

interface ReadValue {
  readonly name: string;
  readonly value: string;
  readonly doc: string | undefined;
  readonly renamedFrom: string | undefined;
}

function readValues(declaration: EnumDeclaration, report: Reporter): ReadValue[] {
  const values: ReadValue[] = [];
  for (const member of declaration.members) {
    if (member.kind !== 'EnumValue' || member.name.text === '') continue;
    const attributes: AttributeSet = readAttributes(member.attributes, 'enumValue', report);
    const name = member.name.text;
    const value = attributes.get('map')?.text('name') ?? name;
    const twin = values.find((other) => other.name === name || other.value === value);
    if (twin !== undefined) {
      report.add(codes.duplicateEnumValue, {
        message:
          twin.name === name
            ? `The enum \`${declaration.name.text}\` has the value \`${name}\` twice.`
            : `\`${twin.name}\` and \`${name}\` are both stored as "${value}".`,
        span: member.span,
      });
      continue;
    }
    values.push({ name, value, doc: member.doc, renamedFrom: attributes.get('renamedFrom')?.text('name') });
  }
  return values;
}
