import { memo, useEffect, useMemo, useState } from 'react';

import type { Page } from '@shared/book/layout/page-list';

import { PageSheet } from '../../../forms/pages/page-sheet';
import { usePhotoUrls } from '../../../forms/pages/use-photo-urls';
import type { YearPages } from '../../../workers/typeset/protocol';
import type { YearSession } from '../year/year-session';

import { inTurn } from './in-turn';

interface BookPageProps {
  readonly session: YearSession;
  readonly pages: YearPages;
  readonly pageNumber: number;
  readonly onJump: (pageNumber: number) => void;
}

/** A page's marks; while those of a newer edition are fetched, the ones before stay. */
function usePage({ session, pages, pageNumber }: Omit<BookPageProps, 'onJump'>): Page | null {
  const [page, setPage] = useState<Page | null>(null);
  const { edition } = pages;
  useEffect(() => {
    let isWanted = true;
    void session.loadPage(edition, pageNumber).then((loaded) => {
      if (!loaded) return;
      inTurn(() => {
        if (isWanted) setPage(loaded);
        return isWanted;
      });
    });
    return () => {
      isWanted = false;
    };
  }, [session, edition, pageNumber]);
  return page;
}

const toShare = (part: number, whole: number) => `${(part / whole) * 100}%`;

/** Lines of the page that lead to another, as those of the contents. */
function PageLinks({
  page,
  pages,
  onJump,
}: Omit<BookPageProps, 'session' | 'pageNumber'> & { readonly page: Page }) {
  const { widthPt, heightPt } = pages;
  return page.links.map((link, index) => (
    <button
      key={index}
      type="button"
      className="book-page-link"
      // The same places are in the list of contents, which is one stop of the Tab key.
      tabIndex={-1}
      aria-label={`到第 ${pages.pages[link.toPage - 1]?.label ?? ''} 页`}
      style={{
        left: toShare(link.x, widthPt),
        top: toShare(link.y, heightPt),
        width: toShare(link.width, widthPt),
        height: toShare(link.height, heightPt),
      }}
      onClick={() => onJump(link.toPage)}
    />
  ));
}

/** One page of the book; an empty sheet until its marks are there. */
export const BookPage = memo(function BookPage(props: BookPageProps) {
  const { pages, pageNumber, onJump } = props;
  const page = usePage(props);
  const photoIds = useMemo(
    () => (page?.marks ?? []).flatMap((mark) => (mark.kind === 'image' ? [mark.photoId] : [])),
    [page],
  );
  const photoUrls = usePhotoUrls(photoIds);
  return (
    <div className="book-page" data-page={pageNumber}>
      {page ? (
        <>
          <PageSheet page={page} pages={pages} photoUrls={photoUrls} />
          <PageLinks page={page} pages={pages} onJump={onJump} />
        </>
      ) : null}
    </div>
  );
});
