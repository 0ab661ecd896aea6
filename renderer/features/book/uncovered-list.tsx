import { Link } from 'react-router';

import type { Member } from '@shared/domain/member';

import type { YearProblem } from '../../workers/typeset/protocol';

import type { OpenYear } from './year/use-year-session';

/** Where a character can be mended: in the record that is printed, or at the member who bears it. */
function toPlace(problem: YearProblem, members: readonly Member[]) {
  if (problem.recordId !== null)
    return { to: `/records/${problem.recordId}`, name: '打开这份记录' };
  const bearer = members.find(({ name }) => name.includes(problem.character));
  return bearer ? { to: `/members/${bearer.id}`, name: `打开党员 ${bearer.name}` } : null;
}

interface UncoveredListProps {
  readonly problems: readonly YearProblem[];
  readonly year: OpenYear;
}

/** Characters that no font has, each with the way to where it stands; no page is made with a box. */
export function UncoveredList({ problems, year }: UncoveredListProps) {
  const members = year.inputs?.ok ? year.inputs.value.frame.members : [];
  return (
    <div className="book-preview book-refusal">
      <h2>有 {problems.length} 处字印不出来，册子没有排</h2>
      <p>内容都已保存，没有丢失。把下面各处改好，这里就会自己排出页面。</p>
      <ol className="stack">
        {problems.map((problem) => {
          const place = toPlace(problem, members);
          return (
            <li key={`${problem.record} ${problem.field} ${problem.character}`} className="note">
              <p>
                <strong>{problem.what}</strong>
              </p>
              <p>{problem.next}</p>
              {place ? (
                <p>
                  <Link to={place.to}>{place.name}</Link>
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
