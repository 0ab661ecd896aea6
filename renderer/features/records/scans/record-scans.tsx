import type { MeetingRecord } from '@shared/domain/record';

import { ScanSection } from '../../../forms/scans/scan-section';

/** Scans of what was signed after a record was filed and printed; the sealed text stays as it is. */
export function RecordScans({ record }: { readonly record: MeetingRecord }) {
  return (
    <ScanSection
      bookYear={record.content.bookYear}
      place={{ kind: 'record', recordId: record.id }}
      title="签字扫描件"
      hint="签到表、选票统计、签字页等，签好后扫描或拍照，装在这份记录的后面。归档的内容和封存号都不变。"
    />
  );
}
