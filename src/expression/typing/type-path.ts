import type { Name, Path } from '../../../grammar/ast.js';
import { didYouMean } from '../../../grammar/nearest-name.js';
import { invariant } from '../../../runtime/util/invariant.js';
import { expressionCodes } from '../codes.js';
import type {
  CompositeMember,
  ExpressionScope,
  HybridMember,
  RelationMember,
  ScopeMember,
} from '../../expression-compiler.js';
import type { AccessStep, ColumnNode, Hop, Node, Row } from '../node.js';
import { fromColumnType } from '../value-type.js';
import { convertToDeclared } from './conversion.js';
import { functionNamed } from '../functions/function-table.js';
import { unknownName } from './read-literal.js';
import type { TypeExpression, Typing } from './typing.js';
import { MAXIMUM_INLINED } from './typing.js';

interface Link {
  readonly name: string;
  readonly relation: RelationMember;
}

/** A path read name by name: relations first, then composites, then what stands at the end. */
interface Walk {
  readonly links: readonly Link[];
  readonly composites: readonly { readonly name: string; readonly member: CompositeMember }[];
  /** The scope the last name was looked up in. */
  readonly scope: ExpressionScope;
  /** Absent where the path ends at a relation: its rows. */
  readonly end?: { readonly name: Name; readonly member: ScopeMember };
}

/** Types a path as a value. */
export function typePath(typing: Typing, path: Path, typeExpression: TypeExpression): Node {
  const [first] = path.names;
  if (first === undefined) return typing.broken(path.span);
  if (path.names.length === 1 && typing.scope.member(first.text) === undefined)
    return typeLoneWord(typing, path, typeExpression);
  if (typing.purpose === 'default') {
    return typing.fail(expressionCodes.columnInDefault, path.span, `A default can't read \`${pathText(path)}\`.`);
  }
  const walk = walkPath(typing, path);
  if (walk === undefined) return typing.broken(path.span);
  if (walk.end === undefined) return failRelationAsValue(typing, path, walk);
  const placed = place(typing, path, walk.links);
  if (placed === undefined) return typing.broken(path.span);
  const value = endNode(typing, path, walk, placed.row, typeExpression);
  if (placed.hops.length === 0) return value;
  const nullable = value.nullable || placed.hops.some(({ relation }) => relation.nullable);
  return {
    kind: 'related',
    hops: placed.hops,
    value: { ...value, nullable },
    type: value.type,
    nullable,
    span: path.span,
  };
}

