import { useImperativeHandle, type KeyboardEvent, type Ref } from 'react';

import type { YearPages } from '../../../workers/typeset/protocol';
import type { YearSession } from '../year/year-session';

import { BookPage } from './book-page';
import { PAGE_GAP_PX, pagesOf, toPercent, type Zoom } from './page-rows';
import { usePageScroll } from './use-page-scroll';

/** What the bar above the pages may ask of them. */
export interface PageScrollerHandle {
  readonly goTo: (pageNumber: number) => void;
  /** How large the pages are shown now, in percent of the paper. */
  readonly percent: () => number;
  readonly focus: () => void;
}

interface PageScrollerProps {
  readonly session: YearSession;
  readonly pages: YearPages;
  readonly zoom: Zoom;
  readonly isSpread: boolean;
  readonly startPage: number;
  readonly onPresent: (pageNumber: number) => void;
  readonly ref: Ref<PageScrollerHandle>;
}

const pageKeys: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

/** All pages of the book, of which only those near the window are drawn. */
export function PageScroller(props: PageScrollerProps) {
  const { session, pages, zoom, isSpread, startPage, onPresent, ref } = props;
  const pageCount = pages.pages.length;
  const { widthPt, heightPt } = pages;
  const shown = { pageCount, widthPt, heightPt, zoom, isSpread, startPage, onPresent };
  const { room, rows, range, onScroll, goTo, step } = usePageScroll(shown);
  useImperativeHandle(ref, () => ({
    goTo,
    percent: () => toPercent(rows.pageWidthPx, widthPt),
    focus: () => room.current?.focus(),
  }));
  const { pageWidthPx, pageHeightPx, rowHeightPx, count } = rows;
  // The browser's own step is a part of the window's height: whole pages would drift out of it.
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = pageKeys[event.key];
    if (zoom !== 'page' || direction === undefined) return;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    step(direction);
  };
  const near = Array.from({ length: range.to - range.from }, (_, index) => range.from + index);
  return (
    <div
      ref={room}
      className="book-room"
      role="region"
      aria-label={`页面预览，共 ${pageCount} 页`}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div
        className="book-length"
        style={{
          height: count * rowHeightPx + PAGE_GAP_PX,
          minWidth: pageWidthPx * (isSpread ? 2 : 1) + 2 * PAGE_GAP_PX,
        }}
      >
        {near.map((row) => (
          <div
            key={row}
            className="book-row"
            style={{ top: row * rowHeightPx + PAGE_GAP_PX, height: pageHeightPx }}
          >
            {pagesOf(row, pageCount, isSpread).map((pageNumber, side) => (
              <div key={side} className="book-side" style={{ width: pageWidthPx }}>
                {pageNumber === null ? null : (
                  <BookPage key={pageNumber} {...{ session, pages, pageNumber }} onJump={goTo} />
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
