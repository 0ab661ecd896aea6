import { useParams } from 'react-router';

import { useBook } from '../../data/book-context';
import { useIsReadOnly } from '../../data/handover-context';
import { loadMembers } from '../../data/repositories/members';
import { loadRecord } from '../../data/repositories/records';
import { useLive } from '../../data/use-live';
import { Empty, Page } from '../../ui/page';
import { useArrival } from '../../ui/use-arrival';

import { RecordEditor } from './editor/record-editor';
import { DraftReading } from './filed/draft-reading';
import { FiledRecord } from './filed/filed-record';
import { useUsedPlaces } from './used-places';

/** One record by its address: the editor while it is open, the filed page afterwards. */
export function RecordPage() {
  const { recordId = '' } = useParams();
  const { db } = useBook();
  const usedPlaces = useUsedPlaces();
  const isReadOnly = useIsReadOnly();
  // An absent record is null, so that `undefined` goes on meaning "not read yet".
  const record = useLive(() => loadRecord(db, recordId), [db, recordId]);
  const members = useLive(() => loadMembers(db), [db]);
  useArrival(record ? record.status : undefined);

  if (record === undefined || members === undefined) return <p className="page">正在打开……</p>;
  if (record?.deletedAtMs !== null) {
    return (
      <Page title="没有这份记录">
        <Empty title="没有找到" text="这份记录不在本记录簿里，或者已经删除。" />
      </Page>
    );
  }
  if (isReadOnly && record.status === 'draft')
    return <DraftReading record={record} members={members} />;
  return record.status === 'filed' || isReadOnly ? (
    <FiledRecord key={record.id} record={record} />
  ) : (
    <RecordEditor
      key={`${record.id} ${record.status}`}
      record={record}
      members={members}
      usedPlaces={usedPlaces}
    />
  );
}
