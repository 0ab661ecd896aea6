import { useState } from 'react';

import type { Handover, HandoverPackage } from '@shared/domain/handover';
import { succeed, type Problem, type Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { markExported } from '../../../data/exports';
import { keepPackage } from '../../../data/repositories/handover-state';
import { useWork, type FollowedWork } from '../../../forms/packages/use-work';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';

import { checkAgain, writeHandover, type WrittenHandover } from './write-handover';

/** What the step tells of the last thing that was done. */
export interface PackageNews {
  readonly problem: Problem | null;
  /** Written in this session: where it lies. */
  readonly location: string | null;
  /** Browser: written, and the saved file was not read yet. */
  readonly unchecked: HandoverPackage | null;
  /** The name of the file that was read once more and found right. */
  readonly checkedAgain: string | null;
}

const noNews: PackageNews = { problem: null, location: null, unchecked: null, checkedAgain: null };

export interface PackageWriting {
  readonly news: PackageNews;
  readonly work: FollowedWork;
  readonly write: (passphrase: string | null) => Promise<void>;
  /**
   * Reads the file again that the user picks. Kept if it is the package and that still waits for
   * its confirmation; of one that was confirmed nothing is written any more.
   */
  readonly check: (written: HandoverPackage, passphrase: string | null) => Promise<void>;
}

/**
 * Writing a handover's package and reading it back.
 *
 * @param isClosed - Whether it was confirmed.
 */
export function usePackage(handover: Handover, isClosed: boolean): PackageWriting {
  const { db, branch } = useBook();
  const work = useWork();
  const [news, setNews] = useState(noNews);
  const tell = (changes: Partial<PackageNews>) => setNews((before) => ({ ...before, ...changes }));

  const keep = async (written: HandoverPackage): Promise<Result<null>> => {
    const { sequence, verifiedAtMs } = written;
    const marked = await markExported(db, sequence, verifiedAtMs);
    return marked.ok ? keepPackage(db, handover.id, written, clock.nowMs()) : marked;
  };

  const takeIn = async ({ written, location }: WrittenHandover) => {
    // What the browser has saved can be read only when the user shows where it is.
    if (host.backups === null) {
      tell({ unchecked: written, location });
      return;
    }
    const kept = await keep(written);
    tell(kept.ok ? { location } : { problem: kept.error });
  };

  return {
    news,
    work,
    write: async (passphrase) => {
      setNews(noNews);
      const { begin } = work;
      const written = await writeHandover({
        db,
        branch,
        handoverId: handover.id,
        passphrase,
        begin,
      });
      work.end();
      if (!written.ok) tell({ problem: written.error });
      else if (written.value !== null) await takeIn(written.value);
    },
    check: async (written, passphrase) => {
      tell({ problem: null, checkedAgain: null });
      const checked = await checkAgain(written, passphrase, () => work.begin(null));
      work.end();
      if (!checked.ok) tell({ problem: checked.error });
      if (!checked.ok || checked.value === null) return;
      const kept = isClosed
        ? succeed(null)
        : await keep({ ...written, verifiedAtMs: clock.nowMs() });
      if (kept.ok) tell({ unchecked: null, checkedAgain: checked.value.name });
      else tell({ problem: kept.error });
    },
  };
}
