import { PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';

import type { Page, PageLink, PageList } from '../layout/page-list';

import { toDestination, type PageRefs } from './outline';

/** ISO 19005-3, 6.3.2: an annotation is printed and never hidden. */
const PRINT = 4;

/** Words for whoever cannot see the place, as 转到第12页. */
function describe({ pages }: PageList, toPage: number): string {
  const label = pages.find(({ number }) => number === toPage)?.label ?? '';
  return label === '' ? '转到这一页' : `转到第${label}页`;
}

/** Writes a page's links, in their order: no border, printed, leading to the top of a page. */
export function writeLinks(
  context: PDFContext,
  list: PageList,
  page: Page,
  refs: PageRefs,
): readonly PDFRef[] {
  const height = list.heightPt;
  return page.links.map((link: PageLink) =>
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [link.x, height - link.y - link.height, link.x + link.width, height - link.y],
        F: PRINT,
        Border: [0, 0, 0],
        Contents: PDFHexString.fromText(describe(list, link.toPage)),
        P: refs.get(page.number) ?? null,
        A: { S: PDFName.of('GoTo'), D: toDestination(context, refs, link.toPage, height) },
      }),
    ),
  );
}
