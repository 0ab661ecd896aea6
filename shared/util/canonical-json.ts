import canonicalize from 'canonicalize';

/**
 * Writes a JSON value in its one canonical form, so that equal values hash alike on every machine
 * and in every later version: keys by UTF-16 code unit, numbers as ECMAScript prints them, no
 * spaces. Keys whose value is `undefined` are left out, as JSON does.
 *
 * @throws {Error} If the value is no JSON: NaN, Infinity, a lone surrogate in a string, a cycle,
 *   a bigint or a function at the top.
 * @see RFC 8785 (JSON Canonicalization Scheme).
 */
export function toCanonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A value without a JSON form has no canonical form');
  return text;
}
