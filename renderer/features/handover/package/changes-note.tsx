import type { HandoverPackage } from '@shared/domain/handover';

import { useBook } from '../../../data/book-context';
import { loadChangesSince } from '../../../data/repositories/handover-state';
import { useLive } from '../../../data/use-live';

/** Tells what was changed after the package was written, since the package does not hold it. */
export function ChangesNote({ written }: { readonly written: HandoverPackage }) {
  const { db } = useBook();
  const { sequence } = written;
  const changes = useLive(() => loadChangesSince(db, { sequence }), [db, sequence]) ?? 0;
  if (changes === 0) return null;
  return (
    <div className="note note-advice" role="status">
      <p>
        <strong>写好移交包以后又改了 {changes} 处，请重新写。</strong>
      </p>
      <p>重新写的核对码会变，移交清单要重新打印；原来那个文件请删掉，免得交错。</p>
    </div>
  );
}
