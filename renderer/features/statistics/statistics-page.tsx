import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { formatPeriod } from '@shared/statistics/period';
import type { StatisticsSource } from '@shared/statistics/statistics-source';
import type { Problem } from '@shared/util/result';

import { NewRecordButton } from '../../forms/new-record/new-record-button';
import { SavedNote } from '../../forms/pages/saved-note';
import { Empty, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { RoomViews } from '../../ui/room-views';

import { CellDialog } from './cell-dialog';
import { toQuery, type Choice } from './choice';
import { FigureTable, type OpenedCell } from './figure-table';
import { PeriodChoice } from './period-choice';
import { saveWorkbook } from './save-workbook';
import { useChoice } from './use-choice';
import { useStatistics } from './use-statistics';
import { views, type View } from './views';
import './statistics.css';

function ViewChoice({ view, choice }: { readonly view: View; readonly choice: Choice }) {
  const toPath = (key: View['key']) => `/statistics/${key}${toQuery(choice)}`;
  return (
    <RoomViews
      label="各表"
      views={views.map(({ key, name }) => ({ to: toPath(key), name }))}
      present={toPath(view.key)}
      replace
    />
  );
}

function NothingCounted({ source }: { readonly source: StatisticsSource }) {
  const { drafts, period } = source;
  return (
    <div className="sheet">
      <Empty
        title={`${formatPeriod(period)}还没有归档的记录`}
        text={
          drafts === 0
            ? '统计只数已归档的记录。开过会以后记下来、归了档，这里就有数。'
            : `有 ${drafts} 份草稿没有归档，不计入。归档以后，这里就有数。`
        }
      >
        {drafts === 0 ? <NewRecordButton /> : <Link to="/records">去看记录</Link>}
      </Empty>
    </div>
  );
}

interface TablesProps {
  readonly source: StatisticsSource;
  readonly view: View;
}

function Tables({ source, view }: TablesProps) {
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const tables = useMemo(() => view.tables.map((toTable) => toTable(source)), [view, source]);
  const open = useCallback((cell: OpenedCell) => setOpened(cell), []);
  return (
    <>
      {tables.map((table) => (
        <FigureTable key={table.key} table={table} onOpen={open} />
      ))}
      {opened === null ? null : (
        <CellDialog cell={opened} records={source.around} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** What can be done with the tables: paper, or a workbook. */
function TableActions({ source, view, choice }: TablesProps & { readonly choice: Choice }) {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const save = async (chosen: readonly View[], name: string) => {
    setProblem(null);
    const saved = await saveWorkbook(source, chosen, name);
    if (!saved.ok) setProblem(saved.error);
    else if (saved.value.outcome === 'saved') setSavedAt(saved.value.location);
  };
  return (
    <div className="stack">
      <div className="actions">
        <Button onClick={() => void navigate(`/statistics/${view.key}/print${toQuery(choice)}`)}>
          打印预览
        </Button>
        <Button onClick={() => void save([view], view.name)}>导出到 Excel</Button>
        <Button onClick={() => void save(views, '统计')}>全部导出</Button>
      </div>
      {problem ? <ProblemNote problem={problem} /> : null}
      {savedAt === null ? null : <SavedNote location={savedAt} onProblem={setProblem} />}
    </div>
  );
}

/** 统计: what the filed records of a period add up to. */
export function StatisticsPage() {
  const chosen = useChoice();
  if (!chosen) return <p className="page">正在读取……</p>;
  return <ChosenStatistics {...chosen} />;
}

interface ChosenProps {
  readonly view: View;
  readonly choice: Choice;
  readonly years: readonly number[];
}

function ChosenStatistics({ view, choice, years }: ChosenProps) {
  const loaded = useStatistics(choice);
  const source = loaded?.ok === true ? loaded.value : null;
  const note =
    source === null
      ? formatPeriod(choice.period)
      : `${formatPeriod(choice.period)}，按 ${source.records.length} 份已归档的记录`;
  return (
    <Page title="统计" note={note}>
      <div className="stack statistics">
        <ViewChoice view={view} choice={choice} />
        <div className="statistics-bar">
          <PeriodChoice view={view} choice={choice} years={years} />
          {source === null || source.records.length === 0 ? null : (
            <TableActions source={source} view={view} choice={choice} />
          )}
        </div>
        {loaded === undefined ? <p role="status">正在读取……</p> : null}
        {loaded?.ok === false ? <ProblemNote problem={loaded.error} /> : null}
        {source === null ? null : source.records.length === 0 ? (
          <NothingCounted source={source} />
        ) : (
          <Tables key={view.key} source={source} view={view} />
        )}
      </div>
    </Page>
  );
}
