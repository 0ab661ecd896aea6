import { Button } from 'antd';
import { Link } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';
import { toScanName } from '@shared/domain/scan';

import { useBook } from '../../../data/book-context';
import { putBackScan } from '../../../data/repositories/scans';
import { purgeScan, type TakenOutScan } from '../../../data/repositories/taken-out-scans';
import { clock, toLocal } from '../../../platform/clock';
import { useQuestion } from '../../../ui/questions';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';

import { DeletedThumbnail } from './deleted-thumbnail';
import { toRecordWords } from './record-words';

interface RowProps {
  readonly taken: TakenOutScan;
  readonly onDone: (words: string) => void;
}

function ScanRow({ taken: { scan, record }, onDone }: RowProps) {
  const { db } = useBook();
  const ask = useQuestion();
  const tellProblem = useTellProblem();
  const name = toScanName(scan);
  const pages = `${scan.photoIds.length} 页`;
  const putBack = async () => {
    const placed = await putBackScan(db, scan.id, clock.nowMs());
    tellProblem(placed);
    if (placed.ok) onDone(`已把扫描件“${name}”放回原来的地方。`);
  };
  const purge = async () => {
    const isSure = await ask({
      title: '彻底删除这份扫描件？',
      text: `扫描件“${name}”，共 ${pages}，从这本记录簿里删掉，以后找不回来。以前的备份里可能还有。`,
      yes: '彻底删除',
      no: '留着',
    });
    if (!isSure) return;
    const purged = await purgeScan(db, scan.id, clock.nowMs());
    tellProblem(purged);
    if (purged.ok) onDone(`已彻底删除扫描件“${name}”。`);
  };
  return (
    <li className="deleted-row deleted-photo">
      <DeletedThumbnail photoId={scan.photoIds[0] ?? ''} />
      <div>
        <p>
          {name}，{pages}
        </p>
        <p className="field-hint numeric">
          {record === null ? (
            `原在 ${scan.bookYear} 年的全年簿`
          ) : (
            <>
              原在 <Link to={`/records/${record.id}`}>{toRecordWords(record)}</Link>
            </>
          )}
          ，{formatDateTime(toLocal(scan.removedAtMs ?? 0))}取出
        </p>
      </div>
      <div className="actions">
        <Button onClick={() => void putBack()} aria-label={`放回扫描件：${name}`}>
          放回
        </Button>
        <Button onClick={() => void purge()} aria-label={`彻底删除扫描件：${name}`}>
          彻底删除
        </Button>
      </div>
    </li>
  );
}

interface TakenOutScansProps {
  readonly scans: readonly TakenOutScan[];
  readonly onDone: (words: string) => void;
}

/** Scans of signed papers that were taken out of the book and are still stored. */
export function TakenOutScans({ scans, onDone }: TakenOutScansProps) {
  return (
    <Section title="取出的扫描件" note={scans.length === 0 ? undefined : `${scans.length} 份`}>
      {scans.length === 0 ? (
        <p className="field-hint">没有取出的签字扫描件。</p>
      ) : (
        <ul>
          {scans.map((taken) => (
            <ScanRow key={taken.scan.id} taken={taken} onDone={onDone} />
          ))}
        </ul>
      )}
    </Section>
  );
}
