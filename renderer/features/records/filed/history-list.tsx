import { formatDateTime } from '@shared/domain/calendar';
import type { MeetingRecord } from '@shared/domain/record';
import type { Revision } from '@shared/domain/seal';
import { toShortSeal } from '@shared/domain/seal-chain';

import { useBook } from '../../../data/book-context';
import type { HistoryRow } from '../../../data/db';
import { loadHistory } from '../../../data/repositories/records';
import { useLive } from '../../../data/use-live';
import { toLocal } from '../../../platform/clock';
import { Section } from '../../../ui/section';

import { toChangedParts } from './changed-parts';
import './filed.css';

const eventNames: Readonly<Record<HistoryRow['event'], string>> = {
  created: '开始登记',
  filed: '归档',
  'correction-started': '开始更正',
  'correction-dropped': '放弃更正',
  corrected: '更正后重新归档',
  deleted: '删除草稿',
  restored: '恢复草稿',
};

interface HistoryListProps {
  readonly record: MeetingRecord;
  readonly revisions: readonly Revision[];
}

/** One earlier revision: why it was replaced, and the old text of what changed. */
function EarlierRevision({
  earlier,
  later,
}: {
  readonly earlier: Revision;
  readonly later: Revision;
}) {
  const parts = toChangedParts(earlier.document, later.document);
  return (
    <details>
      <summary>
        第 {earlier.document.revision} 版（{formatDateTime(earlier.document.filedAt)}归档，封存号{' '}
        {toShortSeal(earlier.seal)}）——更正原因：{later.document.correctionReason}
      </summary>
      <dl className="changes">
        {parts.map((part) => (
          <div key={part.label}>
            <dt>{part.label}</dt>
            <dd>
              <del>{part.before}</del>
            </dd>
            <dd>
              <ins>{part.after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** 经过: what happened to the record, and every earlier text of it. */
export function HistoryList({ record, revisions }: HistoryListProps) {
  const { db } = useBook();
  const rows = useLive(() => loadHistory(db, record.id), [db, record.id, record.changedAtMs]) ?? [];
  return (
    <Section title="经过" id="history">
      <ul className="stack">
        {rows.map((row) => (
          <li key={row.sequence} className="numeric">
            <time className="history-time">{formatDateTime(toLocal(row.atMs))}</time>
            {row.note === '' ? eventNames[row.event] : `${eventNames[row.event]}：${row.note}`}
          </li>
        ))}
        {revisions.slice(0, -1).map((earlier, index) => {
          const later = revisions[index + 1];
          return later ? (
            <li key={earlier.seal.sequence}>
              <EarlierRevision earlier={earlier} later={later} />
            </li>
          ) : null;
        })}
      </ul>
    </Section>
  );
}
