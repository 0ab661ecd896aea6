import type { Chapter } from '../../model/book-model';

/** A line of the contents. */
export interface ContentsEntry {
  readonly key: string;
  readonly level: 1 | 2;
  readonly title: string;
  readonly note: string;
}

/** Whether a chapter holds the list of all others. */
export function hasContents(chapter: Chapter): boolean {
  return chapter.blocks.some((block) => block.kind === 'contents');
}

/** What the contents list, in the order of the pages: every chapter of a level but themselves. */
export function toContentsEntries(chapters: readonly Chapter[]): readonly ContentsEntry[] {
  return chapters.flatMap((chapter): ContentsEntry[] => {
    const { place } = chapter;
    if (!place || place.level === 0 || hasContents(chapter)) return [];
    return [{ key: place.key, level: place.level, title: place.title, note: place.note }];
  });
}
