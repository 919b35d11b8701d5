import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cuid, cuid2, nanoid, ulid, uuid4, uuid7 } from '../../runtime/mapping/generators.js';

const many = <T>(make: () => T, count = 5000): T[] => Array.from({ length: count }, () => make());
const rising = (texts: readonly string[]): boolean =>
  texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') < text);

afterEach(() => {
  vi.useRealTimers();
});

describe('generators', () => {
  it.each([
    ['uuid4', uuid4, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['uuid7', uuid7, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['cuid', cuid, /^c[0-9a-z]{24}$/],
    ['cuid2', cuid2, /^[a-z][0-9a-z]{23}$/],
    ['nanoid', nanoid, /^[A-Za-z0-9_-]{21}$/],
    ['ulid', ulid, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/],
  ] as const)('%s has its form and never repeats', (_name, make, form) => {
    const made = many(() => make());
    expect(made.every((text) => form.test(text))).toBe(true);
    expect(new Set(made).size).toBe(made.length);
  });

  it.each([
    ['uuid7', uuid7],
    ['ulid', ulid],
  ])('%s rises within one millisecond and when the clock is set back', (_name, make) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2100-01-01T00:00:00Z') });
    const first = many(make, 10_000);
    vi.setSystemTime(new Date('2099-01-01T00:00:00Z'));
    expect(rising([...first, ...many(make, 10)])).toBe(true);
  });

  it('uuid7 and ulid carry the time', () => {
    const time = Date.UTC(2150, 5, 17, 1, 2, 3, 4);
    vi.useFakeTimers({ toFake: ['Date'], now: time });
    expect(Number.parseInt(uuid7().replaceAll('-', '').slice(0, 12), 16)).toBe(time);
    const digits = Array.from(ulid().slice(0, 10)).map((digit) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit));
    expect(digits.reduce((total, digit) => total * 32 + digit, 0)).toBe(time);
  });

  it('nanoid and cuid2 are as long as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (length) => {
        expect(nanoid(length)).toHaveLength(length);
        expect(cuid2(length)).toHaveLength(length);
      }),
    );
  });

  it('nanoid uses every character about as often', () => {
    const counts = new Map<string, number>();
    for (const character of nanoid(64_000)) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(64);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(250);
  });
});
