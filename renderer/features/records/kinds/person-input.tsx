import type { Person } from '@shared/domain/sheets/field-values';

import type { ControlProps } from '../../../ui/field';
import { usePeople } from '../editor/people';

import { useSheetValue } from './use-sheet-value';

interface PersonInputProps {
  readonly name: string;
  readonly control: ControlProps;
}

/** A name as typed; one that is a member's is the member, any other is a guest. */
export function PersonInput({ name, control }: PersonInputProps) {
  const [person, setPerson] = useSheetValue<Person>(name);
  const { labels } = usePeople();
  const toPerson = (text: string): Person => {
    const found = [...labels].find(([, label]) => label === text.trim());
    return { memberId: found?.[0] ?? null, name: text };
  };
  return (
    <input
      {...control}
      className="input"
      autoComplete="off"
      list="speakers"
      value={person.name}
      onChange={(event) => setPerson(toPerson(event.target.value))}
    />
  );
}
