import type { Photo } from '../domain/photo';
import type { RecordPhoto } from '../domain/record';

/**
 * Moves one item to another place; the others keep their order.
 *
 * @param to - Index in the result; clamped to the list.
 */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const moved = items[from];
  if (moved === undefined) return items;
  const rest = items.filter((_, index) => index !== from);
  const place = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}

/**
 * Orders photos by the time of the shot, earliest first. Photos without a time stand at the end in
 * the order that they had, since nothing is known of them.
 */
export function sortByTakenAt(
  photos: readonly RecordPhoto[],
  facts: ReadonlyMap<string, Photo>,
): readonly RecordPhoto[] {
  const timeOf = ({ photoId }: RecordPhoto) => facts.get(photoId)?.takenAt ?? LAST;
  return photos.toSorted((one, other) => {
    const [first, second] = [timeOf(one), timeOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** After every wall time of four-digit years. */
const LAST = '~';
