import type { Attribute, Field, ModelDeclaration } from '../../grammar/ast.js';
import { didYouMean } from '../../grammar/nearest-name.js';
import { findCycles } from '../../runtime/util/topological.js';
import { codes } from './codes.js';
import type { Context } from './context.js';

export interface Members {
  readonly fields: readonly Field[];
  readonly attributes: readonly Attribute[];
  /** Block attributes that came with mixins, apart because they are read at another place. */
  readonly mixinAttributes: readonly Attribute[];
  /** False where a mixin is missing or a text could not be read wholly, and with it members nobody knows. */
  readonly complete: boolean;
}

/**
 * Pass 4a: a block's members with those of its mixins. Own fields win over a mixin's; a mixin's key fields come first,
 * its others last, so that a table reads as people write it.
 */
export function expandMembers(declaration: ModelDeclaration, context: Context): Members {
  const own = ownFields(declaration, context);
  const { mixins, complete } = collectMixins(declaration, context);
  const names = new Set(own.map((field) => field.name.text));
  const brought = new Map<string, { field: Field; mixin: string }>();
  for (const mixin of mixins) {
    for (const field of ownFields(mixin, context)) {
      const name = field.name.text;
      if (names.has(name)) continue;
      const other = brought.get(name);
      if (other === undefined) brought.set(name, { field, mixin: mixin.name.text });
      else if (other.field !== field) {
        context.report.add(codes.mixinConflict, {
          message: `\`${declaration.name.text}\` gets the field \`${name}\` from both \`${other.mixin}\` and \`${mixin.name.text}\`.`,
          span: declaration.name.span,
          related: [
            { message: `in ${other.mixin}`, span: other.field.name.span },
            { message: `in ${mixin.name.text}`, span: field.name.span },
          ],
        });
      }
    }
  }
  const added = [...brought.values()].map((one) => one.field);
  const isKey = (field: Field): boolean => field.attributes.some((attribute) => attribute.path[0]?.text === 'id');
  return {
    fields: [...added.filter(isKey), ...own, ...added.filter((field) => !isKey(field))],
    attributes: blockAttributes(declaration),
    mixinAttributes: mixins.flatMap(blockAttributes),
    complete,
  };
}

function blockAttributes(declaration: ModelDeclaration): Attribute[] {
  return declaration.members.filter((member) => member.kind === 'Attribute');
}

function ownFields(declaration: ModelDeclaration, context: Context): Field[] {
  const fields = new Map<string, Field>();
  for (const member of declaration.members) {
    if (member.kind !== 'Field' || member.name.text === '') continue;
    const name = member.name.text;
    const first = fields.get(name);
    if (first === undefined) fields.set(name, member);
    else {
      context.report.add(codes.duplicateField, {
        message: `\`${declaration.name.text}\` has the field \`${name}\` twice.`,
        span: member.name.span,
        related: [{ message: 'first declared here', span: first.name.span }],
      });
    }
  }
  return [...fields.values()];
}

/** Mixins in the order named, each once, those of a mixin before itself. */
function collectMixins(
  declaration: ModelDeclaration,
  context: Context,
): { readonly mixins: readonly ModelDeclaration[]; readonly complete: boolean } {
  const found: ModelDeclaration[] = [];
  const { unread } = context.declarations;
  let complete = !unread.has(declaration.name.text);
  const visit = (block: ModelDeclaration, path: readonly ModelDeclaration[]): void => {
    for (const name of block.mixins) {
      if (name.text === '') continue;
      const mixin = context.declarations.mixins.get(name.text);
      if (mixin === undefined) {
        complete = false;
        reportUnknownMixin(name.text, name.span, context);
      } else if (!path.includes(mixin) && !found.includes(mixin)) {
        visit(mixin, [...path, mixin]);
        if (unread.has(mixin.name.text)) complete = false;
        found.push(mixin);
      }
    }
  };
  visit(declaration, [declaration]);
  return { mixins: found, complete };
}

/** Says each circle of mixins once, where the last of them closes it. */
export function reportCircles(context: Context): void {
  const { mixins } = context.declarations;
  const all = [...mixins.values()];
  const needs = (mixin: ModelDeclaration): ModelDeclaration[] =>
    mixin.mixins.flatMap((name) => mixins.get(name.text) ?? []);
  const selves = all.filter((mixin) => needs(mixin).includes(mixin));
  for (const circle of [...findCycles(all, needs), ...selves.map((mixin) => [mixin])]) {
    const [first] = all.filter((mixin) => circle.includes(mixin));
    const closing = circle.flatMap((mixin) => mixin.mixins).find((name) => name.text === first?.name.text);
    if (closing === undefined) continue;
    context.report.add(codes.circularMixin, {
      message: `The mixin \`${closing.text}\` includes itself.`,
      span: closing.span,
    });
  }
}

function reportUnknownMixin(name: string, span: Field['span'], context: Context): void {
  const { declarations, report } = context;
  const isModel = declarations.models.has(name);
  report.add(codes.unknownMixin, {
    message: isModel ? `\`${name}\` is a model, not a mixin.` : `There is no mixin \`${name}\`.`,
    span,
    hint: isModel
      ? 'Use `extends` for a hierarchy of models, or declare the shared fields as a mixin.'
      : (didYouMean(name, declarations.mixins.keys()) ?? codes.unknownMixin.hint),
  });
}
