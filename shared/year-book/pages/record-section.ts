import type { Block, Chapter } from '../../book/model/book-model';
import { toRecordChapter } from '../../book/model/to-record-chapter';
import { namedKindsOf, recordKindFacts, type RecordKind } from '../../domain/record-kind';
import type { Revision } from '../../domain/seal';
import type { BookSection } from '../book-sections';
import { inOrderOfPrint, sectionOfKind, sectionsOfRecord, toRecordKey } from '../section-records';
import { toSectionChapter, toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toAppraisalOverview } from './appraisal-overview';
import { toTitle } from './blocks';
import { ordinalIn, toDay, toRecordList } from './record-list';
import { toScanChapters } from './scan-pages';
import { toTalkTables } from './statistics-pages';

/** A section of records: its list, then each record on pages of its own with its scans behind. */
export function* toRecordSection(
  year: Year,
  section: BookSection,
  number: number,
): Generator<Chapter, void> {
  const records = year.records.filter((one) => sectionsOfRecord(one).includes(section.key));
  yield toSectionChapter(year, section, number, toFirstPage(year, section, records));
  const own = records.filter(({ document }) => year.homes.get(document.recordId) === section.key);
  for (const record of inOrderOfPrint(own, year.places)) {
    const { recordId } = record.document;
    yield toPlacedRecord(year, section, number, record);
    yield* toScanChapters(year, number, { kind: 'record', recordId });
  }
}

function toFirstPage(
  year: Year,
  section: BookSection,
  records: readonly Revision[],
): readonly Block[] {
  const yearName = toYearName(year);
  if (records.length === 0) {
    return [
      toTitle(section.name, yearName),
      { kind: 'paragraph', speaker: '', text: '本年度无记录。', field: section.name },
      ...(overviews[section.key]?.(year, records) ?? []),
    ];
  }
  return [
    toTitle(section.name, `${yearName}\u3000${records.length}份`),
    toRecordList(section, records),
    ...toReferences(year, section, records),
    ...(overviews[section.key]?.(year, records) ?? []),
  ];
}

/** Tables over all records of a kind, below the list of them. */
const overviews: Readonly<
  Partial<Record<string, (year: Year, records: readonly Revision[]) => readonly Block[]>>
> = {
  appraisal: toAppraisalOverview,
  talk: toTalkTables,
};

/** A record of several kinds stands in one section; the others say where. */
function toReferences(
  { homes }: Year,
  { key, name }: BookSection,
  records: readonly Revision[],
): readonly Block[] {
  return records.flatMap((record): readonly Block[] => {
    const { recordId, content } = record.document;
    const home = homes.get(recordId);
    const there = namedKindsOf(content).find((kind) => sectionOfKind(kind) === home);
    if (home === undefined || home === key || there === undefined) return [];
    const named = (section: string, title: string) => {
      const ordinal = ordinalIn(record, section);
      return ordinal === '' ? title : `第${ordinal}次${title}`;
    };
    const held = content.kinds.every(isMeeting) ? '召开' : '开展';
    const text = `${named(key, name)}与${named(home, there.name)}一并${held}`;
    return [{ kind: 'reference', text, pageOf: toRecordKey(recordId) }];
  });
}

/** Meetings have somebody in the chair; everything else is carried out. */
function isMeeting(kind: RecordKind): boolean {
  return recordKindFacts[kind].frame.includes('officers');
}

function toPlacedRecord(
  { source }: Year,
  section: BookSection,
  number: number,
  record: Revision,
): Chapter {
  const { document, seal } = record;
  const chapter = toRecordChapter({ document, seal, photos: source.photos });
  const ordinal = ordinalIn(record, section.key);
  const { theme } = document.content;
  return {
    ...chapter,
    blocks: chapter.blocks.map((block) => addSigners(block, source.design.extraSigners)),
    place: {
      key: toRecordKey(document.recordId),
      level: 2,
      title: ordinal === '' ? theme : `第${ordinal}次\u3000${theme}`,
      note: toDay(record),
      section: number,
      startsOn: 'next-page',
      isBare: false,
    },
  };
}

/** Signature lines of the design come after those that the record's kinds ask for. */
function addSigners(block: Block, signers: readonly string[]): Block {
  if (block.kind !== 'signatures') return block;
  const labels = signers.filter((signer) => signer.trim() !== '');
  return { ...block, labels: [...block.labels, ...labels.map((signer) => `${signer}（签字）：`)] };
}
