import { describe, expect, test } from 'vitest';
import type { Expression } from '../../grammar/ast.js';
import { parse } from '../../grammar/parse.js';
import { shapeOf } from './expression-shape.js';

function expression(text: string): Expression {
  const { file, diagnostics } = parse({ file: 'test.schema', text: `type T = Int @check(${text})` });
  expect(diagnostics).toEqual([]);
  const [declaration] = file.declarations;
  const value = declaration?.kind === 'ScalarDeclaration' ? declaration.attributes[0]?.arguments[0]?.value : undefined;
  if (value === undefined) throw new Error('no expression was read');
  return value;
}

const shape = (text: string): string => shapeOf(expression(text));

describe('expressions', () => {
  test.each([
    ['a or b and c', '(or a (and b c))'],
    ['a and b or c and d', '(or (and a b) (and c d))'],
    ['not a and b', '(and (not a) b)'],
    ['not a = b', '(not (= a b))'],
    ['not not a', '(not (not a))'],
    ['a = b || c', '(= a (|| b c))'],
    ['a || b + c', '(|| a (+ b c))'],
    ['a - b - c', '(- (- a b) c)'],
    ['a + b * -c % d', '(+ a (% (* b (- c)) d))'],
    ['(a + b) * c', '(* (+ a b) c)'],
    ['- -a', '(- (- a))'],
    ['a-b', '(- a b)'],
    ['a -1', '(- a 1)'],
    ['a != b', '(<> a b)'],
    ['a <> b', '(<> a b)'],
    ['a <= b and b >= c', '(and (<= a b) (>= b c))'],
    ['a is null', '(is-null a)'],
    ['a + 1 is not true', '(is-not-true (+ a 1))'],
    ['a is false or b', '(or (is-false a) b)'],
    ["a like 'x%' || b", '(like a (|| "x%" b))'],
    ["a not like 'x%'", '(not like a "x%")'],
    ['a in (1, b + 1,)', '(in a 1 (+ b 1))'],
    ['a not in ()', '(not-in a )'],
    ['a between 1 and 2 and b', '(and (between a 1 2) b)'],
    ['a not between b + 1 and c * 2', '(not-between a (+ b 1) (* c 2))'],
    ['case when a then 1 else 2 end', '(case (when a 1) 2)'],
    ["case kind when 'a' then 1 when 'b' then 2 end + 1", '(+ (case kind (when "a" 1) (when "b" 2)) 1)'],
    ['case when a then case when b then 1 end end', '(case (when a (case (when b 1))))'],
    ['coalesce(sum(orders.total), 0)', 'coalesce(sum(orders.total) 0)'],
    ['now()', 'now()'],
    ['title(length: 10, sort: Desc)', 'title(length:10 sort:Desc)'],
    ['a.b.c(d: [e])', 'a.b.c(d:[e])'],
    ['placedAt desc nulls last', '(desc-last placedAt)'],
    ['[a asc, lower(b) desc, c nulls first, d]', '[(asc a) (desc lower(b)) (asc-first c) d]'],
    ['123456789012345678901234567890.50', '123456789012345678901234567890.50'],
    ['1.5e-3', '1.5e-3'],
    ['null', 'null'],
    ['[]', '[]'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test('words of the language are names where they stand for one', () => {
    expect(shape('[start, end, first, last, in, like, is, not, case, order, with, desc]')).toBe(
      '[start end first last in like is not case order with desc]',
    );
    expect(shape('in in (like, between)')).toBe('(in in like between)');
    expect(shape('or or or')).toBe('(or or or)');
    expect(shape('desc desc')).toBe('(desc desc)');
    expect(shape('not = 1 and case = 2 or (case) is null')).toBe('(or (and (= not 1) (= case 2)) (is-null case))');
    expect(shape('model.type(view: enum)')).toBe('model.type(view:enum)');
    expect(shape('case when end then then else else end')).toBe('(case (when end then) else)');
  });

  test('strings are read without their quotes and escapes', () => {
    const value = (text: string): unknown => {
      const node = expression(text);
      return node.kind === 'StringLiteral' ? [node.quote, node.value] : undefined;
    };
    expect(value(String.raw`"a\"b\\c\/\n\t\u00e9\r\b\f"`)).toEqual(['"', 'a"b\\c/\n\té\r\b\f']);
    expect(value("'it''s \\n'")).toEqual(["'", "it's \\n"]);
    expect(value('"\'"')).toEqual(['"', "'"]);
    expect(value('"""one line"""')).toEqual(['"""', 'one line']);
    expect(value('"""\n    select "a"\n      from b\n\n    where \\"""c\\"""\n  """')).toEqual([
      '"""',
      'select "a"\n  from b\n\nwhere """c"""',
    ]);
    expect(value('"""\r\n  a\r\n  b\r\n  """')).toEqual(['"""', 'a\nb']);
  });

  test('parentheses are remembered, and belong to the span', () => {
    const text = '(a + b) * c';
    const node = expression(text);
    const start = 'type T = Int @check('.length;
    expect(node.span).toEqual({ file: 'test.schema', start, end: start + text.length });
    expect(node.kind === 'Binary' && node.left.parens).toBe(true);
    expect(node.kind === 'Binary' && node.left.span).toEqual({
      file: 'test.schema',
      start,
      end: start + '(a + b)'.length,
    });
  });

  test('every node spans exactly its text', () => {
    const text = "coalesce(a.b, -1) in (1, 'x') and not (c between 1 and 2)";
    const source = `type T = Int @check(${text})`;
    const slice = (node: Expression): string => source.slice(node.span.start, node.span.end);
    const node = expression(text);
    if (node.kind !== 'Binary' || node.left.kind !== 'InTest' || node.right.kind !== 'Unary')
      throw new Error(node.kind);
    expect(slice(node)).toBe(text);
    expect(slice(node.left)).toBe("coalesce(a.b, -1) in (1, 'x')");
    expect(slice(node.left.operand)).toBe('coalesce(a.b, -1)');
    expect(node.left.elements.map(slice)).toEqual(['1', "'x'"]);
    expect(slice(node.right)).toBe('not (c between 1 and 2)');
    expect(slice(node.right.operand)).toBe('(c between 1 and 2)');
  });
});
