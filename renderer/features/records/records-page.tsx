import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';

import { namedKindsOf } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';
import { filterRecords, toFilterable } from '@shared/search/filter-records';

import { useBook } from '../../data/book-context';
import { loadBookYears, loadRecordsOfYear } from '../../data/repositories/record-lists';
import { useLive } from '../../data/use-live';
import { NewRecordButton } from '../../forms/new-record/new-record-button';
import { useKeptScroll, useKeptState } from '../../ui/kept-view';
import { Empty, Page } from '../../ui/page';

import { toListedKinds } from './list/listed-kinds';
import { RecordFilters } from './list/record-filters';
import { RecordTable } from './list/record-table';

const none: readonly MeetingRecord[] = [];

/** The records of the chosen or newest year, and the years that there are. */
function useRecordsOfYear(chosenYear: number | null) {
  const { db } = useBook();
  return useLive(async () => {
    const years = await loadBookYears(db);
    const year = years.find((one) => one === chosenYear) ?? years[0];
    return { years, year, all: year === undefined ? none : await loadRecordsOfYear(db, year) };
  }, [db, chosenYear]);
}

/** 记录: the book year's records, newest first. */
export function RecordsPage() {
  const [chosenYear, setYear] = useKeptState<number | null>('records.year', null);
  const [chosenKind, setKind] = useKeptState<string | null>('records.kind', null);
  const [typed, setTyped] = useKeptState('records.typed', '');
  const loaded = useRecordsOfYear(chosenYear);
  const all = loaded?.all ?? none;
  const kinds = useMemo(() => toListedKinds(all), [all]);
  const kind = kinds.find(({ key }) => key === chosenKind)?.key ?? null;
  const sought = useDeferredValue(typed);
  const isFiltered = sought.trim() !== '';
  // Only when somebody looks for something: a large year takes a while to prepare.
  const filterable = useMemo(() => (isFiltered ? toFilterable(all) : []), [all, isFiltered]);
  const shown = useMemo(() => {
    const found = isFiltered ? filterRecords(filterable, sought) : all;
    return kind === null
      ? found
      : found.filter(({ content }) => namedKindsOf(content).some(({ key }) => key === kind));
  }, [all, filterable, isFiltered, sought, kind]);
  useKeptScroll('records', loaded !== undefined);
  if (!loaded) return <p className="page">正在读取……</p>;
  const { years, year } = loaded;
  return (
    <Page
      title="记录"
      note={year === undefined ? undefined : `${year} 年，${shown.length} 份`}
      actions={
        <>
          <Link to="/records/deleted">最近删除</Link>
          {all.length === 0 && years.length < 2 ? null : (
            <RecordFilters
              {...{ kinds, kind, years, year, typed }}
              onKind={setKind}
              onYear={setYear}
              onType={setTyped}
            />
          )}
          <NewRecordButton />
        </>
      }
    >
      <div className="sheet">
        {all.length === 0 ? (
          <Empty title="还没有记录" text="开过会、办过主题党日以后，在这里记下第一份。" />
        ) : shown.length === 0 ? (
          <Empty
            title="没有找到"
            text="这里只看这一年的主题、地点和日期；要找正文里的话，请用搜索（Ctrl+K）。"
          />
        ) : (
          <RecordTable shown={shown} all={all} />
        )}
      </div>
    </Page>
  );
}
