import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import { formatPeriod } from '@shared/statistics/period';
import { toTableBook } from '@shared/statistics/output/to-table-book';
import type { StatisticsSource } from '@shared/statistics/statistics-source';
import type { Problem } from '@shared/util/result';

import { BookPages } from '../../forms/pages/book-pages';
import { PageActions } from '../../forms/pages/page-actions';
import { SavedNote } from '../../forms/pages/saved-note';
import { clock } from '../../platform/clock';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';

import { toQuery, type Choice } from './choice';
import { useChoice } from './use-choice';
import { useStatistics } from './use-statistics';
import type { View } from './views';

function toBook({ branch, period, now, records }: StatisticsSource, tables: TablesOf) {
  return toTableBook(tables, {
    branchName: branch.name,
    period: formatPeriod(period),
    madeAt: now.replace('T', ' '),
    recordCount: records.length,
  });
}
type TablesOf = Parameters<typeof toTableBook>[0];

interface TablePagesProps {
  readonly view: View;
  readonly choice: Choice;
  readonly source: StatisticsSource;
}

function TablePages({ view, choice, source }: TablePagesProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const book = useMemo(
    () =>
      toBook(
        source,
        view.tables.map((toTable) => toTable(source)),
      ),
    [source, view],
  );
  const period = formatPeriod(choice.period);
  return (
    <Page
      title={`打印：${view.name}`}
      note={`${period}，A4 竖排，看到的就是印出来的`}
      actions={
        <>
          <Link to={`/statistics/${view.key}${toQuery(choice)}`}>回到统计</Link>
          <PageActions
            gather={() =>
              Promise.resolve({
                book,
                photos: new Map(),
                madeAtMs: clock.nowMs(),
                name: `${source.branch.name} ${period} ${view.name}`,
              })
            }
            onProblem={setProblem}
            onSaved={setSavedAt}
          />
        </>
      }
    >
      <div className="stack">
        {problem ? <ProblemNote problem={problem} /> : null}
        {savedAt === null ? null : <SavedNote location={savedAt} onProblem={setProblem} />}
        <BookPages book={book} />
      </div>
    </Page>
  );
}

function ChosenPages({ view, choice }: Omit<TablePagesProps, 'source'>) {
  const loaded = useStatistics(choice);
  if (loaded === undefined) return <p className="page">正在读取……</p>;
  if (!loaded.ok) {
    return (
      <Page title={`打印：${view.name}`}>
        <ProblemNote problem={loaded.error} />
      </Page>
    );
  }
  return <TablePages view={view} choice={choice} source={loaded.value} />;
}

/** The tables of a view as they print. */
export function StatisticsPrintPage() {
  const chosen = useChoice();
  if (!chosen) return <p className="page">正在读取……</p>;
  return <ChosenPages view={chosen.view} choice={chosen.choice} />;
}
