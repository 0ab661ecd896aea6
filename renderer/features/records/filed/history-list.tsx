import { Link } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';
import type { MeetingRecord } from '@shared/domain/record';
import type { Revision } from '@shared/domain/seal';
import { toShortSeal } from '@shared/domain/seal-chain';
import { compareDocuments } from '@shared/history/compare-documents';

import { useBook } from '../../../data/book-context';
import type { HistoryRow } from '../../../data/db';
import { loadHistory } from '../../../data/repositories/records';
import { useLive } from '../../../data/use-live';
import { toLocal } from '../../../platform/clock';
import { Section } from '../../../ui/section';

import { ChangesTable } from './changes-table';
import './filed.css';

/** What stands in the list; a photo's coming and going is told by the corrections themselves. */
const eventNames: Readonly<Partial<Record<HistoryRow['event'], string>>> = {
  created: '开始登记',
  filed: '归档',
  'correction-started': '开始更正',
  'correction-dropped': '放弃更正',
  corrected: '更正后重新归档',
  deleted: '删除草稿',
  restored: '恢复草稿',
  'scan-added': '装入签字扫描件',
  'scan-taken-out': '取出签字扫描件',
  'scan-put-back': '放回签字扫描件',
  'scan-purged': '彻底删除签字扫描件',
};

/** What a correction changed against the revision before it. */
function Correction({ before, after }: { readonly before: Revision; readonly after: Revision }) {
  const fields = compareDocuments(before.document, after.document);
  if (fields.length === 0) {
    return <p className="field-hint">文字、人数和照片都没有改，只是重新归档。</p>;
  }
  return (
    <details open>
      <summary>
        改了 {fields.length} 栏：{fields.map(({ name }) => name).join('、')}
      </summary>
      <ChangesTable fields={fields} />
    </details>
  );
}

/** Which sealed text an entry made, and the way to the whole of it. */
function RevisionWords({
  revision,
  isNewest,
}: {
  readonly revision: Revision;
  readonly isNewest: boolean;
}) {
  const { document, seal } = revision;
  const words = `第 ${document.revision} 版，封存号 ${toShortSeal(seal)}`;
  return isNewest ? (
    <span className="numeric">{words}，就是上面的页面</span>
  ) : (
    <span className="numeric">
      {words}，
      <Link to={`/records/${document.recordId}/revisions/${document.revision}`}>
        看第 {document.revision} 版全文
      </Link>
    </span>
  );
}

interface HistoryListProps {
  readonly record: MeetingRecord;
  readonly revisions: readonly Revision[];
}

/** 经过: what happened to the record, what each correction changed and why, and the older texts. */
export function HistoryList({ record, revisions }: HistoryListProps) {
  const { db } = useBook();
  const rows = useLive(() => loadHistory(db, record.id), [db, record.id, record.changedAtMs]) ?? [];
  // The n-th filing made the n-th revision; two can bear the same moment.
  const filings = rows.filter(({ event }) => event === 'filed' || event === 'corrected');
  return (
    <Section title="经过" id="history">
      <ol className="stack">
        {rows.map((row) => {
          const name = eventNames[row.event];
          if (name === undefined) return null;
          const index = filings.indexOf(row);
          const [before, after] = [revisions[index - 1], revisions[index]];
          return (
            <li key={row.sequence} className="history-entry">
              <p>
                <time className="history-time numeric">{formatDateTime(toLocal(row.atMs))}</time>
                <span>{row.note === '' ? name : `${name}：${row.note}`} </span>
                {after ? (
                  <RevisionWords revision={after} isNewest={index === revisions.length - 1} />
                ) : null}
              </p>
              {before && after ? <Correction before={before} after={after} /> : null}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
