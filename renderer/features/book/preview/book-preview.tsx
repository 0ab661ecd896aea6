import { Button } from 'antd';
import { useCallback, useRef, type KeyboardEvent } from 'react';

import { useKeptState } from '../../../ui/kept-view';
import type { YearPages } from '../../../workers/typeset/protocol';
import type { YearSession } from '../year/year-session';

import { OutlineList } from './outline-list';
import { PageNumberField } from './page-number-field';
import { stepZoom, zoomSteps, type Zoom } from './page-rows';
import { PageScroller, type PageScrollerHandle } from './page-scroller';

interface BookPreviewProps {
  readonly bookYear: number;
  readonly session: YearSession;
  readonly pages: YearPages;
  readonly isBehind: boolean;
}

/** What Ctrl with a key does to the zoom; undefined for other keys. */
function toZoom(key: string, percent: number): Zoom | undefined {
  if (key === '=' || key === '+') return stepZoom(percent, 1);
  if (key === '-' || key === '_') return stepZoom(percent, -1);
  return key === '0' ? 'fit' : undefined;
}

function readZoom(value: string): Zoom {
  return value === 'fit' || value === 'page' ? value : Number(value);
}

/** The book as it prints, with what leads through it. */
export function BookPreview({ bookYear, session, pages, isBehind }: BookPreviewProps) {
  const [zoom, setZoom] = useKeptState<Zoom>('book.zoom', 'fit');
  const [isSpread, setSpread] = useKeptState('book.isSpread', false);
  const [hasOutline, setOutline] = useKeptState('book.hasOutline', false);
  const [present, setPresent] = useKeptState(`book.page.${bookYear}`, 1);
  const scroller = useRef<PageScrollerHandle>(null);
  const jump = useCallback((pageNumber: number) => scroller.current?.goTo(pageNumber), []);
  const zoomBy = (key: string) => {
    const next = toZoom(key, scroller.current?.percent() ?? 100);
    if (next !== undefined) setZoom(next);
    return next !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return;
    if (zoomBy(event.key)) event.preventDefault();
  };
  return (
    <section className="book-preview" aria-label="册子" onKeyDown={onKeyDown}>
      <div className="book-bar">
        <Button aria-expanded={hasOutline} onClick={() => setOutline(!hasOutline)}>
          目录
        </Button>
        <PageNumberField pages={pages} present={present} onJump={jump} />
        <span className="book-bar-group">
          <Button aria-label="缩小" aria-keyshortcuts="Control+-" onClick={() => zoomBy('-')}>
            −
          </Button>
          <select
            className="select numeric"
            aria-label="显示大小"
            value={String(zoom)}
            onChange={({ target }) => setZoom(readZoom(target.value))}
          >
            <option value="fit">适合宽度</option>
            <option value="page">整页</option>
            {zoomSteps.map((step) => (
              <option key={step} value={step}>
                {step}%
              </option>
            ))}
          </select>
          <Button aria-label="放大" aria-keyshortcuts="Control+=" onClick={() => zoomBy('=')}>
            +
          </Button>
        </span>
        <label className="check">
          <input
            type="checkbox"
            checked={isSpread}
            onChange={({ target }) => setSpread(target.checked)}
          />
          左右对页
        </label>
        <span className="book-bar-state field-hint" role="status">
          {isBehind ? '正在更新……' : ''}
        </span>
      </div>
      <div className="book-view">
        {hasOutline ? <OutlineList pages={pages} present={present} onJump={jump} /> : null}
        <PageScroller
          ref={scroller}
          {...{ session, pages, zoom, isSpread }}
          startPage={present}
          onPresent={setPresent}
        />
      </div>
    </section>
  );
}
