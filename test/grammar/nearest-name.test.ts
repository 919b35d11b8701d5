import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, editDistance, nearestName } from '../../grammar/nearest-name.js';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['modle', 'model', 1],
    ['kitten', 'sitting', 3],
    ['abc', 'xyz', 3],
  ])('%s %s', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  test('gives up past the limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  test('is a distance', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 100);
        expect(distance).toBe(editDistance(b, a, 100));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('nearestName', () => {
  test.each([
    ['modle', ['mixin', 'model', 'enum'], 'model'],
    ['autorId', ['id', 'authorId', 'author'], 'authorId'],
    ['author_id', ['authorId', 'author'], 'authorId'],
    ['EMAIL', ['emails', 'email'], 'email'],
    ['unqiue', ['unique', 'uuid'], 'unique'],
    ['usr', ['user', 'order'], 'user'],
    ['createdat', ['updatedAt', 'createdAt'], 'createdAt'],
  ])('%s', (name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected);
  });

  test('offers nothing far-fetched', () => {
    expect(nearestName('id', ['at', 'on'])).toBeUndefined();
    expect(nearestName('customer', ['order', 'product'])).toBeUndefined();
    expect(nearestName('x', ['y', 'z'])).toBeUndefined();
    expect(nearestName('name', [])).toBeUndefined();
    expect(nearestName('name', ['name'])).toBeUndefined();
  });

  test('as a sentence', () => {
    expect(didYouMean('modle', ['model'])).toBe('Did you mean `model`?');
    expect(didYouMean('gadget', ['model'])).toBeUndefined();
  });
});
