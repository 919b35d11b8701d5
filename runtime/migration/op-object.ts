import type {
  AlterEnum,
  AlterSequence,
  CreateEnum,
  CreateExtension,
  CreateSchema,
  CreateSequence,
  CreateView,
  DropEnum,
  DropExtension,
  DropSchema,
  DropSequence,
  DropView,
  RenameEnum,
  ReplaceView,
} from '../ddl/operation.js';
import type { EnumType, Extension, Sequence, View } from '../schema/metadata.js';
import { columnsFromSpec } from './column-spec.js';
import type { ColumnsSpec } from './column-spec.js';
import { allowed } from './op-table.js';
import type { Allowing } from './op-table.js';
import type { StepMarks } from './step.js';
import { qualifiedName } from './table-spec.js';
import type { ObjectName } from './table-spec.js';

/** An enum's values, or the enum with its comment. */
export type EnumSpec = readonly string[] | { readonly values: readonly string[]; readonly comment?: string };
export type ViewSpec = Omit<View, 'name' | 'schema' | 'columns'> & { readonly columns: ColumnsSpec };
export type SequenceSpec = Omit<Sequence, 'name' | 'schema'>;
export type ExtensionSpec = Omit<Extension, 'name'>;

export interface AlterEnumSpec extends Allowing {
  readonly from: EnumSpec;
  readonly to: EnumSpec;
  /** Old value to new value. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const isList = (spec: EnumSpec): spec is readonly string[] => Array.isArray(spec);
const enumOf = (name: ObjectName, spec: EnumSpec): EnumType => ({
  ...qualifiedName(name),
  ...(isList(spec) ? { values: spec } : spec),
});
const viewOf = (name: ObjectName, { columns, ...rest }: ViewSpec): View => ({
  ...qualifiedName(name),
  ...rest,
  columns: columnsFromSpec(columns),
});

/** Operations on enums, views, sequences, database schemas and extensions. */
export const objectOperations = {
  createEnum(name: ObjectName, spec: EnumSpec): CreateEnum {
    return { kind: 'createEnum', enum: enumOf(name, spec) };
  },

  dropEnum(name: ObjectName, spec?: EnumSpec): DropEnum & StepMarks {
    return { kind: 'dropEnum', enum: enumOf(name, spec ?? []), ...(spec === undefined && { named: true }) };
  },

  /** Adds, renames or removes values of an enum. */
  alterEnum(name: ObjectName, { from, to, renamed, ...options }: AlterEnumSpec): AlterEnum & StepMarks {
    return {
      kind: 'alterEnum',
      from: enumOf(name, from),
      to: enumOf(name, to),
      ...(renamed && { renamed }),
      ...allowed(options),
    };
  },

  renameEnum(from: ObjectName, to: ObjectName): RenameEnum {
    return { kind: 'renameEnum', from: qualifiedName(from), to: qualifiedName(to) };
  },

  createView(name: ObjectName, spec: ViewSpec): CreateView {
    return { kind: 'createView', view: viewOf(name, spec) };
  },

  dropView(name: ObjectName, spec?: ViewSpec): DropView & StepMarks {
    return {
      kind: 'dropView',
      view: viewOf(name, spec ?? { columns: {} }),
      ...(spec === undefined && { named: true }),
    };
  },

  replaceView(name: ObjectName, { from, to }: { readonly from: ViewSpec; readonly to: ViewSpec }): ReplaceView {
    return { kind: 'replaceView', from: viewOf(name, from), to: viewOf(name, to) };
  },

  createSequence(name: ObjectName, spec: SequenceSpec = {}): CreateSequence {
    return { kind: 'createSequence', sequence: { ...qualifiedName(name), ...spec } };
  },

  dropSequence(name: ObjectName, spec?: SequenceSpec): DropSequence & StepMarks {
    return {
      kind: 'dropSequence',
      sequence: { ...qualifiedName(name), ...spec },
      ...(spec === undefined && { named: true }),
    };
  },

  alterSequence(
    name: ObjectName,
    { from, to }: { readonly from: SequenceSpec; readonly to: SequenceSpec },
  ): AlterSequence {
    return { kind: 'alterSequence', from: { ...qualifiedName(name), ...from }, to: { ...qualifiedName(name), ...to } };
  },

  createSchema(name: string): CreateSchema {
    return { kind: 'createSchema', name };
  },

  dropSchema(name: string): DropSchema {
    return { kind: 'dropSchema', name };
  },

  createExtension(name: string, spec: ExtensionSpec = {}): CreateExtension {
    return { kind: 'createExtension', extension: { name, ...spec } };
  },

  dropExtension(name: string, spec?: ExtensionSpec): DropExtension & StepMarks {
    return { kind: 'dropExtension', extension: { name, ...spec }, ...(spec === undefined && { named: true }) };
  },
};
