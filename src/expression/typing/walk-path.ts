import type { Name, Path } from '../../../grammar/ast.js';
import { didYouMean } from '../../../grammar/nearest-name.js';
import { invariant } from '../../../runtime/util/invariant.js';
import type { CompositeMember, ExpressionScope, RelationMember, ScopeMember } from '../../expression-compiler.js';
import { expressionCodes } from '../codes.js';
import { unknownName } from './read-literal.js';
import type { Typing } from './typing.js';

export interface Link {
  readonly name: string;
  readonly relation: RelationMember;
}

/** A path read name by name: relations first, then composites, then what stands at the end. */
export interface Walk {
  readonly links: readonly Link[];
  readonly composites: readonly { readonly name: string; readonly member: CompositeMember }[];
  /** The scope the last name was looked up in. */
  readonly scope: ExpressionScope;
  /** Absent where the path ends at a relation: its rows. */
  readonly end?: { readonly name: Name; readonly member: ScopeMember };
}

export function pathText(path: Path): string {
  return path.names.map(({ text }) => text).join('.');
}

/** Reads a path; undefined where something was reported. */
export function walkPath(typing: Typing, path: Path): Walk | undefined {
  const links: Link[] = [];
  const composites: { name: string; member: CompositeMember }[] = [];
  let scope = typing.scope;
  for (const [index, name] of path.names.entries()) {
    const member = scope.member(name.text);
    if (member === undefined) {
      reportUnknown(typing, path, index, scope);
      return;
    }
    if (member.kind === 'unsettled') {
      typing.findings.unsettle();
      return;
    }
    if (index === 0 && typing.isOwnRow(typing.row)) typing.findings.members.add(name.text);
    const last = index === path.names.length - 1;
    if (member.kind === 'relation' && composites.length === 0) {
      if (index === 0 && typing.isOwnRow(typing.row)) typing.findings.relations.add(name.text);
      links.push({ name: name.text, relation: member });
      scope = member.target.scope();
      if (last) return { links, composites, scope };
    } else if (member.kind === 'composite' && !last) {
      if (member.list) {
        reportNotAPath(typing, path, index, 'is a list');
        return;
      }
      composites.push({ name: name.text, member });
      scope = member.scope;
    } else if (last) return { links, composites, scope, end: { name, member } };
    else {
      reportNotAPath(typing, path, index, 'has no members');
      return;
    }
  }
  return undefined;
}

function reportUnknown(typing: Typing, path: Path, index: number, scope: ExpressionScope): undefined {
  const name = path.names[index];
  invariant(name, 'the name that was looked up');
  if (index === 0) {
    unknownName(typing, {
      kind: 'bareName',
      name: name.text,
      type: { kind: 'unknown' },
      nullable: true,
      span: name.span,
    });
  } else {
    const before = path.names
      .slice(0, index)
      .map(({ text }) => text)
      .join('.');
    const message = `\`${before}\` leads to ${scope.subject}, which has no field \`${name.text}\`.`;
    typing.report(expressionCodes.unknownMember, name.span, message, didYouMean(name.text, scope.names()));
  }
  return undefined;
}

function reportNotAPath(typing: Typing, path: Path, index: number, why: string): undefined {
  const name = path.names[index + 1];
  invariant(name, 'a name follows');
  const before = path.names
    .slice(0, index + 1)
    .map(({ text }) => text)
    .join('.');
  typing.report(expressionCodes.notAPath, name.span, `\`${before}\` ${why}, so \`.${name.text}\` means nothing.`);
  return undefined;
}
