import { Button } from 'antd';
import { useRef, useState } from 'react';

import type { Photo } from '@shared/domain/photo';
import type { RecordPhoto } from '@shared/domain/record';
import type { LocalDate } from '@shared/domain/schema';
import type { Result } from '@shared/util/result';

import type { StoredPhoto } from '../../../data/stored-photo';
import { SortableList } from '../../../forms/sortable-list';
import { FileDrop } from '../../../ui/file-drop';
import { PictureViewer } from '../../../ui/picture-viewer';
import { RefusalList } from '../../../ui/refusal-list';
import { Section } from '../../../ui/section';

import { PhotoCard } from './photo-card';
import { PhotoChooser, PhotoProgress } from './photo-intake';
import { usePhotoImport } from './use-photo-import';
import { usePhotoList } from './use-photo-list';
import { usePhotoPaste } from './use-photo-paste';
import './photos.css';

interface PhotoSectionProps {
  readonly recordId: string;
  /** The order of the array is the order of print. */
  readonly photos: readonly RecordPhoto[];
  readonly facts: ReadonlyMap<string, Photo>;
  readonly eventDate: LocalDate | null;
  /** Stores a photo and puts it at the end of the record's photos. */
  readonly onAdd: (photo: StoredPhoto) => Promise<Result<null>>;
  readonly onChange: (photos: readonly RecordPhoto[]) => void;
  readonly loadThumbnail: (photoId: string) => Promise<Blob | null>;
  readonly loadImage: (photoId: string) => Promise<Blob | null>;
  readonly isReadOnly: boolean;
}

/** 照片: takes photos in by dialog, drop and paste, and arranges them for the page. */
export function PhotoSection(props: PhotoSectionProps) {
  const { photos, facts, eventDate, loadThumbnail, loadImage, isReadOnly } = props;
  const intake = usePhotoImport(props);
  const container = useRef<HTMLDivElement>(null);
  const list = usePhotoList(props, container);
  const [openId, setOpenId] = useState<string | null>(null);
  usePhotoPaste(!isReadOnly, intake.start);
  const openIndex = photos.findIndex(({ photoId }) => photoId === openId);
  const open = photos[openIndex];

  return (
    <Section title="照片" id="photos" note={photos.length === 0 ? '' : `共 ${photos.length} 张`}>
      <FileDrop className="photo-drop" isActive={!isReadOnly} onFiles={intake.start}>
        <div ref={container} className="stack">
          {isReadOnly ? null : (
            <div className="actions">
              <PhotoChooser onFiles={intake.start} />
              {photos.length < 2 ? null : <Button onClick={list.sortByTime}>按拍摄时间排序</Button>}
              <span className="field-hint">
                也可以把照片拖到这里，或复制后在本页粘贴；手机的 HEIC 照片可以直接加。
              </span>
            </div>
          )}
          <PhotoProgress {...intake} />
          <RefusalList refusals={intake.refusals} onDismiss={intake.dismissRefusals} />
          {photos.length > 0 ? null : (
            <p className="photo-none">{isReadOnly ? '这份记录没有照片。' : '还没有照片。'}</p>
          )}
          <SortableList onMove={list.move}>
            <ul className="photo-grid" aria-label="照片，按打印顺序">
              {photos.map((entry, index) => (
                <PhotoCard
                  key={entry.photoId}
                  entry={entry}
                  photo={facts.get(entry.photoId)}
                  index={index}
                  count={photos.length}
                  eventDate={eventDate}
                  isReadOnly={isReadOnly}
                  loadThumbnail={loadThumbnail}
                  onOpen={setOpenId}
                  onCaption={list.setCaption}
                  onMove={list.moveBy}
                  onDelete={list.remove}
                />
              ))}
            </ul>
          </SortableList>
          <p className="visually-hidden" role="status">
            {list.announcement}
          </p>
        </div>
      </FileDrop>
      {open === undefined ? null : (
        <PictureViewer
          pictureId={open.photoId}
          title={`第 ${openIndex + 1} 张照片，共 ${photos.length} 张`}
          caption={open.caption}
          load={loadImage}
          missing="这张照片的原图读不出来。记录里的其他内容没有受影响；请删掉它重新添加。"
          onClose={() => setOpenId(null)}
        />
      )}
    </Section>
  );
}