/** `current_date` and `current_timestamp` need no parentheses; anything else may still be an enum value. */
function typeLoneWord(typing: Typing, path: Path, typeExpression: TypeExpression): Node {
  const [name] = path.names;
  invariant(name, 'a path has a name');
  if (name.text.startsWith('current_') && functionNamed(name.text)?.parameters.length === 0) {
    return typeExpression(typing, { kind: 'Call', callee: path, arguments: [], span: path.span });
  }
  return { kind: 'bareName', name: name.text, type: { kind: 'unknown' }, nullable: true, span: path.span };
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

function failRelationAsValue(typing: Typing, path: Path, walk: Walk): Node {
  const many = walk.links.some(({ relation }) => relation.cardinality === 'many');
  const text = pathText(path);
  if (many)
    return typing.fail(
      expressionCodes.manyOutsideAggregate,
      path.span,
      `\`${text}\` is many rows, not one value.`,
      `Count them with count(${text}), or test with exists(${text}).`,
    );
  return typing.fail(expressionCodes.relationAsValue, path.span, `\`${text}\` is a relation, not a value.`);
}

interface Placed {
  readonly row: Row;
  /** To-one relations from the current row (or the aggregate's) to `row`. */
  readonly hops: readonly Hop[];
}

/** Finds the row the relations of a path lead to; undefined where that was reported. */
function place(typing: Typing, path: Path, links: readonly Link[]): Placed | undefined {
  if (links.length === 0) return { row: typing.row, hops: [] };
  if (!typing.allowsRelations) {
    reportRelation(typing, path, links);
    return;
  }
  const lastMany = links.findLastIndex(({ relation }) => relation.cardinality === 'many');
  let row = typing.row;
  if (lastMany !== -1) {
    if (typing.frame === undefined) {
      reportMany(typing, path);
      return;
    }
    const source = enterSource(typing, path, links.slice(0, lastMany + 1));
    if (source === undefined) return undefined;
    row = source;
  }
  const hops: Hop[] = [];
  for (const { name, relation } of links.slice(lastMany + 1)) {
    const to: Row = { alias: typing.findings.alias(name), via: { from: row, name, relation } };
    hops.push({ name, relation, from: row, to });
    row = to;
  }
  return { row, hops };
}

function reportRelation(typing: Typing, path: Path, links: readonly Link[]): undefined {
  const relation = links[0]?.name ?? '';
  typing.report(
    expressionCodes.relationForbidden,
    path.span,
    `\`${relation}\` is a relation; only this row's own columns can be used here.`,
  );
  return undefined;
}

function reportMany(typing: Typing, path: Path): undefined {
  const text = pathText(path);
  typing.report(
    expressionCodes.manyOutsideAggregate,
    path.span,
    `\`${text}\` has a value for each of many rows.`,
    `Aggregate them, for example sum(${text}) or max(${text}).`,
  );
  return undefined;
}

/**
 * Makes the relations the rows of the aggregate around, or finds that they are already.
 *
 * @returns the aggregate's row, or undefined where another relation was named before
 */
export function enterSource(typing: Typing, path: Path, links: readonly Link[]): Row | undefined {
  const { frame } = typing;
  invariant(frame, 'inside an aggregate');
  const key = links.map(({ name }) => name).join('.');
  if (frame.source !== undefined) {
    if (frame.source.key === key) return frame.source.row;
    const message = `This aggregate runs over \`${frame.source.key}\`, and \`${pathText(path)}\` belongs to the rows of \`${key}\`.`;
    typing.report(expressionCodes.aggregateSource, path.span, message);
    return undefined;
  }
  let row = typing.row;
  const hops: Hop[] = [];
  for (const { name, relation } of links) {
    const to: Row = { alias: typing.findings.alias(name), variable: typing.findings.variable(name) };
    hops.push({ name, relation, from: row, to });
    row = to;
  }
  const scope = links.at(-1)?.relation.target.scope() ?? typing.scope;
  frame.source = { key, hops, scope, row };
  return row;
}

function endNode(typing: Typing, path: Path, walk: Walk, row: Row, typeExpression: TypeExpression): Node {
  const { end } = walk;
  invariant(end, 'the path ends at a value');
  const { member, name } = end;
  switch (member.kind) {
    case 'unsettled':
      return typing.broken(path.span);
    case 'hybrid':
      return hybridNode(typing, path, { scope: walk.scope, member, name: name.text, row }, typeExpression);
    case 'column':
      return columnNode(path, walk, row);
    case 'composite':
      if (member.storage === 'json') return columnNode(path, walk, row);
      return typing.fail(
        expressionCodes.relationAsValue,
        path.span,
        `\`${pathText(path)}\` is a composite of several columns, not one value.`,
      );
    case 'relation':
      return typing.fail(
        expressionCodes.relationAsValue,
        path.span,
        `\`${pathText(path)}\` is a relation, not a value.`,
      );
  }
}

function columnNode(path: Path, walk: Walk, row: Row): ColumnNode {
  const end = walk.end;
  invariant(end && (end.member.kind === 'column' || end.member.kind === 'composite'), 'a column at the end');
  const { member } = end;
  const access: AccessStep[] = walk.composites.map(({ name, member: composite }) => ({
    property: composite.property ?? name,
    nullable: composite.nullable,
  }));
  access.push({ property: member.property ?? end.name.text, nullable: member.nullable });
  const json = walk.composites.find(({ member: composite }) => composite.storage === 'json');
  const own = member.column ?? end.name.text;
  const qualifier = (json?.member ?? member).qualifier;
  const keys = walk.composites
    .slice(json === undefined ? 0 : walk.composites.indexOf(json) + 1)
    .map(({ name, member: composite }) => composite.column ?? name);
  return {
    kind: 'column',
    row,
    column: json?.member.column ?? json?.name ?? own,
    ...(json !== undefined && { json: [...keys, own] }),
    ...(qualifier !== undefined && { qualifier }),
    access,
    opaque: member.kind === 'column' && member.opaque === true,
    type: member.kind === 'column' ? fromColumnType(member.type, member.enumValues) : { kind: 'json' },
    nullable: access.some((step) => step.nullable),
    span: path.span,
  };
}

interface HybridUse {
  readonly scope: ExpressionScope;
  readonly member: HybridMember;
  readonly name: string;
  readonly row: Row;
}

function hybridNode(
  typing: Typing,
  path: Path,
  { scope, member, name, row }: HybridUse,
  typeExpression: TypeExpression,
): Node {
  const identity = `${scope.subject}.${name}`;
  if (typing.hybrids.includes(identity)) {
    const circle = [...typing.hybrids.slice(typing.hybrids.indexOf(identity)), identity]
      .map((part) => part.split('.').at(-1))
      .join(' -> ');
    return typing.fail(expressionCodes.hybridCycle, path.span, `\`${name}\` is made from itself: ${circle}.`);
  }
  if (typing.findings.isBroken(identity)) return typing.broken(path.span);
  if (!typing.findings.mayInline()) {
    return typing.fail(
      expressionCodes.hybridSize,
      path.span,
      `With the hybrids it uses put in, this expression would hold more than ${String(MAXIMUM_INLINED)} of them.`,
    );
  }
  const inner = typing.inHybrid(scope, row, identity);
  const type = fromColumnType(member.type, member.enumValues);
  const value = convertToDeclared(inner, typeExpression(inner, member.expression), type);
  if (inner.diagnostics.some(({ severity }) => severity === 'error')) typing.findings.breakHybrid(identity);
  const circle = inner.diagnostics.find(({ code }) => code === expressionCodes.hybridCycle.code);
  if (circle !== undefined) return typing.fail(expressionCodes.hybridCycle, path.span, circle.message);
  const outside = inner.diagnostics.find(
    ({ code }) =>
      code === expressionCodes.relationForbidden.code ||
      code === expressionCodes.aggregateForbidden.code ||
      code === expressionCodes.unstable.code,
  );
  const size = inner.diagnostics.find(({ code }) => code === expressionCodes.hybridSize.code);
  if (size !== undefined) return typing.fail(expressionCodes.hybridSize, path.span, size.message);
  if (outside !== undefined)
    return typing.fail(
      expressionCodes.relationForbidden,
      path.span,
      `The hybrid \`${name}\` can't be used here: ${outside.message}`,
    );
  // What else is wrong with it is reported where it is declared.
  if (inner.diagnostics.some(({ severity }) => severity === 'error')) return typing.broken(path.span);
  return {
    kind: 'hybrid',
    row,
    property: member.property ?? name,
    value,
    type,
    nullable: member.nullable,
    span: path.span,
  };
}
