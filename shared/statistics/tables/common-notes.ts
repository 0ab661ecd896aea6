import type { StatisticsSource } from '../statistics-source';

/** What every table leaves out or takes in, as sentences. */
export function toSourceNotes({
  drafts,
  correcting,
  records,
}: StatisticsSource): readonly string[] {
  const overridden = records.filter(({ override }) => override !== null).length;
  return [
    ...(drafts > 0 ? [`还有 ${drafts} 份草稿没有归档，不计入。`] : []),
    ...(correcting > 0 ? [`有 ${correcting} 份记录正在更正，按已归档的文本计。`] : []),
    ...(overridden > 0
      ? [`有 ${overridden} 份记录另记了人数；这里按出席登记表逐人计，与另记的数可能不同。`]
      : []),
  ];
}
