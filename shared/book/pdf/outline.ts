import { PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';
import type { OutlineEntry } from '../layout/page-list';

import type { NewDocument } from './new-document';

/** The page's ref by the page's `number`. */
export type PageRefs = ReadonlyMap<number, PDFRef>;

/** A place at the top of a page; the reader's zoom stays. */
export function toDestination(context: PDFContext, pages: PageRefs, page: number, top: number) {
  const ref = assertPresent(pages.get(page), `page ${page} is in the list`);
  return context.obj([ref, PDFName.of('XYZ'), null, top, null]);
}

interface Shelf {
  readonly context: PDFContext;
  readonly pages: PageRefs;
  readonly heightPt: number;
}

/** Writes entries under a parent and links each with its neighbours; sections begin closed. */
function writeEntries(
  shelf: Shelf,
  parent: PDFRef,
  entries: readonly OutlineEntry[],
): readonly PDFRef[] {
  const { context, pages, heightPt } = shelf;
  const refs = entries.map(() => context.nextRef());
  for (const [index, { title, page, entries: children }] of entries.entries()) {
    const ref = assertPresent(refs[index], 'every entry has a ref');
    const below = writeEntries(shelf, ref, children);
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: toDestination(context, pages, page, heightPt),
    });
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    const [first, last] = [below[0], below.at(-1)];
    if (first && last) {
      item.set(PDFName.of('First'), first);
      item.set(PDFName.of('Last'), last);
      item.set(PDFName.of('Count'), context.obj(-below.length));
    }
    context.assign(ref, item);
  }
  return refs;
}

/**
 * Writes the bookmarks (ISO 32000-1, 12.3.3) and has the reader show them; nothing is written
 * where there are none.
 *
 * @throws {Error} If an entry leads to a page that is not in the list.
 */
export function setOutline(
  { context, catalog }: NewDocument,
  entries: readonly OutlineEntry[],
  pages: PageRefs,
  heightPt: number,
): void {
  const root = context.nextRef();
  const refs = writeEntries({ context, pages, heightPt }, root, entries);
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  const outlines = { Type: 'Outlines', First: first, Last: last, Count: refs.length };
  context.assign(root, context.obj(outlines));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
