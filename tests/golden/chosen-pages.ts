import type { Page, PageList, TextMark } from '@shared/book/layout/page-list';
import type { BookModel } from '@shared/book/model/book-model';
import { assertPresent } from '@shared/util/assert';

/** A book of a year, laid out. */
export interface LaidOutYear {
  readonly model: BookModel;
  readonly pages: PageList;
}

type Choose = (book: LaidOutYear) => Page | undefined;

const isText = (mark: Page['marks'][number]): mark is TextMark => mark.kind === 'text';
const textOf = ({ marks }: Page) =>
  marks
    .filter(isText)
    .map(({ text }) => text)
    .join('');
const imagesOf = ({ marks }: Page) =>
  marks.flatMap((mark) => (mark.kind === 'image' ? [mark] : []));

const pagesOf = ({ pages }: LaidOutYear, key: string) =>
  pages.pages.filter(({ chapter }) => chapter === key);

/** Pages of the records that are printed within a section, in their order. */
function recordPagesOf(book: LaidOutYear, section: string): readonly Page[] {
  const places = book.model.chapters.flatMap(({ place }) => place ?? []);
  const own = places.find(({ key }) => key === `section:${section}`)?.section;
  const keys = places.filter((place) => place.section === own && place.level === 2);
  return keys.flatMap(({ key }) => pagesOf(book, key));
}

const page =
  (key: string, index = 0): Choose =>
  (book) =>
    pagesOf(book, key)[index];

const recordPage =
  (section: string, words = ''): Choose =>
  (book) =>
    recordPagesOf(book, section).find((one) => textOf(one).includes(words));

const photoPage =
  (isWanted: (shapes: readonly number[]) => boolean): Choose =>
  ({ pages }) =>
    pages.pages.find((one) => isWanted(imagesOf(one).map(({ width, height }) => width / height)));

/** A panorama is more than twice as wide as high. */
const isPanorama = (shape: number) => shape > 2;

/** The pages of the sample's year that were looked at, one for each way in which a page is made. */
export const chosenPages: ReadonlyMap<string, Choose> = new Map([
  ['cover', page('cover')],
  ['contents', page('contents')],
  ['branch', page('section:branch')],
  ['roster', page('section:roster')],
  ['plan', page('section:plan')],
  ['year', page('section:year')],
  ['general-meeting-votes', recordPage('general-meeting', '表决：')],
  ['election', recordPage('general-meeting', '候选人得票')],
  ['appraisal', recordPage('general-meeting', '评定等次')],
  ['committee', recordPage('committee-meeting')],
  ['lecture', recordPage('lecture', '授课内容')],
  ['theme-day', recordPage('theme-day')],
  ['talks', page('section:talk', 1)],
  ['dues', page('section:dues', 1)],
  ['attendance', page('section:attendance', 1)],
  ['one-photo', photoPage((shapes) => shapes.length === 1)],
  ['four-photos', photoPage((shapes) => shapes.length === 4)],
  ['panorama', photoPage((shapes) => shapes.some(isPanorama))],
  ['inspection', page('section:inspection')],
  ['handover', page('section:handover')],
]);

/** Of these the wider grid was looked at too. */
export const chosenInStandard: readonly string[] = ['theme-day', 'dues'];

/**
 * @throws {Error} If the book has no such page any more.
 */
export function findChosenPage(book: LaidOutYear, name: string): Page {
  return assertPresent(chosenPages.get(name)?.(book), `the book has a page for ${name}`);
}
