import { Link } from 'react-router';

import type { YearProblem } from '../../workers/typeset/protocol';
import { toFoundState } from '../../ui/found-words';

import { toUncoveredPlaces } from './uncovered-places';
import type { OpenYear } from './year/use-year-session';

interface UncoveredListProps {
  readonly bookYear: number;
  readonly problems: readonly YearProblem[];
  readonly year: OpenYear;
}

/** Characters that no font has, each with the way to where it stands; no page is made with a box. */
export function UncoveredList({ bookYear, problems, year }: UncoveredListProps) {
  const members = year.inputs?.ok ? year.inputs.value.frame.members : [];
  const places = toUncoveredPlaces(problems, { bookYear, members });
  return (
    <section className="book-preview book-refusal" aria-label="印不出来的字" tabIndex={0}>
      <h2>有 {places.length} 处的字印不出来，册子没有排</h2>
      <p>内容都已保存，没有丢失。把下面各处改好，或者不印那一部分，页面就会排出来。</p>
      <ol className="stack">
        {places.map(({ key, first, characters, way }) => (
          <li key={key} className="note">
            <p>
              <strong>
                {first.record}，{first.field}：{characters.join('、')}
              </strong>
            </p>
            <p>{first.next}</p>
            {way ? (
              <p>
                <Link to={way.to} state={toFoundState([first.character])}>
                  {way.name}
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
