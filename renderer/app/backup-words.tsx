import { Link } from 'react-router';

import { formatMonthDay, toDatePart, toTimePart } from '@shared/domain/calendar';
import type { BackupState } from '@shared/ipc/backup-host';
import { toReminderLevel } from '@shared/keeping/export-reminder';

import { useBook } from '../data/book-context';
import { loadUnexported } from '../data/exports';
import { useLive } from '../data/use-live';
import { clock, toLocal } from '../platform/clock';
import { host } from '../platform/host';
import { useBackupState } from '../platform/use-backup-state';

/** When the newest backup was made, as 今天 10:32 or 11月20日. */
function toWhen(madeAtMs: number): string {
  const madeAt = toLocal(madeAtMs);
  const isToday = toDatePart(madeAt) === toDatePart(clock.nowLocal());
  return isToday ? `今天 ${toTimePart(madeAt)}` : formatMonthDay(toDatePart(madeAt));
}

function toBackupWords({ place, backups, running, lastProblem }: BackupState): string {
  if (running) return '正在备份……';
  if (lastProblem) return '上次备份没有做成';
  const newest = backups[0];
  if (!newest) return '还没有备份';
  if (place === 'substitute') return 'U 盘没插，备份存在本机';
  return `备份：${toWhen(newest.madeAtMs)}`;
}

function DesktopWords() {
  const { db } = useBook();
  const { state } = useBackupState(db.bookId);
  if (state?.ok !== true) return null;
  return (
    <p>
      <Link to="/settings/backups">{toBackupWords(state.value)}</Link>
    </p>
  );
}

function BrowserWords() {
  const { db } = useBook();
  const unexported = useLive(() => loadUnexported(db), [db]);
  if (!unexported || toReminderLevel(unexported, clock.nowMs()) === 'none') return null;
  return (
    <p>
      <Link to="/settings/backups">有 {unexported.changes} 次改动还没有导出</Link>
    </p>
  );
}

/** Foot of the rail: when the book was last saved outside the program, in words. */
export function BackupWords() {
  return host.backups ? <DesktopWords /> : <BrowserWords />;
}
