import { parseRoman } from '../layout/binding/roman';
import { parseSectionLabel } from '../layout/binding/section-label';

/** An odd number is on the front of a leaf, the next one on its back. */
const toLeaf = (number: number) => Math.ceil(number / 2);

/**
 * Names the leaf that a printed number lies on, where both sides are printed: 3-7 and 3-8 are on
 * one, 3-8a and 3-8b on another. `null` where a label says nothing of a leaf.
 */
export function toLeafName(label: string): string | null {
  const place = parseSectionLabel(label);
  if (place) {
    const { section, number, added } = place;
    return added === 0
      ? `${section}-${toLeaf(number)}`
      : `${section}-${toLeaf(number)}+${toLeaf(added)}`;
  }
  const roman = parseRoman(label);
  if (roman !== null) return `front ${toLeaf(roman)}`;
  return /^\d+$/.test(label) ? `body ${toLeaf(Number(label))}` : null;
}
