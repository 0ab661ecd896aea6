import { Button } from 'antd';

import type { Photo } from '@shared/domain/photo';
import type { RecordPhoto } from '@shared/domain/record';
import type { LocalDate } from '@shared/domain/schema';

import { Field } from '../../../ui/field';
import { useBlobUrl } from '../../../ui/use-blob-url';

import { useSortableItem } from '../../../forms/sortable-list';
import { TakenNote } from './taken-note';

/** The parts of a card that may be given the focus after the list has changed. */
export type CardPart = 'earlier' | 'later' | 'delete' | 'open';

/** What a card may do to its list; each is told the photo's id. */
interface CardActions {
  readonly onOpen: (photoId: string) => void;
  readonly onCaption: (photoId: string, caption: string) => void;
  readonly onMove: (photoId: string, steps: 1 | -1) => void;
  readonly onDelete: (photoId: string) => void;
  readonly loadThumbnail: (photoId: string) => Promise<Blob | null>;
}

interface PhotoCardProps extends CardActions {
  readonly entry: RecordPhoto;
  readonly photo: Photo | undefined;
  readonly index: number;
  readonly count: number;
  readonly eventDate: LocalDate | null;
  readonly isReadOnly: boolean;
}

function Thumbnail({
  id,
  alt,
  load,
}: {
  id: string;
  alt: string;
  load: CardActions['loadThumbnail'];
}) {
  const thumbnail = useBlobUrl(id, load);
  if (thumbnail.state === 'ready') return <img src={thumbnail.url} alt={alt} draggable={false} />;
  return <span>{thumbnail.state === 'loading' ? '正在读取…' : '缩略图不在了，点开看原图'}</span>;
}

function CardButtons(props: PhotoCardProps) {
  const { entry, index, count, onMove, onDelete } = props;
  const { photoId } = entry;
  const nth = `第 ${index + 1} 张照片`;
  return (
    <div className="actions photo-buttons">
      <Button
        size="small"
        data-part="earlier"
        aria-label={`前移${nth}`}
        disabled={index === 0}
        onClick={() => onMove(photoId, -1)}
      >
        前移
      </Button>
      <Button
        size="small"
        data-part="later"
        aria-label={`后移${nth}`}
        disabled={index === count - 1}
        onClick={() => onMove(photoId, 1)}
      >
        后移
      </Button>
      <Button
        size="small"
        data-part="delete"
        aria-label={`删除${nth}`}
        onClick={() => onDelete(photoId)}
      >
        删除
      </Button>
    </div>
  );
}

/** One photo of the record: picture, caption, time of the shot, and its place in the order. */
export function PhotoCard(props: PhotoCardProps) {
  const { entry, photo, index, eventDate, isReadOnly, onOpen, onCaption, loadThumbnail } = props;
  const { photoId, caption } = entry;
  const { ref, handleRef, isDragging } = useSortableItem(photoId, index, isReadOnly);
  const nth = `第 ${index + 1} 张照片`;
  return (
    <li
      ref={ref}
      className={isDragging ? 'photo-card is-dragging' : 'photo-card'}
      data-photo={photoId}
    >
      <button
        ref={handleRef}
        type="button"
        className="photo-thumbnail"
        data-part="open"
        aria-label={caption === '' ? `放大查看${nth}` : `放大查看${nth}：${caption}`}
        onClick={() => onOpen(photoId)}
      >
        <Thumbnail id={photoId} alt="" load={loadThumbnail} />
      </button>
      {isReadOnly ? (
        <p className="printed">{caption === '' ? '（没有说明）' : caption}</p>
      ) : (
        <Field label={`${nth}的说明`}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={caption}
              maxLength={200}
              placeholder="谁在做什么"
              onChange={(event) => onCaption(photoId, event.target.value)}
            />
          )}
        </Field>
      )}
      <TakenNote photo={photo} eventDate={eventDate} />
      {isReadOnly ? null : <CardButtons {...props} />}
    </li>
  );
}
