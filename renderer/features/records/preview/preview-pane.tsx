import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { ordinalsOf } from '@shared/domain/ordinals';
import type { Photo } from '@shared/domain/photo';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';

import { useBook } from '../../../data/book-context';
import { loadRecordsOfYear } from '../../../data/repositories/record-lists';
import { WordButton } from '../../../forms/word/word-button';
import { clock, toLocal } from '../../../platform/clock';
import { toDraftDocument } from '@shared/domain/draft-document';
import { usePeople } from '../editor/people';

import { RecordPages } from './record-pages';

interface PreviewPaneProps {
  readonly record: MeetingRecord;
  readonly photos: ReadonlyMap<string, Photo>;
}

/** The numbers 第 n 次 as the book stands when the pane is opened or the date changes. */
function useOrdinals(record: MeetingRecord, content: RecordContent) {
  const { db } = useBook();
  const [ordinals, setOrdinals] = useState<Readonly<Record<string, number>>>({});
  const { startsAt, bookYear, kinds } = content;
  useEffect(() => {
    let isCurrent = true;
    const placed = { ...record, content: { ...record.content, startsAt, bookYear, kinds } };
    void loadRecordsOfYear(db, bookYear).then((records) => {
      if (isCurrent) setOrdinals(ordinalsOf(placed, records));
    });
    return () => {
      isCurrent = false;
    };
  }, [db, record, startsAt, bookYear, kinds]);
  return ordinals;
}

/** The page beside the form; it follows the typing and never holds it up. */
export function PreviewPane({ record, photos }: PreviewPaneProps) {
  const { branch } = useBook();
  const { members } = usePeople();
  const { control } = useFormContext<RecordContent>();
  const content = useDeferredValue(useWatch({ control }) as RecordContent);
  const ordinals = useOrdinals(record, content);
  const document = useMemo(
    () =>
      toDraftDocument({
        branch,
        members,
        record: { ...record, content },
        photos,
        ordinals,
        enteredAt: toLocal(record.enteredAtMs),
        now: clock.nowLocal(),
      }),
    [branch, members, record, content, photos, ordinals],
  );
  return (
    <aside className="preview-pane" aria-label="打印页面" tabIndex={0}>
      <div className="preview-actions">
        <WordButton size="small" source={{ document, seal: null, photos: [...photos.values()] }} />
      </div>
      <RecordPages document={document} seal={null} photos={photos} />
    </aside>
  );
}
