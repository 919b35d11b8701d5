import type { Path } from '../../../grammar/ast.js';
import { invariant } from '../../../runtime/util/invariant.js';
import { expressionCodes } from '../codes.js';
import { functionNamed } from '../functions/function-table.js';
import type { AccessStep, ColumnNode, Node, Row } from '../node.js';
import { fromColumnType } from '../value-type.js';
import { placeRelations } from './place-relations.js';
import { typeHybrid } from './type-hybrid.js';
import type { TypeExpression, Typing } from './typing.js';
import { pathText, walkPath } from './walk-path.js';
import type { Walk } from './walk-path.js';

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
  const placed = placeRelations(typing, path, walk.links);
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

function endNode(typing: Typing, path: Path, walk: Walk, row: Row, typeExpression: TypeExpression): Node {
  const { end } = walk;
  invariant(end, 'the path ends at a value');
  const { member, name } = end;
  switch (member.kind) {
    case 'unsettled':
      return typing.broken(path.span);
    case 'hybrid':
      return typeHybrid(typing, path, { scope: walk.scope, member, name: name.text, row }, typeExpression);
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
