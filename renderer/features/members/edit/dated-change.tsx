import { useId, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { groupOn } from '@shared/domain/group-on-date';
import { offeredPosts, postWordsOn } from '@shared/domain/post-on-date';

import { useBook } from '../../../data/book-context';
import { clock } from '../../../platform/clock';
import { Field, type ControlProps } from '../../../ui/field';

import { noChange, type ChangingKind } from './change-values';
import { DateInput } from './date-input';
import type { MemberValues } from './member-values';
import { toCompleteStates } from './state-values';

/** What holds today by the periods in the form, and what is to hold. */
function useChange(
  kind: ChangingKind,
  readPresent: (states: ReturnType<typeof toCompleteStates>, today: string) => string,
) {
  const { control, setValue } = useFormContext<MemberValues>();
  const [change, rows, isNew] = useWatch({ control, name: [kind, 'states', 'isNew'] });
  const today = toDatePart(clock.nowLocal());
  const present = readPresent(toCompleteStates(rows), today);
  const set = (to: string) => {
    const from = change.from ?? (isNew ? null : today);
    setValue(kind, to === present ? noChange : { to, from }, { shouldDirty: true });
  };
  return { value: change.to ?? present, present, isChanged: change.to !== null, isNew, set };
}

interface DatedChangeProps {
  readonly kind: ChangingKind;
  readonly label: string;
  readonly change: ReturnType<typeof useChange>;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A field whose change asks for its day; the period before is ended, never overwritten. */
function DatedChange({ kind, label, change, children }: DatedChangeProps) {
  return (
    <>
      <Field label={label} className="span-3">
        {children}
      </Field>
      {change.isChanged ? (
        <DateInput
          name={`${kind}.from`}
          label={`${label}从哪天起`}
          hint={change.isNew ? '不填的，从到本支部那天算' : '原来的到前一天为止'}
          className="span-3"
          placeholder={formatDate(toDatePart(clock.nowLocal()))}
        />
      ) : null}
    </>
  );
}

/** 党小组: the present one; another one is asked since when. */
export function GroupChange() {
  const { branch } = useBook();
  const change = useChange(
    'group',
    (states, today) => groupOn({ states: [...states] }, today) ?? '',
  );
  return (
    <DatedChange kind="group" label="党小组" change={change}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={change.value}
          onChange={(event) => change.set(event.target.value)}
        >
          <option value="">不在党小组</option>
          {branch.groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </DatedChange>
  );
}

/** 党内职务: the usual ones are offered, others are written. */
export function PostChange() {
  const change = useChange('post', (states, today) => postWordsOn({ states: [...states] }, today));
  const listId = useId();
  return (
    <DatedChange kind="post" label="党内职务" change={change}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            autoComplete="off"
            list={listId}
            maxLength={200}
            value={change.value}
            onChange={(event) => change.set(event.target.value)}
          />
          <datalist id={listId}>
            {offeredPosts.map((post) => (
              <option key={post} value={post} />
            ))}
          </datalist>
        </>
      )}
    </DatedChange>
  );
}
