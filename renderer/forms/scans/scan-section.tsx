import { useId, useRef } from 'react';

import type { Photo } from '@shared/domain/photo';
import type { Scan, ScanPlace } from '@shared/domain/scan';

import { useBook } from '../../data/book-context';
import { useIsReadOnly } from '../../data/handover-context';
import { addScan, loadScanPhotos, loadScansOf } from '../../data/repositories/scans';
import { useLive } from '../../data/use-live';
import { FileDrop } from '../../ui/file-drop';
import { RefusalList } from '../../ui/refusal-list';
import { Section } from '../../ui/section';

import { ScanCard } from './scan-card';
import { ScanChooser, ScanProgressLine } from './scan-intake';
import { useScanImport } from './use-scan-import';
import { useScanList } from './use-scan-list';
import './scans.css';

/** Words that are offered as titles; anything else can be typed. */
const titleWords = ['签到表', '选票统计', '签字页', '表决票', '会议通知', '交接单', '发票'];

interface ScanSectionProps {
  readonly bookYear: number;
  readonly place: ScanPlace;
  readonly title: string;
  /** Where the scans are bound in, for the user. */
  readonly hint: string;
}

interface PlacedScan {
  readonly scan: Scan;
  readonly photos: readonly Photo[];
}

/** Titles by the file that each scan came from, so that the same file is not bound in twice. */
function toKnown(placed: readonly PlacedScan[]): ReadonlyMap<string, string> {
  return new Map(
    placed.flatMap(({ scan, photos }) =>
      photos.map(({ originalSha256 }) => [originalSha256, scan.title] as const),
    ),
  );
}

function toNote(placed: readonly PlacedScan[]): string {
  const pages = placed.reduce((sum, { scan }) => sum + scan.photoIds.length, 0);
  return placed.length === 0 ? '' : `${placed.length} 份，共 ${pages} 页`;
}

/** What belongs here, and the button that takes it in. */
function ScanOffer({
  hint,
  onFiles,
}: {
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <>
      <p className="field-hint">{hint}</p>
      <div className="actions">
        <ScanChooser onFiles={onFiles} />
        <span className="field-hint">
          PDF 或图片，也可以拖到这里；每个文件成为一份，PDF 有几页就是几页。
        </span>
      </div>
    </>
  );
}

/**
 * Scans of signed papers at a place of the book: taken in, named, ordered and taken out. In a book
 * that has passed on they can still be looked at.
 */
export function ScanSection({ bookYear, place, title, hint }: ScanSectionProps) {
  const { db } = useBook();
  const isReadOnly = useIsReadOnly();
  const wordsId = useId();
  const container = useRef<HTMLDivElement>(null);
  const placeKey = JSON.stringify(place);
  const placed = useLive(async () => {
    const scans = await loadScansOf(db, bookYear, place);
    return Promise.all(
      scans.map(async (scan) => ({ scan, photos: await loadScanPhotos(db, scan) })),
    );
  }, [db, bookYear, placeKey]);
  const scans = (placed ?? []).map(({ scan }) => scan);
  const list = useScanList(scans, container);
  const intake = useScanImport({
    bookYear,
    place,
    known: toKnown(placed ?? []),
    onAdd: (scan, pages) => addScan(db, scan, pages),
  });
  return (
    <Section title={title} id="scans" note={toNote(placed ?? [])}>
      <FileDrop className="scan-drop" isActive={!isReadOnly} onFiles={intake.start}>
        <div ref={container} className="stack">
          {isReadOnly ? null : <ScanOffer hint={hint} onFiles={intake.start} />}
          <ScanProgressLine {...intake} />
          <RefusalList refusals={intake.refusals} onDismiss={intake.dismissRefusals} />
          {placed === undefined ? <p>正在读取……</p> : null}
          {placed?.length === 0 ? <p className="scan-none">还没有扫描件。</p> : null}
          <datalist id={wordsId}>
            {titleWords.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
          <ol className="scan-list" aria-label={`${title}，按装订顺序`}>
            {scans.map((scan, index) => (
              <ScanCard
                key={scan.id}
                scan={scan}
                index={index}
                count={scans.length}
                wordsId={wordsId}
                onMove={(one, steps) => void list.move(one, steps)}
                onTakeOut={(one) => void list.takeOut(one)}
              />
            ))}
          </ol>
          <p className="visually-hidden" role="status">
            {list.announcement}
          </p>
        </div>
      </FileDrop>
    </Section>
  );
}
