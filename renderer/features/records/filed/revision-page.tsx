import { Link, useParams } from 'react-router';

import { formatDateTime } from '@shared/domain/calendar';
import { toShortSeal } from '@shared/domain/seal-chain';

import { useBook } from '../../../data/book-context';
import { loadRevisionsOf } from '../../../data/repositories/filing';
import { loadPhotosOf } from '../../../data/repositories/photos';
import { useLive } from '../../../data/use-live';
import { Empty, Page } from '../../../ui/page';
import { RecordPages } from '../preview/record-pages';

/** An earlier sealed text of a record, whole, as it was filed then. */
export function RevisionPage() {
  const { recordId = '', revision = '' } = useParams();
  const { db } = useBook();
  const loaded = useLive(async () => {
    const [revisions, photos] = await Promise.all([
      loadRevisionsOf(db, recordId),
      loadPhotosOf(db, recordId),
    ]);
    return { revisions, photos };
  }, [db, recordId]);
  if (!loaded) return <p className="page">正在打开……</p>;
  const { revisions, photos } = loaded;
  const shown = revisions.find(({ document }) => document.revision === Number(revision));
  const newest = revisions.at(-1);
  if (!shown || !newest) {
    return (
      <Page title="没有这一版">
        <Empty title="没有找到" text="这份记录没有这个版次。" />
      </Page>
    );
  }
  const { document, seal } = shown;
  const isNewest = document.revision === newest.document.revision;
  const standing = isNewest ? '是现在的版本' : `已被更正，现在是第 ${newest.document.revision} 版`;
  return (
    <Page
      title={`${document.content.theme}（第 ${document.revision} 版）`}
      note={`${formatDateTime(document.filedAt)}归档，封存号 ${toShortSeal(seal)}；${standing}`}
      actions={<Link to={`/records/${recordId}`}>回到这份记录</Link>}
    >
      <RecordPages document={document} seal={seal} photos={photos} />
    </Page>
  );
}
