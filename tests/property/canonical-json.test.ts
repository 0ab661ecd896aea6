import { toCanonicalJson } from '@shared/util/canonical-json';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('parses back to the same value, whatever the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON itself has no negative zero.
      const expected = JSON.parse(JSON.stringify(value)) as unknown;
      expect(JSON.parse(toCanonicalJson(value))).toEqual(expected);
    }),
  );
});

it('does not depend on the order in which keys were set', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(toCanonicalJson(reversed)).toBe(toCanonicalJson(value));
    }),
  );
});

it('is its own canonical form', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = toCanonicalJson(value);
      expect(toCanonicalJson(JSON.parse(once))).toBe(once);
    }),
  );
});
