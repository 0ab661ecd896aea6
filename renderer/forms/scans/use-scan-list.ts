import { useEffect, useRef, useState, type RefObject } from 'react';

import { toScanName, type Scan } from '@shared/domain/scan';
import { moveItem } from '@shared/photo/photo-order';

import { useBook } from '../../data/book-context';
import { orderScans, putBackScan, takeOutScan } from '../../data/repositories/scans';
import { clock } from '../../platform/clock';
import { useTellProblem } from '../../ui/use-tell-problem';
import { useUndo } from '../../ui/use-undo';

import type { ScanPart } from './scan-card';

/** Where the focus goes once the list shows its new state; null: to the button that adds. */
interface FocusWish {
  readonly scanId: string | null;
  readonly part: ScanPart;
}

/** Changes to the list of scans, each with where the focus goes and what is said of it. */
export function useScanList(scans: readonly Scan[], container: RefObject<HTMLElement | null>) {
  const { db } = useBook();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  const [announcement, setAnnouncement] = useState('');
  const wish = useRef<FocusWish | null>(null);
  const order = scans.map(({ id }) => id).join();

  useEffect(() => {
    if (wish.current === null) return;
    focusCard(container.current, wish.current);
    wish.current = null;
  }, [order, container]);

  return {
    announcement,
    move: async (scan: Scan, steps: 1 | -1) => {
      const ids = scans.map(({ id }) => id);
      const to = ids.indexOf(scan.id) + steps;
      wish.current = { scanId: scan.id, part: steps === 1 ? 'later' : 'earlier' };
      const moved = await orderScans(db, moveItem(ids, to - steps, to));
      tellProblem(moved);
      if (moved.ok) setAnnouncement(`已移到第 ${to + 1} 份，共 ${ids.length} 份`);
    },
    takeOut: async (scan: Scan) => {
      const index = scans.findIndex(({ id }) => id === scan.id);
      const next = scans[index + 1] ?? scans[index - 1];
      wish.current = { scanId: next?.id ?? null, part: 'take-out' };
      const taken = await takeOutScan(db, scan.id, clock.nowMs());
      tellProblem(taken);
      if (!taken.ok) return;
      offerUndo(`已取出“${toScanName(scan)}”`, () => {
        wish.current = { scanId: scan.id, part: 'take-out' };
        void putBackScan(db, scan.id, clock.nowMs()).then(tellProblem);
      });
    },
  };
}

/** A moved card keeps the focus; at an end, where its button is disabled, the other one gets it. */
function focusCard(container: HTMLElement | null, { scanId, part }: FocusWish): void {
  const card = scanId === null ? null : container?.querySelector(`[data-scan="${scanId}"]`);
  const parts: readonly ScanPart[] = [part, 'earlier', 'later', 'take-out'];
  const button = parts
    .map((one) => card?.querySelector<HTMLElement>(`[data-part="${one}"]:not(:disabled)`))
    .find((element) => element !== null && element !== undefined);
  (button ?? container?.querySelector<HTMLElement>('[data-part="choose"]'))?.focus();
}
