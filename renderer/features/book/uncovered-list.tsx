import { Link } from 'react-router';

import type { Member } from '@shared/domain/member';
import { assertPresent } from '@shared/util/assert';
import { groupBy } from '@shared/util/group-by';

import type { YearProblem } from '../../workers/typeset/protocol';

import type { OpenYear } from './year/use-year-session';

interface Way {
  readonly to: string;
  readonly name: string;
}

/** Characters of one field that cannot be printed for the same reason. */
interface Place {
  readonly key: string;
  readonly first: YearProblem;
  readonly characters: readonly string[];
  /** Where they can be mended; null where that is not known. */
  readonly way: Way | null;
}

/** To the record that is printed, or to the member who bears the character. */
function toWay({ recordId, character }: YearProblem, members: readonly Member[]): Way | null {
  if (recordId !== null) return { to: `/records/${recordId}`, name: '打开这份记录' };
  const bearer = members.find((member) =>
    `${member.name}${member.secondScriptName}`.includes(character),
  );
  return bearer ? { to: `/members/${bearer.id}`, name: `打开党员 ${bearer.name}` } : null;
}

function toPlaces(problems: readonly YearProblem[], members: readonly Member[]): readonly Place[] {
  const found = problems.map((problem) => ({ problem, way: toWay(problem, members) }));
  const groups = groupBy(found, ({ problem: { record, field, reason }, way }) =>
    [record, field, reason, way?.to ?? ''].join('\n'),
  );
  return [...groups].map(([key, group]) => {
    const { problem, way } = assertPresent(group[0], 'a group has a first problem');
    const characters = group.map(
      ({ problem: { character, codePointName } }) => `${character}（${codePointName}）`,
    );
    return { key, first: problem, characters, way };
  });
}

interface UncoveredListProps {
  readonly problems: readonly YearProblem[];
  readonly year: OpenYear;
}

/** Characters that no font has, each with the way to where it stands; no page is made with a box. */
export function UncoveredList({ problems, year }: UncoveredListProps) {
  const members = year.inputs?.ok ? year.inputs.value.frame.members : [];
  const places = toPlaces(problems, members);
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
                <Link to={way.to}>{way.name}</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
