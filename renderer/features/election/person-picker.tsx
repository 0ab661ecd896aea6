import { useId, useMemo, useState, type KeyboardEvent } from 'react';

import type { Member } from '@shared/domain/member';
import { matchesPinyin, toPinyinKey } from '@shared/roster/pinyin';

import { Field } from '../../ui/field';

/** As many as a glance takes in; whoever is not among them is found by one more letter. */
const MOST_SHOWN = 8;

interface PersonPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly className?: string;
  /** Who can be picked, in the order in which they are offered. */
  readonly people: readonly Member[];
  readonly labels: ReadonlyMap<string, string>;
  readonly onPick: (member: Member) => void;
  /** Said where the typed letters find nobody. */
  readonly nobody?: (typed: string) => string;
}

/** Finds members by letters of their sounds or by characters; Enter takes the marked one. */
function useFound(people: readonly Member[], typed: string): readonly Member[] {
  const keyed = useMemo(
    () => people.map((member) => ({ member, key: toPinyinKey(member.name, member.nameReading) })),
    [people],
  );
  return keyed.filter(({ key }) => matchesPinyin(key, typed)).map(({ member }) => member);
}

/** Picks people one after the other without leaving the keyboard. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, hint, className, people, labels, onPick, nobody } = props;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  const found = useFound(people, typed).slice(0, MOST_SHOWN);
  const chosen = found[Math.min(current, found.length - 1)];
  const optionId = (id: string) => `${listId}-${id}`;
  const write = (text: string) => {
    setTyped(text);
    setCurrent(0);
  };
  const pick = (member: Member) => {
    write('');
    onPick(member);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || typed === '') return;
    if (event.key === 'ArrowDown') setCurrent(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setCurrent(Math.max(current - 1, 0));
    else if (event.key === 'Escape') write('');
    else if (event.key === 'Enter') {
      if (chosen) pick(chosen);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={`person-picker ${className ?? ''}`}>
      <Field label={label} hint={hint}>
        {(control) => (
          <input
            {...control}
            className="input"
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={found.length > 0 ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={chosen ? optionId(chosen.id) : undefined}
            placeholder="姓名或拼音首字母"
            autoComplete="off"
            value={typed}
            onChange={(event) => write(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      {found.length === 0 ? null : (
        <ul id={listId} role="listbox" aria-label={label} className="person-options">
          {found.map((member) => (
            <li
              key={member.id}
              id={optionId(member.id)}
              role="option"
              aria-selected={member === chosen}
              className="person-option"
              onClick={() => pick(member)}
            >
              {labels.get(member.id) ?? member.name}
            </li>
          ))}
        </ul>
      )}
      <p className="field-hint" role="status">
        {typed !== '' && found.length === 0 ? (nobody?.(typed) ?? `没有找到“${typed}”`) : ''}
      </p>
    </div>
  );
}
