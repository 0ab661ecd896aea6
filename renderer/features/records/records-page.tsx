import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { ordinalsOf } from '@shared/domain/ordinals';
import { recordKindFacts } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';

import { useBook } from '../../data/book-context';
import { loadBookYears, loadRecordsOfYear } from '../../data/repositories/record-lists';
import { useCreateRecord } from '../../data/use-create-record';
import { useLive } from '../../data/use-live';
import { Empty, Page } from '../../ui/page';
import { useTellProblem } from '../../ui/use-tell-problem';

const statusNames = { draft: '草稿', filed: '已归档', correcting: '更正中' } as const;

function RecordRow({
  record,
  all,
}: {
  readonly record: MeetingRecord;
  readonly all: readonly MeetingRecord[];
}) {
  const { startsAt, kinds, theme, place, bookYear } = record.content;
  const date = startsAt === null ? '日期未填' : formatDate(toDatePart(startsAt));
  const yearWords = `${bookYear}年`;
  const ordinals = ordinalsOf(record, all);
  return (
    <tr>
      <td className="numeric nowrap">
        {date.startsWith(yearWords) ? date.slice(yearWords.length) : date}
      </td>
      <td>
        {kinds.map((kind) => (
          <span key={kind} className="record-kind">
            <span>{recordKindFacts[kind].name}</span>
            <span className="field-hint">第 {ordinals[kind] ?? 1} 次</span>
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
  const loaded = useLive(async () => {
    const years = await loadBookYears(db);
    const year = chosenYear ?? years[0];
    return { years, year, shown: year === undefined ? [] : await loadRecordsOfYear(db, year) };
  }, [db, chosenYear]);
  const createRecord = useCreateRecord();
  const tellProblem = useTellProblem();
  const navigate = useNavigate();
  const create = async () => {
    const made = await createRecord('theme-day');
    tellProblem(made);
    if (made.ok) await navigate(`/records/${made.value}`);
  };
  if (!loaded) return <p className="page">正在读取……</p>;
  const { years, year, shown } = loaded;
  return (
    <Page
      title="记录"
      note={year === undefined ? undefined : `${year} 年，${shown.length} 份`}
      actions={
        <>
          <Link to="/records/deleted">最近删除</Link>
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
          <Button type="primary" onClick={() => void create()}>
            新建主题党日记录
          </Button>
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
                <RecordRow key={record.id} record={record} all={shown} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Page>
  );
}
