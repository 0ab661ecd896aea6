import { useState } from 'react';

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

const reasons: Readonly<Record<RosterColumn['how'], string | undefined>> = {
  header: undefined,
  content: '按内容猜的，请核对',
  chosen: '您指定的',
  none: '没有读',
};

function toField(value: string): RosterField | null {
  return rosterFields.find((field) => field === value) ?? null;
}

/**
 * What each column was taken for; every one can be changed. Where every header was plain the
 * choices are folded away, since there is nothing to look at.
 */
export function ColumnChoices({ columns, onChoose }: ColumnChoicesProps) {
  const doubtful = columns.filter(({ how }) => how === 'content' || how === 'none').length;
  /** Null until the user has opened, closed or changed anything; what is in work never folds. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const isShown = isOpen ?? doubtful > 0;
  return (
    <details
      open={isShown}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isShown) setOpen(currentTarget.open);
      }}
    >
      <summary>
        {doubtful === 0
          ? `${columns.length} 列都按表头认出来了，认错了的点这里改`
          : `${columns.length} 列里有 ${doubtful} 列要核对`}
      </summary>
      <div className="paste-columns import-columns">
        {columns.map(({ index, header, field, how }) => (
          <Field
            key={index}
            label={`第 ${index + 1} 列 ${header.replace(/\s+/g, '')}`}
            hint={reasons[how]}
          >
            {(control) => (
              <select
                {...control}
                className="select"
                value={field ?? ''}
                onChange={(event) => {
                  setOpen(true);
                  onChoose(index, toField(event.target.value));
                }}
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
    </details>
  );
}
