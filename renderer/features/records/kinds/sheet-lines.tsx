import { Button } from 'antd';

import type { SheetRows } from '@shared/domain/sheets/sheet';

import { SheetFieldInput } from './sheet-field';
import './sheets.css';

interface SheetLinesProps {
  readonly name: string;
  readonly list: SheetRows;
  /** A stable key for each row. */
  readonly rowKeys: readonly string[];
  readonly onRemove: (index: number) => void;
}

/** A list with a line for each row, for lists of many people with a few short fields. */
export function SheetLines({ name, list, rowKeys, onRemove }: SheetLinesProps) {
  return (
    <div className="sheet-lines" role="group" aria-label={list.label}>
      {rowKeys.map((rowKey, index) => (
        <div
          key={rowKey}
          className="sheet-line"
          role="group"
          aria-label={`${list.rowName} ${index + 1}`}
        >
          {list.fields.map((field) => (
            <SheetFieldInput key={field.key} name={`${name}.${index}.${field.key}`} field={field} />
          ))}
          <Button onClick={() => onRemove(index)} aria-label={`删除${list.rowName} ${index + 1}`}>
            删除
          </Button>
        </div>
      ))}
    </div>
  );
}
