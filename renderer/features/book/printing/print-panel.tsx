import { useMemo, useState, useSyncExternalStore } from 'react';

import { toBookTitle } from '@shared/domain/book-design';

import { useKeptState } from '../../../ui/kept-view';
import { ProblemNote } from '../../../ui/problem-note';
import type { YearPages } from '../../../workers/typeset/protocol';
import type { SpineBook } from '../spine/spine-dialog';
import { SpineSection } from '../spine/spine-section';
import type { FileOrder } from '../year/file-work';
import type { OpenYear } from '../year/use-year-session';

import { PaperChoice } from './paper-choice';
import { firstChoice, isDuplexOn, tellPaper, type PrintChoice } from './print-choice';
import { FileProgress } from './file-progress';
import { ListedFiles } from './listed-files';
import { PrintedList } from './printed-list';
import { SavedBookNote } from './saved-book-note';
import { ScopeChoice } from './scope-choice';
import { useChosenPages, type ChosenPages } from './use-chosen-pages';

const scopeNames = { all: '', sections: ' 部分', range: ' 选页', new: ' 续打换页' } as const;

/** Every page of the book once, in order; however the user chose them. */
function isWhole({ pages }: YearPages, pageNumbers: readonly number[]): boolean {
  return (
    pages.length === pageNumbers.length &&
    pageNumbers.every((pageNumber, index) => pageNumber === index + 1)
  );
}

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
    isWholeYear: !isBooklet && isWhole(pages, pageNumbers),
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

/** How much paper it takes; or what is still to be chosen, where the choice does not say it. */
function toAmountWords(choice: PrintChoice, chosen: ChosenPages): string {
  if (choice.scope === 'range' && choice.range === '') return '先写要印哪几页，再保存。';
  if (chosen.kind !== 'pages') return '';
  if (chosen.pageNumbers.length > 0) return `共 ${tellPaper(chosen.pageNumbers, choice)}`;
  return choice.scope === 'sections' ? '先勾上要印的部分，再保存。' : '';
}

interface PrintPanelProps {
  readonly year: OpenYear;
  readonly pages: YearPages;
}

/** Which pages are printed and on what paper; then what was saved, and what is on paper. */
export function PrintPanel({ year, pages }: PrintPanelProps) {
  const [choice, setChoice] = useKeptState<PrintChoice>('book.print', firstChoice);
  const { fileWork } = year;
  const state = useSyncExternalStore(fileWork.subscribe, fileWork.getState);
  /** As it was when one came here. */
  const [found] = useState(state);
  const chosen = useChosenPages(pages, choice);
  const pageNumbers = useMemo(() => (chosen.kind === 'pages' ? chosen.pageNumbers : []), [chosen]);
  const change = (part: Partial<PrintChoice>) => setChoice({ ...choice, ...part });
  const printings = year.inputs?.ok ? year.inputs.value.frame.printings : [];
  const amount = toAmountWords(choice, chosen);
  const spineBook = toSpineBook(year, pages, choice);
  return (
    <div className="book-panel stack">
      <ScopeChoice
        {...{ pages, choice, chosen }}
        hasPrinted={printings.length > 0}
        onChange={change}
      />
      <PaperChoice choice={choice} onChange={change} />
      {amount === '' ? null : <p className="numeric">{amount}</p>}
      <FileProgress
        state={state}
        canSave={pageNumbers.length > 0}
        onSave={() => void fileWork.save(toOrder(year, pages, choice, pageNumbers))}
        onCancel={fileWork.cancel}
      />
      {state.kind === 'failed' ? <ProblemNote problem={state.problem} /> : null}
      {state.kind === 'saved' ? (
        <SavedBookNote
          key={state.book.printingId}
          {...{ book: state.book, year }}
          isNew={state !== found}
        />
      ) : null}
      {year.inputs?.ok ? <ListedFiles bookYear={year.inputs.value.frame.bookYear} /> : null}
      <PrintedList printings={printings} />
      {spineBook ? <SpineSection book={spineBook} /> : null}
    </div>
  );
}
