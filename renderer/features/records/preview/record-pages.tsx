import { useMemo, useRef } from 'react';

import type { RecordSource } from '@shared/book/model/to-record-chapter';
import type { Photo } from '@shared/domain/photo';
import type { FiledDocument, Seal } from '@shared/domain/seal';

import type { Problem } from '@shared/util/result';

import { ProblemNote } from '../../../ui/problem-note';

import { useFoundPlace } from '../found-place';

import { PageSheet } from './page-sheet';
import { usePages } from './use-pages';
import { usePhotoUrls } from './use-photo-urls';
import './preview.css';

const notLaidOut: Problem = {
  code: 'not-laid-out',
  what: '页面没有排出来。',
  safe: '记录和照片都在，没有改动。',
  next: '请关掉这一页再打开；还不行就重新启动程序。',
};

interface RecordPagesProps {
  readonly document: FiledDocument;
  /** Null for a draft. */
  readonly seal: Seal | null;
  readonly photos: ReadonlyMap<string, Photo>;
  /** Whether these pages are what a search leads to. */
  readonly goesToFound?: boolean;
}

/** The record's pages as they print. */
export function RecordPages({ document, seal, photos, goesToFound = false }: RecordPagesProps) {
  const source = useMemo<RecordSource>(
    () => ({ document, seal, photos: [...photos.values()] }),
    [document, seal, photos],
  );
  const state = usePages(source);
  const photoUrls = usePhotoUrls(document);
  const sheets = useRef<HTMLDivElement>(null);
  useFoundPlace(sheets, goesToFound && state.kind === 'ready');
  if (state.kind === 'working') {
    return (
      <p className="field-hint" role="status">
        正在排版……
      </p>
    );
  }
  if (state.kind === 'failed') return <ProblemNote problem={notLaidOut} />;
  if (state.kind === 'refused') {
    return (
      <div className="stack">
        {state.problems.map((problem) => (
          <ProblemNote key={problem.what} problem={problem} />
        ))}
      </div>
    );
  }
  const { pages } = state;
  return (
    <div
      ref={sheets}
      className="page-sheets"
      aria-label={`页面预览，共 ${pages.pages.length} 页`}
      role="group"
    >
      {pages.pages.map((page) => (
        <PageSheet key={page.number} page={page} pages={pages} photoUrls={photoUrls} />
      ))}
    </div>
  );
}
