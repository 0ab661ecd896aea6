import { useState } from 'react';
import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { ordinalsOf } from '@shared/domain/ordinals';
import { isOwnSlot, namedKindsOf, recordKinds, type NamedKind } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';

import { useBook } from '../../data/book-context';
import { loadBookYears, loadRecordsOfYear } from '../../data/repositories/record-lists';
import { useLive } from '../../data/use-live';
import { NewRecordButton } from '../../forms/new-record/new-record-button';
import { Empty, Page } from '../../ui/page';

const statusNames = { draft: '草稿', filed: '已归档', correcting: '更正中' } as const;

/** The kinds that records have: the built-in ones in their order, then the user's own. */
function toKindsOf(records: readonly MeetingRecord[]): readonly NamedKind[] {
  // Newest first, so that of an own kind the newest name is told.
  const named = records.flatMap(({ content }) => namedKindsOf(content)).reverse();
  const byKey = new Map(named.map((one) => [one.key, one]));
  const order = ({ kind }: NamedKind) =>
    isOwnSlot(kind) ? recordKinds.length : recordKinds.indexOf(kind);
  return [...byKey.values()].sort((one, other) => order(one) - order(other));
}

function RecordRow({
  record,
  all,
}: {
  readonly record: MeetingRecord;
  readonly all: readonly MeetingRecord[];
}) {
  const { startsAt, theme, place, bookYear } = record.content;
  const date = startsAt === null ? '日期未填' : formatDate(toDatePart(startsAt));
  const yearWords = `${bookYear}年`;
  const ordinals = ordinalsOf(record, all);
  return (
    <tr>
      <td className="numeric nowrap">
        {date.startsWith(yearWords) ? date.slice(yearWords.length) : date}
      </td>
      <td>
        {namedKindsOf(record.content).map(({ key, name }) => (
          <span key={key} className="record-kind">
            <span>{name}</span>
            <span className="field-hint">第 {ordinals[key] ?? 1} 次</span>
          </span>
        ))}
      </td>
      <td className="record-theme">
        <Link to={`/records/${record.id}`}>{theme === '' ? '主题未填' : theme}</Link>
      </td>
      <td>{place}</td>
      <td className="nowrap">{statusNames[record.status]}</td>
    </tr>
  );
}

/** 记录: the book year's records, newest first. */
export function RecordsPage() {
  const { db } = useBook();
  const [chosenYear, setChosenYear] = useState<number | null>(null);
  const [chosenKind, setChosenKind] = useState<string | null>(null);
  const loaded = useLive(async () => {
    const years = await loadBookYears(db);
    const year = chosenYear ?? years[0];
    return { years, year, all: year === undefined ? [] : await loadRecordsOfYear(db, year) };
  }, [db, chosenYear]);
  if (!loaded) return <p className="page">正在读取……</p>;
  const { years, year, all } = loaded;
  const kinds = toKindsOf(all);
  const kind = kinds.find(({ key }) => key === chosenKind)?.key ?? null;
  const shown =
    kind === null
      ? all
      : all.filter(({ content }) => namedKindsOf(content).some(({ key }) => key === kind));
  return (
    <Page
      title="记录"
      note={year === undefined ? undefined : `${year} 年，${shown.length} 份`}
      actions={
        <>
          <Link to="/records/deleted">最近删除</Link>
          {kinds.length > 1 ? (
            <label className="check">
              类别
              <select
                className="select"
                value={kind ?? ''}
                onChange={(event) => setChosenKind(event.target.value || null)}
              >
                <option value="">全部</option>
                {kinds.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {years.length > 1 ? (
            <label className="check">
              年度
              <select
                className="select numeric"
                value={year}
                onChange={(event) => setChosenYear(Number(event.target.value))}
              >
                {years.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <NewRecordButton />
        </>
      }
    >
      <div className="sheet">
        {shown.length === 0 ? (
          <Empty title="还没有记录" text="开过会、办过主题党日以后，在这里记下第一份。" />
        ) : (
          <table className="plain-table record-table">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">类别</th>
                <th scope="col">主题</th>
                <th scope="col">地点</th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((record) => (
                <RecordRow key={record.id} record={record} all={all} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Page>
  );
}
