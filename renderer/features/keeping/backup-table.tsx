import { Button } from 'antd';

import { formatDateTime } from '@shared/domain/calendar';
import type { BackupFile } from '@shared/ipc/backup-host';
import { backupReasonNames } from '@shared/keeping/backup-name';

import { toLocal } from '../../platform/clock';

import { toSizeWords } from '../../forms/packages/size-words';

/** The backups as a table, newest first. */
export function BackupTable({
  backups,
  onPick,
}: {
  readonly backups: readonly BackupFile[];
  /** Offers to restore each of them; left out where they are only shown. */
  readonly onPick?: (backup: BackupFile) => void;
}) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">原因</th>
          <th scope="col">大小</th>
          {onPick === undefined ? null : <th scope="col">恢复</th>}
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => {
          const madeAt = formatDateTime(toLocal(backup.madeAtMs));
          return (
            <tr key={backup.name}>
              <td className="numeric">{madeAt}</td>
              <td className="nowrap">{backupReasonNames[backup.reason]}</td>
              <td className="numeric nowrap">{toSizeWords(backup.sizeBytes)}</td>
              {onPick === undefined ? null : (
                <td>
                  <Button
                    size="small"
                    aria-label={`看看${madeAt}的备份`}
                    onClick={() => onPick(backup)}
                  >
                    看看内容
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
