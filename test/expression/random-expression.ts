import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

/** A text made of parts: `mix('(', a, ' + ', b, ')')`. */
function mix(...parts: readonly (string | Text)[]): Text {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));
}

const one = (...words: readonly string[]): Text => fc.constantFrom(...words);
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const letters = one('a', 'b', 'A', 'B', '%', '_', 'é', '日', '1').map((char) => char);
const textLiteral = fc.array(letters, { maxLength: 3 }).map((chars) => quote(chars.join('')));
const patternLiteral = fc
  .array(one('a', 'b', 'A', '%', '_', 'é', '\\%', '\\_'), { maxLength: 4 })
  .map((chars) => quote(chars.join('')));
const interval = one("interval('P1M')", "interval('P1Y2M3D')", "interval('-P10D')", "interval('P2W')");
const clockInterval = one("interval('PT36H')", "interval('P1DT2H3M4S')", "interval('-PT90M')");

/** Well-typed expressions over the sample table, as text with parentheses around every part, by the kind they give. */
export const { condition, integer, decimal, float, text, instant, day, bigint } = fc.letrec<Record<string, string>>(
  (tie) => {
    const deep = { depthSize: 'small', maxDepth: 3, depthIdentifier: 'expression' } as const;
    const [integer, decimal, float, text] = [tie('integer'), tie('decimal'), tie('float'), tie('text')];
    const [instant, day, condition, bigint] = [tie('instant'), tie('day'), tie('condition'), tie('bigint')];
    const op = (value: Text, ...operators: readonly string[]): Text =>
      mix('(', value, one(...operators.map((operator) => ` ${operator} `)), value, ')');
    const cases = (value: Text): Text =>
      mix(
        'case when ',
        condition,
        ' then ',
        value,
        ' when ',
        condition,
        ' then ',
        value,
        one(' else ', ' else '),
        value,
        ' end',
      );
    const openCase = (value: Text): Text => mix('case when ', condition, ' then ', value, ' end');
    const common = (value: Text): readonly Text[] => [
      cases(value),
      openCase(value),
      mix('coalesce(', value, ', ', value, ')'),
      mix('nullif(', value, ', ', value, ')'),
    ];
    const ordered = (value: Text): readonly Text[] => [
      ...common(value),
      mix(one('min(', 'max('), value, ', ', value, ')'),
    ];
    const compare = (value: Text): Text => op(value, '=', '<>', '<', '<=', '>', '>=');
    const range = (value: Text): Text => mix('(', value, one(' between ', ' not between '), value, ' and ', value, ')');
    const isOneOf = (value: Text): Text => mix('(', value, one(' in (', ' not in ('), value, ', ', value, '))');
    return {
      integer: fc.oneof(
        deep,
        one('i', 'j', 'id', 'place.floor', 'owner.i', 'owner.j', 'owner.place.floor', 'count(items)', '3', '(-2)'),
        op(integer, '+', '-', '*'),
        op(integer, '%'),
        mix('(-', integer, ')'),
        mix(one('abs(', 'sign('), integer, ')'),
        mix('mod(', integer, ', ', integer, ')'),
        mix('length(', text, ')'),
        mix('position(', text, ', ', textLiteral, ')'),
        mix(one('year(', 'month(', 'day(', 'weekday('), day, ')'),
        mix(one('hour(', 'minute(', 'second(', 'year(', 'weekday('), instant, ')'),
        mix('(', day, ' - ', day, ')'),
        mix('cast(', decimal, ', Int)'),
        mix('cast(', condition, ', Int)'),
        one(
          'sum(items.n)',
          'max(items.n)',
          'sum(items.n * i)',
          'sum(items.n, where: items.price > 0)',
          'count(items.note)',
          'count(items.n, distinct: true)',
          'count(items, where: items.note is null)',
        ),
        ...ordered(integer),
      ),
      bigint: fc.oneof(
        deep,
        one('b', 'c', 'owner.b', 'cast(i, BigInt)'),
        op(bigint, '+', '-', '*', '%'),
        mix('(', bigint, ' + ', integer, ')'),
        mix('(-', bigint, ')'),
        mix('abs(', bigint, ')'),
        ...ordered(bigint),
      ),
      decimal: fc.oneof(
        deep,
        one(
          'd',
          'e',
          'owner.d',
          '1.25',
          '0.5',
          'sum(items.price)',
          'min(items.price)',
          'avg(items.price)',
          'sum(items.price * 2)',
        ),
        op(decimal, '+', '-'),
        mix('(', decimal, one(' * 1.2)', ' * d)', ' * i)', ' * 3)')),
        mix('(', decimal, one(' / 4)', ' / d)', ' / 0.3)', ' / i)')),
        mix('(', decimal, ' + ', integer, ')'),
        mix('(-', decimal, ')'),
        mix(one('abs(', 'floor(', 'ceil(', 'round('), decimal, ')'),
        mix('round(', decimal, one(', 1)', ', 2)')),
        mix('cast(', decimal, ', Decimal(10, 2))'),
        ...ordered(decimal),
      ),
      float: fc.oneof(
        deep,
        one('f', 'g', 'owner.f', '0.5', 'avg(items.n)', 'cast(i, Float)'),
        op(float, '+', '-', '*', '/'),
        mix('(', integer, ' / ', integer, ')'),
        mix('(', float, one(' * 2)', ' + i)', ' / 2)')),
        mix(one('abs(', 'floor(', 'ceil('), float, ')'),
        mix('sqrt(', float, ')'),
        mix('power(', float, ', 2)'),
        mix('seconds_between(', instant, ', ', instant, ')'),
        ...ordered(float),
      ),
      text: fc.oneof(
        deep,
        one('s', 'u', 'place.city', 'owner.s', 'owner.u', "'x'", "''", 'max(items.note)'),
        textLiteral,
        op(text, '||'),
        mix('(', text, ' || ', integer, ')'),
        mix('concat(', text, ', ', text, ')'),
        mix(one('trim(', 'ltrim(', 'rtrim('), text, ')'),
        mix('substr(', text, ', ', one('1', '2', 'i', 'j'), ')'),
        mix('substr(', text, ', ', one('1', '2', 'i'), ', ', one('0', '2', 'j'), ')'),
        mix('replace(', text, ', ', textLiteral, ', ', text, ')'),
        mix('cast(', integer, ', Text)'),
        mix('cast(', condition, ', Text)'),
        mix('cast(', day, ', Text)'),
        one('cast(d, Text)', 'cast(e, Text)', "upper(trim('abc'))", 'cast(s, String(2))'),
        ...ordered(text),
      ),
      instant: fc.oneof(
        deep,
        one('at', 'until', 'owner.at'),
        mix('(', instant, one(' + ', ' - '), fc.oneof(interval, clockInterval), ')'),
        mix('cast(', day, ', DateTime)'),
        ...ordered(instant),
      ),
      day: fc.oneof(
        deep,
        one('born', 'died', 'owner.born'),
        mix('(', day, one(' + ', ' - '), interval, ')'),
        mix('cast(', instant, ', Date)'),
        ...ordered(day),
      ),
      condition: fc.oneof(
        deep,
        one(
          'p',
          'q',
          'place.open',
          'owner.p',
          'true',
          'exists(items)',
          'exists(items, where: items.n > i)',
          'exists(owner)',
          'exists(items.price > 0.1)',
        ),
        op(condition, 'and', 'or'),
        mix('(not ', condition, ')'),
        mix('(', condition, one(' is true)', ' is not true)', ' is false)', ' is null)', ' is not null)')),
        mix('(', fc.oneof(integer, text, decimal, instant), one(' is null)', ' is not null)')),
        compare(integer),
        compare(bigint),
        mix('(', bigint, one(' < ', ' = '), integer, ')'),
        compare(text),
        compare(instant),
        compare(day),
        mix('(', one('d', 'e', 'd + e', 'd * 2'), one(' < ', ' = ', ' >= '), one('0.5', 'd', 'e', 'i', 'e * 3'), ')'),
        mix('(', one('f', 'g', 'f + g'), one(' < ', ' = ', ' >= '), one('0.5', 'g', 'i', 'f * 2'), ')'),
        op(condition, '=', '<>'),
        range(integer),
        range(text),
        isOneOf(integer),
        isOneOf(text),
        mix('(', text, one(' like ', ' not like '), patternLiteral, ')'),
        mix(one('startsWith(', 'endsWith(', 'contains('), text, ', ', fc.oneof(textLiteral, text), ')'),
        mix('ilike(', one('s', 'u'), ', ', patternLiteral, ')'),
        mix("(cast(place.open, Text) = 'true')"),
      ),
    };
  },
) as unknown as Record<'condition' | 'integer' | 'decimal' | 'float' | 'text' | 'instant' | 'day' | 'bigint', Text>;
