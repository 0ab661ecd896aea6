import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { findUncoveredProblems } from '@shared/book/layout/uncovered-problem';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import type { Photo } from '@shared/domain/photo';
import { recordKindFacts } from '@shared/domain/record-kind';
import type { FiledDocument } from '@shared/domain/seal';
import { sheetLabels } from '@shared/domain/sheets/labels';
import type { Finding } from '@shared/rules/finding';

/** Part of the form in which each label of the printed page is filled in; others: the head. */
const partOfLabel: Readonly<Record<string, Finding['field']>> = {
  出席人员: 'attendance',
  缺席人员: 'attendance',
  不计入应到: 'attendance',
  列席人员: 'attendance',
  补课: 'attendance',
  规定动作: 'content',
  自选动作: 'content',
  联合单位: 'content',
  发言人: 'content',
  议程: 'content',
  议定事项: 'matters',
  照片说明: 'photos',
};

const contentLabels = new Set(Object.values(recordKindFacts).map((facts) => facts.contentLabel));

function toPart(label: string, ownLabels: ReadonlySet<string>): Finding['field'] {
  const isOfContent = contentLabels.has(label) || sheetLabels.has(label) || ownLabels.has(label);
  return partOfLabel[label] ?? (isOfContent ? 'content' : 'basics');
}

/**
 * Characters of the page that no font has: a filed record must print, so they are refused before
 * the seal, by name and place and with the ways out. The page's own model says what is printed.
 */
export function findUnprintable(
  document: FiledDocument,
  photos: readonly Photo[],
): readonly Finding[] {
  const book = toRecordBook({ document, seal: null, photos });
  const ownLabels = new Set((document.content.ownKind?.fields ?? []).map(({ label }) => label));
  return findUncoveredProblems(book, bundledFonts).map((problem) => ({
    rule: 'printable-characters',
    level: 'missing' as const,
    // A table's label carries its column after a dot.
    field: toPart(problem.field.split('·')[0] ?? '', ownLabels),
    message: `“${problem.field}”中的“${problem.character}”（${problem.codePointName}）没有字体能印。${problem.next}`,
    source: '',
  }));
}
