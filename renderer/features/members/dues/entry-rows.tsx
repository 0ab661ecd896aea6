import type { KeyboardEvent } from 'react';

import { formatYuan } from '@shared/rules/monthly-dues';
import { tryParseYuan } from '@shared/util/parse-yuan';

import type { Owing, Typed } from './month-entries';

interface EntryRowsProps {
  readonly owing: readonly Owing[];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly wrongIds: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly onType: (memberId: string, entry: Typed) => void;
}

/** Enter goes to the next name, as down a paper list; the last one leaves it to the form. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const fields = [...(event.currentTarget.closest('ol')?.querySelectorAll('input.input') ?? [])];
  const next = fields[fields.indexOf(event.currentTarget) + 1];
  event.preventDefault();
  if (next instanceof HTMLInputElement) next.focus();
}

function isLess({ dueFen }: Owing, text: string): boolean {
  const amount = tryParseYuan(text);
  return dueFen !== null && amount.ok && amount.value < dueFen;
}

/** The names with what each owes and a field for what was paid. */
export function EntryRows({ owing, typed, wrongIds, labels, onType }: EntryRowsProps) {
  return (
    <ol className="entry-rows">
      {owing.map((one) => {
        const { member, dueFen, months } = one;
        const entry = typed.get(member.id) ?? { text: '', isApproved: false };
        const name = labels.get(member.id) ?? member.name;
        const isWrong = wrongIds.has(member.id);
        return (
          <li key={member.id}>
            <span className="entry-name">{name}</span>
            <span className="field-hint numeric nowrap">
              {dueFen === null ? '应交未定' : `应${formatYuan(dueFen)}`}
              {months.length > 1 ? `（${months.length}个月）` : ''}
            </span>
            <input
              className="input numeric"
              aria-label={`${name}实交（元）`}
              aria-invalid={isWrong}
              inputMode="decimal"
              autoComplete="off"
              value={entry.text}
              onChange={(event) => onType(member.id, { ...entry, text: event.target.value })}
              onKeyDown={goOn}
            />
            {isWrong ? <span className="field-error">请写金额，如 32</span> : null}
            {isLess(one, entry.text) ? (
              <label className="check">
                <input
                  type="checkbox"
                  checked={entry.isApproved}
                  onChange={(event) =>
                    onType(member.id, { ...entry, isApproved: event.target.checked })
                  }
                />
                少交已批准
              </label>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
