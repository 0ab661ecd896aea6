import type { ControlProps } from '../../../ui/field';
import { MemberOptions } from '../editor/member-options';

import { useSheetValue } from './use-sheet-value';

interface MemberChoiceProps {
  readonly name: string;
  readonly control: ControlProps;
}

/** One member of the roster of the day, or nobody yet. */
export function MemberChoice({ name, control }: MemberChoiceProps) {
  const [value, setValue] = useSheetValue<string | null>(name);
  return (
    <select
      {...control}
      className="select"
      value={value ?? ''}
      onChange={(event) => setValue(event.target.value || null)}
    >
      <option value="">请选择</option>
      <MemberOptions picked={value} />
    </select>
  );
}
