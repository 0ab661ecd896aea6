import type { AttendanceState } from '@shared/domain/attendance';
import type { RecordKind } from '@shared/domain/record-kind';
import type { FiledDocument } from '@shared/domain/seal';
import type { Cell, StatisticsTable } from '@shared/statistics/statistics-table';
import { toAbsenceTable } from '@shared/statistics/tables/absence-table';
import { toAttendanceTable } from '@shared/statistics/tables/attendance-table';
import { toHoursTable } from '@shared/statistics/tables/hours-table';
import { toKindTable, toMemberKindTable } from '@shared/statistics/tables/kind-tables';
import { toMemberMonthTable, toMonthTable } from '@shared/statistics/tables/month-tables';
import { toMemberTalkTable } from '@shared/statistics/tables/talk-tables';
import { toYearTable } from '@shared/statistics/tables/year-table';
import { idOf } from '@tests/builders/ids';
import { aRandomBook, type RandomBook } from '@tests/builders/random-book';
import { aStatisticsSource } from '@tests/builders/statistics';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/**
 * Books at random, filed as the app files them, are counted by the tables and once more below, by
 * walking over the newest revisions for every single cell. The recount shares no code with the
 * tables: it reads nothing but the filed documents.
 */
function newestOf({ revisions }: RandomBook): readonly FiledDocument[] {
  return revisions.filter(
    (one) =>
      !revisions.some((other) => other.recordId === one.recordId && other.revision > one.revision),
  );
}

const sourceOf = (book: RandomBook) => aStatisticsSource(newestOf(book), { members: book.members });
const yearOf = (book: RandomBook) =>
  newestOf(book).filter(({ content }) => content.bookYear === 2026);

const named: readonly RecordKind[] = ['volunteering', 'talk', 'home-teaching'];
const hasSheet = ({ content }: FiledDocument) =>
  content.kinds.some((kind) => !named.includes(kind));

/** What one member did at one meeting, read off the document by looking for it. */
function did(document: FiledDocument, memberId: string) {
  const { content, people } = document;
  const person = hasSheet(document)
    ? people.find((one) => one.memberId === memberId && one.isOutside !== true)
    : undefined;
  const state = content.attendance.find((entry) => entry.memberId === memberId)?.state;
  const isThere = person !== undefined && (state === 'present' || state === 'online');
  const isExpected = person?.isExpected === true;
  const isMadeUp =
    isExpected &&
    !isThere &&
    content.makeUps.some((makeUp) => makeUp.memberId === memberId && makeUp.on !== null);
  return { state, isThere, isExpected, isMadeUp };
}

const idsOf = (book: RandomBook) =>
  Array.from({ length: 8 }, (_, index) => idOf(index + 1)).concat(
    book.members.map(({ id }) => id).filter((id) => !/00[1-8]$/.test(id)),
  );

/** Rows of a table as numbers and words, by the row's id. */
function toPlain({ rows, total }: StatisticsTable) {
  const plain = (cell: Cell) => {
    if (cell.kind === 'text') return cell.text;
    if (cell.kind === 'count') return cell.count;
    return cell.kind === 'hours' ? cell.tenths : `${cell.part}/${cell.whole}`;
  };
  const all = [...rows, ...(total ? [total] : [])];
  return new Map(all.map(({ id, cells }) => [id, cells.slice(1).map(plain)]));
}

function recountAttendance(documents: readonly FiledDocument[], memberIds: readonly string[]) {
  const count = (test: (done: ReturnType<typeof did>) => boolean) => {
    let found = 0;
    for (const document of documents) {
      for (const memberId of memberIds) if (test(did(document, memberId))) found += 1;
    }
    return found;
  };
  const inState = (state: AttendanceState) =>
    count((done) => done.isExpected && done.state === state);
  const expected = count(({ isExpected }) => isExpected);
  const attending = count(({ isExpected, isThere }) => isExpected && isThere);
  return {
    expected,
    attending,
    cells: [
      expected,
      attending,
      ...(
        ['present', 'online', 'personal-leave', 'sick-leave', 'duty-leave', 'absent'] as const
      ).map(inState),
      count(({ isMadeUp }) => isMadeUp),
      count(({ isExpected, isThere }) => !isExpected && isThere),
      `${attending}/${expected}`,
    ],
  };
}

function recountHours(documents: readonly FiledDocument[], memberIds: readonly string[]) {
  let attended = 0;
  let madeUp = 0;
  for (const document of documents) {
    for (const memberId of memberIds) {
      const { isThere, isMadeUp } = did(document, memberId);
      const tenths = document.content.studyTenths ?? 0;
      if (isThere) attended += tenths;
      if (isMadeUp) madeUp += tenths;
    }
  }
  return { attended, madeUp };
}

const months = Array.from(
  { length: 12 },
  (_, index) => `2026-${String(index + 1).padStart(2, '0')}`,
);
const inMonth = (documents: readonly FiledDocument[], month: string) =>
  documents.filter(({ content }) => content.startsAt?.startsWith(month));

