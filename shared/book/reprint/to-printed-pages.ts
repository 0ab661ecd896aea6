import type { PrintedPage } from '../../domain/printing';
import { toCanonicalJson } from '../../util/canonical-json';
import { sha256HexOfText } from '../../util/hash';
import type { Mark, Page, PageList } from '../layout/page-list';

/** What of a mark is drawn: what it is in the document, and what is said of it, is not. */
function toDrawn(mark: Mark): unknown {
  if (mark.kind === 'text') return { ...mark, tag: undefined };
  return mark.kind === 'image' ? { ...mark, tag: undefined, alternative: undefined } : mark;
}

/** Hash of what is drawn: not of the page's number in the list, which no reader sees. */
function hashPage({ marks }: Page, { widthPt, heightPt }: PageList): Promise<string> {
  return sha256HexOfText(toCanonicalJson({ widthPt, heightPt, marks: marks.map(toDrawn) }));
}

/** Which page of its chapter each page is, from 1 on. */
function toOrdinals(pages: readonly Page[]): readonly number[] {
  const counts = new Map<string, number>();
  return pages.map(({ chapter }) => {
    const ordinal = (counts.get(chapter) ?? 0) + 1;
    counts.set(chapter, ordinal);
    return ordinal;
  });
}

/**
 * The pages of a book as they are remembered once they are on paper, one for each page of the
 * list and in its order; blank ones have neither number nor chapter.
 */
export async function toPrintedPages(list: PageList): Promise<readonly PrintedPage[]> {
  const ordinals = toOrdinals(list.pages);
  return Promise.all(
    list.pages.map(async (page, index): Promise<PrintedPage> => {
      const { label, chapter } = page;
      const sha256 = await hashPage(page, list);
      return chapter === ''
        ? { label, chapter, sha256 }
        : { label, chapter, ordinal: ordinals[index] ?? 1, sha256 };
    }),
  );
}
