import { Button } from 'antd';
import { useState } from 'react';

import type { Scan } from '@shared/domain/scan';

import { useBook } from '../../data/book-context';
import { loadThumbnail } from '../../data/repositories/photos';
import { useBlobUrl } from '../../ui/use-blob-url';

/** Pages that are shown at first; a thick stack is unfolded on demand. */
const SHOWN_AT_FIRST = 12;

function PageThumbnail({ photoId }: { readonly photoId: string }) {
  const { db } = useBook();
  const thumbnail = useBlobUrl(photoId, (id) => loadThumbnail(db, id));
  if (thumbnail.state === 'ready') return <img src={thumbnail.url} alt="" draggable={false} />;
  return <span>{thumbnail.state === 'loading' ? '正在读取…' : '图读不出来'}</span>;
}

interface ScanPagesProps {
  readonly scan: Scan;
  readonly name: string;
  /** @param index - Of the page, from 0. */
  readonly onOpen: (index: number) => void;
}

/** The pages of a scan in their order, each opens large. */
export function ScanPages({ scan: { photoIds }, name, onOpen }: ScanPagesProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const shown = isUnfolded ? photoIds : photoIds.slice(0, SHOWN_AT_FIRST);
  const rest = photoIds.length - shown.length;
  return (
    <>
      <ol className="scan-pages" aria-label={`${name}，共 ${photoIds.length} 页`}>
        {shown.map((photoId, index) => (
          <li key={photoId}>
            <button
              type="button"
              className="scan-page"
              aria-label={`放大查看${name}第 ${index + 1} 页`}
              onClick={() => onOpen(index)}
            >
              <PageThumbnail photoId={photoId} />
            </button>
            <span className="numeric scan-page-number">{index + 1}</span>
          </li>
        ))}
      </ol>
      {rest === 0 ? null : (
        <Button size="small" onClick={() => setUnfolded(true)}>
          显示其余 {rest} 页
        </Button>
      )}
    </>
  );
}
