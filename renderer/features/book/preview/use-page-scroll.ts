import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

import { rowOf, toPageRows, type PageRows, type Zoom } from './page-rows';

/** Rows are there before they are scrolled into sight, in heights of the window. */
const AHEAD = 0.75;

interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The page in the middle of the window. */
  readonly present: number;
}

interface Shown {
  readonly pageCount: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly zoom: Zoom;
  readonly isSpread: boolean;
  /** Where to begin. */
  readonly startPage: number;
  readonly onPresent: (pageNumber: number) => void;
}

/** Pages in a scrolled room, of which those near its window are drawn. */
export interface PageScroll {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly rows: PageRows;
  readonly range: Range;
  readonly onScroll: () => void;
  readonly goTo: (pageNumber: number) => void;
  /** To the row after the one at the top of the window (1), or the one before it (-1). */
  readonly step: (direction: 1 | -1) => void;
}

/** Width and height of an element, followed; zero until it is there. */
function useRoomSize(room: RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  return size;
}

export function usePageScroll(shown: Shown): PageScroll {
  const { pageCount, isSpread, startPage, onPresent } = shown;
  const room = useRef<HTMLDivElement>(null);
  const { widthPx, heightPx } = useRoomSize(room);
  const rows = toPageRows({ ...shown, roomWidthPx: widthPx, roomHeightPx: heightPx });
  const { rowHeightPx } = rows;
  const [range, setRange] = useState<Range>({ from: 0, to: 0, present: startPage });
  /** What lies at the top of the window: a page and the part of its row that is above. */
  const anchor = useRef({ page: startPage, part: 0 });

  const onScroll = useCallback(() => {
    const element = room.current;
    if (!element || heightPx === 0) return;
    const top = element.scrollTop / rowHeightPx;
    const high = heightPx / rowHeightPx;
    const toPage = (row: number) => Math.min(pageCount, Math.max(1, isSpread ? 2 * row : row + 1));
    anchor.current = { page: toPage(Math.floor(top)), part: top - Math.floor(top) };
    const next: Range = {
      from: Math.max(0, Math.floor(top - AHEAD * high)),
      to: Math.min(rows.count, Math.ceil(top + (1 + AHEAD) * high)),
      present: toPage(Math.floor(top + high / 2)),
    };
    setRange((range) =>
      range.from === next.from && range.to === next.to && range.present === next.present
        ? range
        : next,
    );
  }, [heightPx, rowHeightPx, rows.count, pageCount, isSpread]);

  // Whatever changes the rows' height, what is looked at stays where it is.
  useLayoutEffect(() => {
    const element = room.current;
    if (!element || heightPx === 0) return;
    const { page, part } = anchor.current;
    element.scrollTop = (rowOf(Math.min(page, pageCount), isSpread) + part) * rowHeightPx;
    onScroll();
  }, [heightPx, rowHeightPx, isSpread, pageCount, onScroll]);

  useEffect(() => onPresent(range.present), [onPresent, range.present]);

  const goTo = useCallback(
    (pageNumber: number) => {
      const element = room.current;
      if (!element) return;
      element.scrollTop = rowOf(pageNumber, isSpread) * rowHeightPx;
    },
    [isSpread, rowHeightPx],
  );
  const step = useCallback(
    (direction: 1 | -1) => {
      const element = room.current;
      if (!element) return;
      element.scrollTop = (Math.round(element.scrollTop / rowHeightPx) + direction) * rowHeightPx;
    },
    [rowHeightPx],
  );
  return { room, rows, range, onScroll, goTo, step };
}
