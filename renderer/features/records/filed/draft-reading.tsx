import { useMemo } from 'react';

import { toDraftDocument } from '@shared/domain/draft-document';
import type { Member } from '@shared/domain/member';
import { ordinalsOf } from '@shared/domain/ordinals';
import { toKindNames } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';

import { useBook } from '../../../data/book-context';
import { loadPhotosOf } from '../../../data/repositories/photos';
import { loadRecordsOfYear } from '../../../data/repositories/record-lists';
import { useLive } from '../../../data/use-live';
import { WordButton } from '../../../forms/word/word-button';
import { clock, toLocal } from '../../../platform/clock';
import { Page } from '../../../ui/page';
import { RecordPages } from '../preview/record-pages';

interface DraftReadingProps {
  readonly record: MeetingRecord;
  readonly members: readonly Member[];
}

/** A draft of a book that has passed on: its pages as they would print. */
export function DraftReading({ record, members }: DraftReadingProps) {
  const { db, branch } = useBook();
  const { content } = record;
  const loaded = useLive(async () => {
    const [photos, ofYear] = await Promise.all([
      loadPhotosOf(db, record.id),
      loadRecordsOfYear(db, content.bookYear),
    ]);
    return { photos, ordinals: ordinalsOf(record, ofYear) };
  }, [db, record]);
  const document = useMemo(
    () =>
      loaded &&
      toDraftDocument({
        ...{ branch, members, record, ...loaded },
        enteredAt: toLocal(record.enteredAtMs),
        now: clock.nowLocal(),
      }),
    [branch, members, record, loaded],
  );
  if (!loaded || !document) return <p className="page">正在打开……</p>;
  const source = { document, seal: null, photos: [...loaded.photos.values()] };
  return (
    <Page
      title={content.theme === '' ? toKindNames(content) : content.theme}
      note={`${toKindNames(content)}，草稿，没有归档`}
      actions={<WordButton source={source} />}
    >
      <RecordPages document={document} seal={null} photos={loaded.photos} goesToFound />
    </Page>
  );
}
