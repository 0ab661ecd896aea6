import { assertPresent } from '../../../util/assert';
import { isRightHand } from '../page-geometry';
import type { Page, PageLink } from '../page-list';

import type { ChapterPages } from './chapter-pages';
import { toLink } from './fill-slot';
import type { PlannedPage } from './plan-pages';

/** Titles of the sections by chapter: what stands over the records of a section. */
function toSectionTitles(chapters: readonly ChapterPages[]): readonly string[] {
  let title = '';
  return chapters.map(({ chapter: { place } }) => {
    if (place?.level === 1) title = place.title;
    return place?.level === 2 ? title : '';
  });
}

/** Where chapters begin in the finished book. */
export interface Beginnings {
  readonly labels: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, number>;
}

/** Number and label of the first page of every chapter that has a key. */
export function toBeginnings(
  chapters: readonly ChapterPages[],
  planned: readonly PlannedPage[],
): Beginnings {
  const labels = new Map<string, string>();
  const pages = new Map<string, number>();
  planned.forEach((page, index) => {
    const key = page.kind === 'text' ? chapters[page.chapter]?.chapter.place?.key : undefined;
    if (page.kind !== 'text' || key === undefined || page.body > 0) return;
    labels.set(key, page.label);
    pages.set(key, index + 1);
  });
  return { labels, pages };
}

/** Pages with heads, numbers and links: the last step, when every page has its place. */
export function bindPages(
  chapters: readonly ChapterPages[],
  planned: readonly PlannedPage[],
  { labels, pages }: Beginnings,
  isDraft: boolean,
): readonly Page[] {
  const sections = toSectionTitles(chapters);
  const labelOf = (key: string) => assertPresent(labels.get(key), `no chapter has the key ${key}`);
  const pageOf = (key: string) => assertPresent(pages.get(key), `no chapter has the key ${key}`);
  return planned.map((page, index): Page => {
    const number = index + 1;
    if (page.kind === 'blank') return { number, label: '', chapter: '', marks: [], links: [] };
    const own = assertPresent(chapters[page.chapter], 'planned pages name chapters of the book');
    const key = own.chapter.place?.key ?? '';
    const facts = {
      section: sections[page.chapter] ?? '',
      isRightHand: isRightHand(number),
      label: page.label,
      isDraft,
    };
    const shell = { number, label: page.label, chapter: key };
    if (page.kind === 'void') return { ...shell, marks: own.finishVoid(facts), links: [] };
    const marks = own.finish(page.body, facts, labelOf);
    const links = own
      .slotsOf(page.body, facts.isRightHand)
      .map((slot): PageLink => toLink(slot, pageOf(slot.pageOf)));
    return { ...shell, marks, links };
  });
}
