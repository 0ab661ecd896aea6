import { Button, Progress } from 'antd';
import { useMemo } from 'react';

import { toBookTitle } from '@shared/domain/book-design';

import { useKeptState } from '../../../ui/kept-view';
import { ProblemNote } from '../../../ui/problem-note';
import type { YearPages } from '../../../workers/typeset/protocol';
import type { SpineBook } from '../spine/spine-dialog';
import { SpineSection } from '../spine/spine-section';
import type { OpenYear } from '../year/use-year-session';

import { PaperChoice } from './paper-choice';
import { firstChoice, isDuplexOn, tellPaper, type PrintChoice } from './print-choice';
import { PrintedList } from './printed-list';
import { SavedBookNote } from './saved-book-note';
import { ScopeChoice } from './scope-choice';
import { useBookFile, type FileOrder, type FileState } from './use-book-file';
import { useChosenPages } from './use-chosen-pages';

const scopeNames = { all: '', sections: ' 部分', range: ' 选页', new: ' 续打换页' } as const;

function toOrder(
  year: OpenYear,
  pages: YearPages,
  choice: PrintChoice,
  pageNumbers: readonly number[],
): FileOrder {
  const { paper, pagesPerSignature, paperThicknessMm, scope } = choice;
  const branch = year.inputs?.ok ? year.inputs.value.frame.branch.name : '';
  const bookYear = year.inputs?.ok ? year.inputs.value.frame.bookYear : '';
  const isBooklet = paper === 'booklet';
  return {
    selection: { edition: pages.edition, pageNumbers, isDuplex: isDuplexOn(paper) },
    booklet: isBooklet ? { pagesPerSignature, paperThicknessMm } : null,
    name: `${branch} ${bookYear}年度记录簿${scopeNames[scope]}${isBooklet ? ' 小册子' : ''}`,
  };
}

/** What the labels are reckoned from; null until the book is read. */
function toSpineBook(year: OpenYear, pages: YearPages, choice: PrintChoice): SpineBook | null {
  if (!year.inputs?.ok) return null;
  const { branch, bookYear, design } = year.inputs.value.frame;
  return {
    ...{ branchName: branch.name, title: toBookTitle(design), bookYear },
    pageCount: pages.pages.length,
    isDuplex: isDuplexOn(choice.paper),
    paperThicknessMm: choice.paperThicknessMm,
  };
}

interface WorkProps {
  readonly state: FileState;
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The button, or how far the file is. */
function Work({ state, canSave, onSave, onCancel }: WorkProps) {
  if (state.kind === 'saving') return <p role="status">做好了，正在保存……</p>;
  if (state.kind === 'working') {
    const { done, total } = state;
    return (
      <div className="book-work" role="status">
        <p className="numeric">
          正在生成 PDF，第 {done}／{total} 页
        </p>
        <Progress percent={total === 0 ? 0 : Math.round((done / total) * 100)} size="small" />
        <Button onClick={onCancel}>取消</Button>
      </div>
    );
  }
  return (
    <div className="actions">
      <Button type="primary" disabled={!canSave} onClick={onSave}>
        保存 PDF
      </Button>
      {state.kind === 'cancelled' ? <span role="status">已取消，没有保存文件。</span> : null}
    </div>
  );
}

interface PrintPanelProps {
  readonly year: OpenYear;
  readonly pages: YearPages;
}

/** Which pages are printed and on what paper; then what was saved, and what is on paper. */
export function PrintPanel({ year, pages }: PrintPanelProps) {
  const [choice, setChoice] = useKeptState<PrintChoice>('book.print', firstChoice);
  const { state, save, cancel } = useBookFile();
  const chosen = useChosenPages(pages, choice);
  const pageNumbers = useMemo(() => (chosen.kind === 'pages' ? chosen.pageNumbers : []), [chosen]);
  const change = (part: Partial<PrintChoice>) => setChoice({ ...choice, ...part });
  const printings = year.inputs?.ok ? year.inputs.value.frame.printings : [];
  const spineBook = toSpineBook(year, pages, choice);
  return (
    <div className="book-panel stack">
      <ScopeChoice
        {...{ pages, choice, chosen }}
        hasPrinted={printings.length > 0}
        onChange={change}
      />
      <PaperChoice choice={choice} onChange={change} />
      {pageNumbers.length > 0 ? (
        <p className="numeric">共 {tellPaper(pageNumbers, choice)}</p>
      ) : null}
      <Work
        state={state}
        canSave={pageNumbers.length > 0}
        onSave={() => void save(toOrder(year, pages, choice, pageNumbers))}
        onCancel={cancel}
      />
      {state.kind === 'failed' ? <ProblemNote problem={state.problem} /> : null}
      {state.kind === 'saved' ? (
        <SavedBookNote key={state.book.sha256} book={state.book} {...{ year }} />
      ) : null}
      <PrintedList printings={printings} />
      {spineBook ? <SpineSection book={spineBook} /> : null}
    </div>
  );
}
