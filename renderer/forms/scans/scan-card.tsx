import { Button } from 'antd';
import { useState } from 'react';

import { toScanName, type Scan } from '@shared/domain/scan';

import { useIsReadOnly } from '../../data/handover-context';

import { ScanPages } from './scan-pages';
import { ScanTitleField } from './scan-title-field';
import { ScanViewer } from './scan-viewer';

/** The buttons that may be given the focus after the list has changed. */
export type ScanPart = 'earlier' | 'later' | 'take-out';

interface ScanCardProps {
  readonly scan: Scan;
  readonly index: number;
  readonly count: number;
  readonly wordsId: string;
  readonly onMove: (scan: Scan, steps: 1 | -1) => void;
  readonly onTakeOut: (scan: Scan) => void;
}

function CardButtons({ scan, index, count, onMove, onTakeOut }: ScanCardProps) {
  const nth = `第 ${index + 1} 份扫描件`;
  return (
    <div className="actions scan-buttons">
      <Button
        data-part="earlier"
        aria-label={`前移${nth}`}
        disabled={index === 0}
        onClick={() => onMove(scan, -1)}
      >
        前移
      </Button>
      <Button
        data-part="later"
        aria-label={`后移${nth}`}
        disabled={index === count - 1}
        onClick={() => onMove(scan, 1)}
      >
        后移
      </Button>
      <Button data-part="take-out" aria-label={`取出${nth}`} onClick={() => onTakeOut(scan)}>
        取出
      </Button>
    </div>
  );
}

/** One scan: what it is, its pages, and its place among the others. */
export function ScanCard(props: ScanCardProps) {
  const { scan, index, wordsId } = props;
  const [openIndex, setOpenIndex] = useState<number | null>(null);
  const name = toScanName(scan);
  const isReadOnly = useIsReadOnly();
  return (
    <li className="scan-card" data-scan={scan.id}>
      <div className="scan-head">
        {isReadOnly ? (
          <p>{name}</p>
        ) : (
          <>
            <ScanTitleField
              scan={scan}
              label={`第 ${index + 1} 份扫描件的名称`}
              wordsId={wordsId}
            />
            <CardButtons {...props} />
          </>
        )}
      </div>
      <ScanPages scan={scan} name={name} onOpen={setOpenIndex} />
      {openIndex === null ? null : (
        <ScanViewer
          scan={scan}
          name={name}
          firstIndex={openIndex}
          onClose={() => setOpenIndex(null)}
        />
      )}
    </li>
  );
}
