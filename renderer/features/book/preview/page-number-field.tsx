import { useState, type SubmitEvent } from 'react';

import type { YearPages } from '../../../workers/typeset/protocol';

import { findPage } from './find-page';

interface PageNumberFieldProps {
  readonly pages: YearPages;
  readonly present: number;
  readonly onJump: (pageNumber: number) => void;
}

/** Shows the page that is looked at, and goes to one that is typed. */
export function PageNumberField({ pages, present, onJump }: PageNumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const label = pages.pages[present - 1]?.label ?? '';
  const last = pages.pages.findLast((page) => page.label !== '')?.label ?? '';
  const count = pages.pages.length;
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed === null) return;
    const page = findPage(pages.pages, typed);
    setMissing(page === null);
    if (page === null) return;
    setTyped(null);
    onJump(page);
  };
  return (
    <form className="book-page-number" onSubmit={go}>
      <label>
        页码
        <input
          className="input numeric"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? (label === '' ? '' : label)}
          placeholder="无"
          aria-invalid={isMissing}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setMissing(false);
            setTyped(event.target.value);
          }}
          onBlur={() => {
            setMissing(false);
            setTyped(null);
          }}
        />
      </label>
      {isMissing ? (
        <span className="numeric" role="alert">
          没有这一页{last === '' ? '' : `，最后一页是 ${last}`}
        </span>
      ) : (
        <>
          <span className="visually-hidden">
            全册第 {present} 页，共 {count} 页
          </span>
          <span className="numeric" aria-hidden="true">
            {present}／{count}
          </span>
        </>
      )}
    </form>
  );
}
