import type { RosterColumn } from '@shared/roster/import/roster-columns';
import {
  rosterFieldNames,
  rosterFields,
  type RosterField,
} from '@shared/roster/import/roster-field';

import { Field } from '../../../ui/field';

interface ColumnChoicesProps {
  readonly columns: readonly RosterColumn[];
  readonly onChoose: (index: number, field: RosterField | null) => void;
}

const reasons: Readonly<Record<RosterColumn['how'], string>> = {
  header: '按表头',
  content: '按内容猜的，请核对',
  chosen: '你指定的',
  none: '没有读',
};

function toField(value: string): RosterField | null {
  return rosterFields.find((field) => field === value) ?? null;
}

/** What each column was taken for; every one can be changed. */
export function ColumnChoices({ columns, onChoose }: ColumnChoicesProps) {
  return (
    <div className="paste-columns">
      {columns.map(({ index, header, field, how }) => (
        <Field
          key={index}
          label={`第 ${index + 1} 列 ${header.replace(/\s+/g, '')}`}
          hint={how === 'header' && field === null ? '序号，不用读' : reasons[how]}
        >
          {(control) => (
            <select
              {...control}
              className="select"
              value={field ?? ''}
              onChange={(event) => onChoose(index, toField(event.target.value))}
            >
              <option value="">不读这一列</option>
              {rosterFields.map((one) => (
                <option key={one} value={one}>
                  {rosterFieldNames[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </div>
  );
}
