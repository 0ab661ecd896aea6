import type { Chapter } from '../../model/book-model';

function listReferences(chapter: Chapter): readonly string[] {
  return chapter.blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'reference') return [block.pageOf];
    if (block.kind !== 'ledger') return [];
    return block.rows.flat().flatMap(({ pageOf }) => (pageOf === undefined ? [] : [pageOf]));
  });
}

/**
 * Makes sure that what refers to a chapter can be led to it.
 *
 * @throws {Error} If two chapters have one key, a reference names none, or sections are not in
 *   the order of their numbers: whoever composed the book made a mistake.
 */
export function assertPlaces(chapters: readonly Chapter[]): void {
  const keys = new Set<string>();
  let section = 0;
  for (const { place, name } of chapters) {
    if (!place) continue;
    if (keys.has(place.key)) throw new Error(`Two chapters have the key ${place.key}`);
    if (place.section < section) {
      throw new Error(`${name} of section ${place.section} stands after section ${section}`);
    }
    keys.add(place.key);
    section = place.section;
  }
  for (const chapter of chapters) {
    for (const key of listReferences(chapter)) {
      if (!keys.has(key)) throw new Error(`${chapter.name} refers to ${key}, which no chapter has`);
    }
  }
}
