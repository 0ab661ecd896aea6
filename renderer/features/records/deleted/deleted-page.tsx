import { useState } from 'react';
import { Link } from 'react-router';

import { useBook } from '../../../data/book-context';
import { loadDeletedDrafts } from '../../../data/repositories/deleted-drafts';
import { loadTakenOutPhotos } from '../../../data/repositories/taken-out-photos';
import { loadTakenOutScans } from '../../../data/repositories/taken-out-scans';
import { useLive } from '../../../data/use-live';
import { Page } from '../../../ui/page';

import { DeletedDrafts } from './deleted-drafts';
import { TakenOutPhotos } from './taken-out-photos';
import { TakenOutScans } from './taken-out-scans';
import './deleted.css';

/** 最近删除: what can still be taken back, and the only place where something goes for good. */
export function DeletedPage() {
  const { db } = useBook();
  const [done, setDone] = useState('');
  const loaded = useLive(async () => {
    const [drafts, photos, scans] = await Promise.all([
      loadDeletedDrafts(db),
      loadTakenOutPhotos(db),
      loadTakenOutScans(db),
    ]);
    return { drafts, photos, scans };
  }, [db]);
  return (
    <Page
      title="最近删除"
      note="这里的东西不会自己消失；归档过的记录不能删除，所以不在这里。"
      actions={<Link to="/records">回到记录</Link>}
    >
      <p role="status" className={done === '' ? undefined : 'note deleted-done'}>
        {done}
      </p>
      {loaded === undefined ? (
        <p>正在读取……</p>
      ) : (
        <>
          <DeletedDrafts drafts={loaded.drafts} onDone={setDone} />
          <TakenOutPhotos photos={loaded.photos} onDone={setDone} />
          <TakenOutScans scans={loaded.scans} onDone={setDone} />
        </>
      )}
    </Page>
  );
}
