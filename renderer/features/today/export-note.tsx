import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { toReminderLevel } from '@shared/keeping/export-reminder';

import { useBook } from '../../data/book-context';
import { loadUnexported } from '../../data/exports';
import { useLive } from '../../data/use-live';
import { clock, toLocal } from '../../platform/clock';
import { host } from '../../platform/host';

/** Where the browser alone keeps the book: a note once much would go with the browser's data. */
export function ExportNote() {
  const { db } = useBook();
  const unexported = useLive(() => loadUnexported(db), [db]);
  if (host.backups || !unexported) return null;
  if (toReminderLevel(unexported, clock.nowMs()) !== 'note') return null;
  const since = formatDate(toDatePart(toLocal(unexported.sinceMs)));
  return (
    <div className="note note-advice export-note">
      <p>
        自{since}以来，有 {unexported.changes} 次改动只存在这个浏览器里，还没有导出成文件。
        清除浏览器数据或电脑出故障时，这些内容会丢失。
      </p>
      <p>
        <Link to="/settings/backups">现在另存一份</Link>
      </p>
    </div>
  );
}
