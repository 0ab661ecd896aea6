import { Button } from 'antd';
import { useState } from 'react';

import { toKindNames } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';
import { toShortSeal } from '@shared/domain/seal-chain';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { loadRevisionsOf, startCorrection } from '../../../data/repositories/filing';
import { loadPhotosOf } from '../../../data/repositories/photos';
import { useLive } from '../../../data/use-live';
import { PageActions } from '../../../forms/pages/page-actions';
import { WhileWritable } from '../../../forms/read-only/reading-area';
import { SavedNote } from '../../../forms/pages/saved-note';
import { WordButton } from '../../../forms/word/word-button';
import { clock } from '../../../platform/clock';
import { Page } from '../../../ui/page';
import { goToSection } from '../../../ui/go-to-section';
import { ProblemNote } from '../../../ui/problem-note';
import { RecordPages } from '../preview/record-pages';
import { RecordScans } from '../scans/record-scans';

import { gatherPdf } from './gather-pdf';
import { HistoryList } from './history-list';

/** A filed record: its page as it prints, what can be done with it, and what happened to it. */
export function FiledRecord({ record }: { readonly record: MeetingRecord }) {
  const { db } = useBook();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const loaded = useLive(async () => {
    const [revisions, photos] = await Promise.all([
      loadRevisionsOf(db, record.id),
      loadPhotosOf(db, record.id),
    ]);
    return { revisions, photos };
  }, [db, record.id, record.revision]);
  const newest = loaded?.revisions.at(-1);
  if (!loaded || !newest) return <p className="page">正在打开……</p>;

  const correct = async () => {
    const started = await startCorrection(db, record.id, clock.nowMs());
    if (!started.ok) setProblem(started.error);
  };
  const title = toKindNames(record.content);
  return (
    <Page
      title={record.content.theme}
      note={`${title}，已归档，封存号 ${toShortSeal(newest.seal)}`}
      actions={
        <>
          <PageActions
            gather={() => gatherPdf(db, newest, loaded.photos)}
            onProblem={setProblem}
            onSaved={setSavedAt}
          />
          <WordButton source={{ ...newest, photos: [...loaded.photos.values()] }} />
          <Button onClick={() => goToSection('scans')}>签字扫描件</Button>
          <WhileWritable>
            <Button onClick={() => void correct()}>更正</Button>
          </WhileWritable>
        </>
      }
    >
      <div className="stack">
        {problem ? <ProblemNote problem={problem} /> : null}
        {savedAt === null ? null : <SavedNote location={savedAt} onProblem={setProblem} />}
        <RecordPages
          document={newest.document}
          seal={newest.seal}
          photos={loaded.photos}
          goesToFound
        />
        <RecordScans record={record} />
        <HistoryList record={record} revisions={loaded.revisions} />
      </div>
    </Page>
  );
}
