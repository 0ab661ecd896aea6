import { useParams } from 'react-router';

import { useBook } from '../../data/book-context';
import { loadMembers } from '../../data/repositories/members';
import { loadRecord, loadRecords } from '../../data/repositories/records';
import { useLive } from '../../data/use-live';
import { Empty, Page } from '../../ui/page';

import { RecordEditor } from './editor/record-editor';
import { FiledRecord } from './filed/filed-record';
import { toUsedPlaces } from './used-places';

/** One record by its address: the editor while it is open, the filed page afterwards. */
export function RecordPage() {
  const { recordId = '' } = useParams();
  const { db } = useBook();
  const loaded = useLive(async () => {
    const [record, members, records] = await Promise.all([
      loadRecord(db, recordId),
      loadMembers(db),
      loadRecords(db),
    ]);
    return { record, members, usedPlaces: toUsedPlaces(records) };
  }, [db, recordId]);

  if (!loaded) return <p className="page">正在打开……</p>;
  const { record, members, usedPlaces } = loaded;
  if (!record || record.deletedAtMs !== null) {
    return (
      <Page title="没有这份记录">
        <Empty title="没有找到" text="这份记录不在本记录簿里，或者已经删除。" />
      </Page>
    );
  }
  return record.status === 'filed' ? (
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
