import type { GroupRef } from '@shared/domain/sheets/field-values';

import { useBook } from '../../../data/book-context';
import type { ControlProps } from '../../../ui/field';

import { useSheetValue } from './use-sheet-value';

interface GroupChoiceProps {
  readonly name: string;
  readonly control: ControlProps;
}

/** One of the branch's groups; one that was since taken away stays as it was written. */
export function GroupChoice({ name, control }: GroupChoiceProps) {
  const { branch } = useBook();
  const [value, setValue] = useSheetValue<GroupRef>(name);
  const isKnown = branch.groups.some(({ id }) => id === value.groupId);
  const choose = (id: string) => {
    const group = branch.groups.find((one) => one.id === id);
    setValue({ groupId: group?.id ?? null, name: group?.name ?? '' });
  };
  if (branch.groups.length === 0) {
    return (
      <p id={control.id} className="field-hint">
        支部还没有划分党小组，请先在“设置”里写上。
      </p>
    );
  }
  return (
    <select
      {...control}
      className="select"
      value={value.groupId ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">请选择</option>
      {value.groupId !== null && !isKnown ? (
        <option value={value.groupId}>{value.name}</option>
      ) : null}
      {branch.groups.map(({ id, name: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
