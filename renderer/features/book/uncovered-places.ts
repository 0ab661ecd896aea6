import type { Member } from '@shared/domain/member';
import { assertPresent } from '@shared/util/assert';
import { groupBy } from '@shared/util/group-by';

import type { YearProblem } from '../../workers/typeset/protocol';

interface Way {
  readonly to: string;
  readonly name: string;
}

/** Characters of one field that cannot be printed for the same reason. */
export interface UncoveredPlace {
  readonly key: string;
  readonly first: YearProblem;
  /** Each with its code point. */
  readonly characters: readonly string[];
  /** Where they can be mended; null where that is not known. */
  readonly way: Way | null;
}

type FindRecord = (character: string) => string | null;

/** Finds the one record in which a character stands; lists of records say what the record says. */
function toFindRecord(problems: readonly YearProblem[]): FindRecord {
  const byCharacter = groupBy(problems, ({ character }) => character);
  return (character) => {
    const ids = new Set(
      (byCharacter.get(character) ?? []).flatMap(({ recordId }) => recordId ?? []),
    );
    return ids.size === 1 ? ([...ids][0] ?? null) : null;
  };
}

/** Name of the field for the book's title, as its screen has it. */
export const BOOK_TITLE_LABEL = '封面上的书名';

/** What the places lead to. */
interface Surroundings {
  readonly bookYear: number;
  readonly members: readonly Member[];
}

/**
 * To the field of the book's title, to the record that is printed, to the member who bears the
 * character, or to its one record.
 */
function toWay(
  { recordId, character, isBookTitle }: YearProblem,
  { bookYear, members }: Surroundings,
  findRecord: FindRecord,
): Way | null {
  if (isBookTitle) return { to: `/book/${bookYear}`, name: `去改“${BOOK_TITLE_LABEL}”` };
  const bearer = members.find((member) =>
    `${member.name}${member.secondScriptName}`.includes(character),
  );
  if (recordId === null && bearer) {
    return { to: `/members/${bearer.id}`, name: `打开党员 ${bearer.name}` };
  }
  const id = recordId ?? findRecord(character);
  return id === null ? null : { to: `/records/${id}`, name: '打开这份记录' };
}

/** What stops the book, by place, in the order of print. */
export function toUncoveredPlaces(
  problems: readonly YearProblem[],
  surroundings: Surroundings,
): readonly UncoveredPlace[] {
  const findRecord = toFindRecord(problems);
  const found = problems.map((problem) => ({
    problem,
    way: toWay(problem, surroundings, findRecord),
  }));
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