/** Each table with the numbers that a row must show, whichever rows there are. */
function checkBook(book: RandomBook): void {
  const source = sourceOf(book);
  const documents = yearOf(book);
  const ids = idsOf(book);
  const listed = new Set(toAttendanceTable(source).rows.map(({ id }) => id));
  for (const id of ids) {
    // Nobody with a number anywhere may be missing from the list.
    const isCounted = documents.some((document) => {
      const { isExpected, isThere } = did(document, id);
      return isExpected || isThere;
    });
    if (isCounted) expect(listed).toContain(id);
  }

  const attendance = toPlain(toAttendanceTable(source));
  for (const id of listed)
    expect(attendance.get(id)).toEqual(recountAttendance(documents, [id]).cells);
  expect(attendance.get('total')).toEqual(recountAttendance(documents, ids).cells);

  const monthly = toPlain(toMonthTable(source));
  for (const month of [...months, 'all']) {
    const own = month === 'all' ? documents : inMonth(documents, month);
    const hours = recountHours(own, ids);
    expect(monthly.get(month)).toEqual([
      own.filter(hasSheet).length,
      ...recountAttendance(own, ids).cells,
      hours.attended + hours.madeUp,
    ]);
  }

  const memberMonths = toPlain(toMemberMonthTable(source));
  for (const id of [...listed, 'all']) {
    const who = id === 'all' ? ids : [id];
    const ratio = (own: readonly FiledDocument[]) => {
      const { attending, expected } = recountAttendance(own, who);
      return `${attending}/${expected}`;
    };
    expect(memberMonths.get(id)).toEqual([
      ...months.map((month) => ratio(inMonth(documents, month))),
      ratio(documents),
    ]);
  }

  const hours = toPlain(toHoursTable(source));
  for (const id of listed) {
    const { attended, madeUp } = recountHours(documents, [id]);
    expect(hours.get(id)?.slice(0, 3)).toEqual([attended, madeUp, attended + madeUp]);
  }
  checkKinds(book, documents, ids, listed);
  checkLists(book, documents, ids);
}

/** Members whom a record without an attendance sheet names, read off the parts one by one. */
function namedIn({ content }: FiledDocument): readonly string[] {
  const { volunteering, talk, homeTeaching } = content;
  return [
    ...new Set([
      ...(volunteering ? [volunteering.leader.memberId, ...volunteering.participantIds] : []),
      ...(talk ? [talk.talker.memberId, talk.partner.memberId] : []),
      ...(homeTeaching
        ? [...homeTeaching.teacherIds, ...homeTeaching.visits.map(({ memberId }) => memberId)]
        : []),
    ]),
  ].filter((id) => id !== null);
}

function checkKinds(
  book: RandomBook,
  documents: readonly FiledDocument[],
  ids: readonly string[],
  listed: ReadonlySet<string>,
): void {
  const source = sourceOf(book);
  const kinds = [...new Set(documents.flatMap(({ content }) => content.kinds))];
  const table = toPlain(toKindTable(source));
  expect([...table.keys()].sort()).toEqual([...kinds, 'all'].sort());
  for (const kind of [...kinds, 'all' as const]) {
    const own = documents.filter(({ content }) => kind === 'all' || content.kinds.includes(kind));
    const { expected, attending, cells } = recountAttendance(own, ids);
    const names = own.filter((document) => !hasSheet(document)).flatMap(namedIn).length;
    expect(table.get(kind)).toEqual([
      own.length,
      expected,
      attending,
      cells[8],
      `${attending}/${expected}`,
      names,
    ]);
  }

  const byMember = toMemberKindTable(source);
  const plain = toPlain(byMember);
  for (const id of listed) {
    const cells = byMember.columns.slice(1).map(({ key }) => {
      const own = documents.filter(({ content }) => content.kinds.includes(key as RecordKind));
      if (named.includes(key as RecordKind)) {
        return own.filter((document) => namedIn(document).includes(id)).length;
      }
      const { expected, attending } = recountAttendance(own, [id]);
      return `${attending}/${expected}`;
    });
    expect(plain.get(id)).toEqual(cells);
  }

  const year = toPlain(toYearTable(source));
  for (const kind of [...kinds, 'all' as const]) {
    const own = documents.filter(({ content }) => kind === 'all' || content.kinds.includes(kind));
    expect(year.get(kind)).toEqual([
      ...months.map((month) => inMonth(own, month).length),
      own.length,
    ]);
  }
}

function checkLists(
  book: RandomBook,
  documents: readonly FiledDocument[],
  ids: readonly string[],
): void {
  const source = sourceOf(book);
  const absences = toAbsenceTable(source).rows.map(({ id }) => id);
  const missing = documents.flatMap((document) =>
    ids
      .filter((id) => {
        const { isExpected, isThere } = did(document, id);
        return isExpected && !isThere;
      })
      .map((id) => `${document.recordId} ${id}`),
  );
  expect(absences.toSorted()).toEqual(missing.toSorted());

  const talks = toMemberTalkTable(source);
  const talksOf = (one: string, other: string) =>
    documents.filter(({ content: { talk } }) => {
      const pair = [talk?.talker.memberId, talk?.partner.memberId];
      return pair.includes(one) && pair.includes(other) && one !== other;
    }).length;
  const ordinary = talks.rows.map(({ id }) => id);
  for (const row of talks.rows) {
    const committee = talks.columns.slice(1, -2).map(({ key }) => talksOf(row.id, key));
    const others = ordinary.reduce((sum, other) => sum + talksOf(row.id, other), 0);
    expect(toPlain(talks).get(row.id)?.slice(0, -1)).toEqual([...committee, others]);
  }
}

it('counts every cell as one would by walking over the filed documents', () => {
  fc.assert(fc.property(aRandomBook, checkBook), { numRuns: 150 });
});

it('tells with every number the records that it counts', () => {
  fc.assert(
    fc.property(aRandomBook, (book) => {
      const documents = yearOf(book);
      const table = toAttendanceTable(sourceOf(book));
      for (const { id, cells } of table.rows) {
        const expected = documents.filter((document) => did(document, id).isExpected);
        const [, cell] = cells;
        expect(cell?.records?.toSorted()).toEqual(
          expected.map(({ recordId }) => recordId).toSorted(),
        );
      }
    }),
    { numRuns: 50 },
  );
});
