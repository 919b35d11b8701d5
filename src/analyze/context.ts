import type { Span } from '../../grammar/source.js';
import type { EnumType } from '../../runtime/schema/metadata.js';
import type { Reporter } from '../diagnostic-code.js';
import type { EnumName, ExpressionCompiler } from '../expression-compiler.js';
import type { EnumModel } from '../model.js';
import type { AttributeSet } from './attribute-set.js';
import type { Declarations } from './declarations.js';
import type { EntityDraft, ValueType } from './draft.js';
import type { Naming } from './naming.js';
import type { Settings } from './settings.js';

/** What every pass sees: the input, the settings, and where to put what it finds. */
export interface Context {
  readonly declarations: Declarations;
  readonly settings: Settings;
  readonly naming: Naming;
  readonly report: Reporter;
  readonly expressions: ExpressionCompiler;
  /** Enums by their name in the schema. */
  readonly enums: ReadonlyMap<string, EnumDraft>;
  /** Models and views by name, in order; filled by the pass that makes drafts. */
  readonly entities: Map<string, EntityDraft>;
  readonly origins: Map<object, Span>;
  /** Built-in types that fields have without arguments, by name; filled as they are met. */
  readonly plainTypes: Map<string, ValueType>;
}

export interface EnumDraft {
  readonly model: EnumModel;
  readonly type: EnumType;
  readonly values: readonly EnumName[];
  readonly attributes: AttributeSet;
  readonly span: Span;
}
