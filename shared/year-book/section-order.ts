import type { SectionChoice } from '../domain/book-design';

/**
 * Puts the sections into the order that the design asks for. One that it does not name follows the
 * one before it in the standard order; a choice of a section that is not there is left out.
 */
export function orderSections<Section extends { readonly key: string }>(
  standard: readonly Section[],
  choices: readonly SectionChoice[],
): readonly Section[] {
  const byKey = new Map(standard.map((section) => [section.key, section]));
  const keys = [...new Set(choices.map(({ key }) => key))].filter((key) => byKey.has(key));
  for (const [place, { key }] of standard.entries()) {
    if (keys.includes(key)) continue;
    const before = standard[place - 1];
    keys.splice(before === undefined ? 0 : keys.indexOf(before.key) + 1, 0, key);
  }
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
