import { formatDateTime } from '@shared/domain/calendar';
import { toShortSeal } from '@shared/domain/seal-chain';

import type { ListedBookFile } from '../../data/repositories/book-files';
import { toLocal } from '../../platform/clock';
import { toSizeWords } from '../packages/size-words';

import { CopyHashButton } from './copy-hash-button';
import { toHashGroups } from './hash-groups';
import './book-files.css';

/** Groups of the hash that are shown; the rest is copied with them. */
const SHOWN_GROUPS = 2;

/** When a file was saved, which is also its name on the screen. */
export function tellSavedAt({ savedAtMs }: Pick<ListedBookFile, 'savedAtMs'>): string {
  return formatDateTime(toLocal(savedAtMs));
}

/** How far a file reaches along the chain of seals. */
export function tellReach({ newest, isOnChain }: ListedBookFile): string {
  if (newest === null) return '做的时候还没有封存过的记录';
  const words = `做的时候封存到第 ${newest.sequence} 号（${toShortSeal(newest)}）`;
  return isOnChain ? words : `${words}，现在的封存链上没有这一号，或和它不同，请做一次核验`;
}

interface BookFileListProps {
  readonly label: string;
  readonly files: readonly ListedBookFile[];
  /** Where files of several years stand beneath each other. */
  readonly hasYears?: boolean;
}

/** Saved files of whole years: when, how many pages, the hash, and how far they reach. */
export function BookFileList({ label, files, hasYears = false }: BookFileListProps) {
  return (
    <ul className="ruled-list" aria-label={label}>
      {files.map((file) => (
        <li key={file.id} className="book-file">
          <p className="numeric">
            {hasYears ? <strong>{file.bookYear} 年度</strong> : null}
            {tellSavedAt(file)}保存，{file.pageCount} 页，{toSizeWords(file.sizeBytes)}
          </p>
          <p className={file.isOnChain ? 'field-hint numeric' : 'note note-problem numeric'}>
            {tellReach(file)}
          </p>
          <div className="actions">
            <span className="numeric book-file-hash">
              SHA-256：{toHashGroups(file.sha256).slice(0, SHOWN_GROUPS).join(' ')}……
            </span>
            <CopyHashButton
              sha256={file.sha256}
              label={`${file.bookYear} 年度${tellSavedAt(file)}那份的 SHA-256`}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
