import { useMemo } from 'react';
import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { ordinalsOfAll } from '@shared/domain/ordinals';
import { namedKindsOf } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';

import { WindowedRows } from '../../../ui/windowed-rows';

const statusNames = { draft: '草稿', filed: '已归档', correcting: '更正中' } as const;
const columns = ['日期', '类别', '主题', '地点', '状态'] as const;

interface RecordRowProps {
  readonly record: MeetingRecord;
  readonly ordinals: Readonly<Record<string, number>>;
}

function RecordRow({ record, ordinals }: RecordRowProps) {
  const { startsAt, theme, place, bookYear } = record.content;
  const date = startsAt === null ? '日期未填' : formatDate(toDatePart(startsAt));
  const yearWords = `${bookYear}年`;
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

interface RecordTableProps {
  readonly shown: readonly MeetingRecord[];
  /** The whole year, by which each record has its number. */
  readonly all: readonly MeetingRecord[];
}

/** Records as lines, in the order in which they come. */
export function RecordTable({ shown, all }: RecordTableProps) {
  const ordinals = useMemo(() => ordinalsOfAll(all), [all]);
  return (
    <table className="plain-table record-table" aria-rowcount={shown.length + 1}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <WindowedRows
        rows={shown}
        columns={columns.length}
        renderRow={(record) => (
          <RecordRow key={record.id} record={record} ordinals={ordinals.get(record.id) ?? {}} />
        )}
      />
    </table>
  );
}
