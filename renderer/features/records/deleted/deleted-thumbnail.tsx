import { useBook } from '../../../data/book-context';
import { loadThumbnail } from '../../../data/repositories/photos';
import { useBlobUrl } from '../../../ui/use-blob-url';

/** What is told apart of a picture by its looks; its name stands beside it. */
export function DeletedThumbnail({ photoId }: { readonly photoId: string }) {
  const { db } = useBook();
  const thumbnail = useBlobUrl(photoId, (id) => loadThumbnail(db, id));
  return (
    <div className="deleted-picture">
      {thumbnail.state === 'ready' ? <img src={thumbnail.url} alt="" /> : null}
      {thumbnail.state === 'missing' ? <span className="field-hint">缩略图不在了</span> : null}
    </div>
  );
}
