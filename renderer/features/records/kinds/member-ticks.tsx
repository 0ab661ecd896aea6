import { isCommitteePost, postsOn, postWordsOn } from '@shared/domain/post-on-date';

import { usePeople } from '../editor/people';

import { useSheetValue } from './use-sheet-value';
import './sheets.css';

interface MemberTicksProps {
  readonly name: string;
  readonly legend: string;
  /** Offers first those whose post is one of the committee; else the whole roster. */
  readonly offersCommittee: boolean;
}

/** People ticked on the roster of the day; who is not offered can be added. */
export function MemberTicks({ name, legend, offersCommittee }: MemberTicksProps) {
  const [ticked, setTicked] = useSheetValue<readonly string[]>(name);
  const { roster, labels, date } = usePeople();
  const first = roster.filter(
    ({ member }) => !offersCommittee || postsOn(member, date).some(isCommitteePost),
  );
  const offered = [...new Set([...first.map(({ member }) => member.id), ...ticked])];
  const posts = new Map(roster.map(({ member }) => [member.id, postWordsOn(member, date)]));
  const set = (id: string, isOn: boolean) =>
    setTicked(
      [...offered, id].filter((one, index, all) => {
        if (all.indexOf(one) !== index) return false;
        return one === id ? isOn : ticked.includes(one);
      }),
    );
  return (
    <fieldset className={offersCommittee ? 'choices span-12' : 'member-ticks span-12'}>
      <legend className="field-label">{legend}</legend>
      {offered.map((id) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={(event) => set(id, event.target.checked)}
          />
          {labels.get(id) ?? '（已不在名册）'}
          {offersCommittee && posts.get(id) ? (
            <small className="field-hint">{posts.get(id)}</small>
          ) : null}
        </label>
      ))}
      {offersCommittee ? (
        <select
          className="select choices-other"
          aria-label={`添加${legend.replace(/（.*/, '')}`}
          value=""
          onChange={(event) => set(event.target.value, true)}
        >
          <option value="">再加一人……</option>
          {roster
            .filter(({ member }) => !offered.includes(member.id))
            .map(({ member }) => (
              <option key={member.id} value={member.id}>
                {labels.get(member.id)}
              </option>
            ))}
        </select>
      ) : null}
    </fieldset>
  );
}
