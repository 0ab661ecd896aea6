import type { BookModel, Chapter } from '../book/model/book-model';
import { toRecordChapter } from '../book/model/to-record-chapter';
import { formatDate, toDatePart } from '../domain/calendar';
import { recordKindFacts, recordKinds, type BuiltInKind } from '../domain/record-kind';

import type { YearSource } from './year-source';

function toSection(source: YearSource, kind: BuiltInKind, section: number): readonly Chapter[] {
  const { revisions, photos } = source;
  const filed = revisions.filter(({ document }) => document.content.kinds[0] === kind);
  return filed.map(({ document, seal }, index) => {
    const { startsAt, theme } = document.content;
    return {
      ...toRecordChapter({ document, seal, photos }),
      place: {
        key: `record:${document.recordId}`,
        level: index === 0 ? 1 : 2,
        title: index === 0 ? recordKindFacts[kind].name : theme,
        note: startsAt === null ? '' : formatDate(toDatePart(startsAt)),
        section,
        startsOn: index === 0 ? 'right-hand' : 'next-page',
        isBare: false,
      },
    };
  });
}

/** The bound book of a year, chapter by chapter, as the design asks. */
export function toYearBook(source: YearSource): BookModel {
  const { branch, bookYear, design } = source;
  const sections = recordKinds.flatMap((kind, index) => toSection(source, kind, index + 1));
  return {
    title: `${branch.name}${bookYear}年度支部工作记录簿`,
    author: branch.name,
    isDraft: false,
    grid: design.grid,
    numbering: design.numbering,
    chapters: sections,
  };
}
