import type { Chapter } from '../../model/book-model';
import type { OutlineEntry } from '../page-list';

interface Draft {
  readonly title: string;
  readonly page: number;
  readonly entries: Draft[];
}

/**
 * Bookmarks: sections with their records, also where records were printed before the section's
 * own page was; a record of no section stands for itself.
 */
export function toOutline(
  chapters: readonly Chapter[],
  firstPages: ReadonlyMap<string, number>,
): readonly OutlineEntry[] {
  const outline: Draft[] = [];
  const sections = new Map<number, Draft>();
  const waiting = new Map<number, Draft[]>();
  for (const { place } of chapters) {
    const page = place && firstPages.get(place.key);
    if (!place || page === undefined || place.level === 0) continue;
    const waitingHere = waiting.get(place.section) ?? [];
    const entry: Draft = { title: place.title, page, entries: [] };
    const section = sections.get(place.section);
    if (place.level === 1) {
      entry.entries.push(...waitingHere.splice(0));
      sections.set(place.section, entry);
      outline.push(entry);
    } else if (section) {
      section.entries.push(entry);
    } else {
      waiting.set(place.section, [...waitingHere, entry]);
    }
  }
  return [...outline, ...[...waiting.values()].flat()].toSorted((a, b) => a.page - b.page);
}
