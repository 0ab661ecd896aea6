import { Button } from 'antd';
import { Link } from 'react-router';

import { formatDate } from '@shared/domain/calendar';
import { toKindNames } from '@shared/domain/record-kind';
import type { CountedRecord } from '@shared/statistics/counted-record';

import { Dialog } from '../../ui/dialog';

import type { OpenedCell } from './figure-table';

interface CellDialogProps {
  readonly cell: OpenedCell;
  readonly records: readonly CountedRecord[];
  readonly onClose: () => void;
}

/** Where a number comes from: how it is counted, and each record that it counts. */
export function CellDialog({ cell, records, onClose }: CellDialogProps) {
  const { row, column } = cell;
  const ids = new Set(cell.records);
  const counted = records.filter(({ recordId }) => ids.has(recordId));
  return (
    <Dialog
      title={`${row.name}：${column.title}`}
      className="cell-dialog"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          关闭
        </Button>
      }
    >
      <div className="stack">
        {column.explanation === '' ? null : <p>{column.explanation}</p>}
        {row.formula === '' ? null : <p className="numeric">{row.formula}</p>}
        <p className="field-hint">数到的记录，共 {counted.length} 份：</p>
        <ol className="cell-records">
          {counted.map(({ recordId, date, kinds, ownKind, theme }) => (
            <li key={recordId}>
              <span className="numeric nowrap">{formatDate(date)}</span>
              <span className="nowrap">{toKindNames({ kinds, ownKind })}</span>
              <Link to={`/records/${recordId}`}>{theme === '' ? '主题未填' : theme}</Link>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
