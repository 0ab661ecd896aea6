import { App, ConfigProvider } from 'antd';
import { useState } from 'react';

import type { StoredPhoto } from '@renderer/data/stored-photo';
import { PhotoEnvironmentContext } from '@renderer/features/records/photos/photo-environment';
import { PhotoSection } from '@renderer/features/records/photos/photo-section';
import type { ImportPhotos } from '@renderer/workers/photo/client';
import type { PhotoAnswer } from '@renderer/workers/photo/protocol';
import type { Photo } from '@shared/domain/photo';
import type { RecordPhoto } from '@shared/domain/record';
import { notAPicture } from '@shared/photo/photo-problems';
import { fail, succeed, type Result } from '@shared/util/result';

import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { aPhoto } from '@tests/builders/record';

/** A decoder without pixels: names ending in .txt are no pictures, every other file is one. */
export const importByName: ImportPhotos = async function* (files, { signal, onProgress }) {
  for (const [index, file] of files.entries()) {
    if (signal.aborted) return;
    onProgress(index);
    await new Promise((resolve) => setTimeout(resolve));
    yield { fileName: file.name, answer: answerByName(file.name) };
  }
};

function answerByName(name: string): PhotoAnswer {
  if (name.endsWith('.txt')) return fail(notAPicture(name));
  const { originalSha256, storedSha256, storedSizeBytes, widthPx, heightPx, takenAt } = aPhoto();
  const blob = new Blob(['jpeg'], { type: 'image/jpeg' });
  return succeed({
    originalName: name,
    originalSha256,
    storedSha256,
    storedSizeBytes,
    widthPx,
    heightPx,
    takenAt,
    image: blob,
    thumbnail: blob,
  });
}

interface StageProps {
  readonly stored: readonly Photo[];
  readonly captions?: readonly string[];
  readonly importPhotos?: ImportPhotos;
  readonly onAdd?: (photo: StoredPhoto) => Promise<Result<null>>;
  readonly isReadOnly?: boolean;
}

/** The section with a record around it that keeps what the section changes. */
export function PhotoStage(props: StageProps) {
  const { stored, captions = [], importPhotos = importByName, isReadOnly = false } = props;
  const [facts, setFacts] = useState<ReadonlyMap<string, Photo>>(
    new Map(stored.map((photo) => [photo.id, photo])),
  );
  const [photos, setPhotos] = useState<readonly RecordPhoto[]>(
    stored.map(({ id }, index) => ({ photoId: id, caption: captions[index] ?? '' })),
  );
  const [environment] = useState(() => {
    let next = 0xa00;
    return { importPhotos, newId: () => idOf(next++), nowMs: () => FIXED_NOW_MS };
  });
  const addToRecord = ({ photo }: StoredPhoto): Promise<Result<null>> => {
    setFacts((before) => new Map(before).set(photo.id, photo));
    setPhotos((before) => [...before, { photoId: photo.id, caption: '' }]);
    return Promise.resolve(succeed(null));
  };
  return (
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <App>
        <PhotoEnvironmentContext value={environment}>
          <PhotoSection
            recordId={idOf(700)}
            photos={photos}
            facts={facts}
            eventDate="2026-06-17"
            onAdd={props.onAdd ?? addToRecord}
            onChange={setPhotos}
            loadThumbnail={() => Promise.resolve(new Blob(['small']))}
            loadImage={() => Promise.resolve(new Blob(['large']))}
            isReadOnly={isReadOnly}
          />
          <textarea aria-label="内容" />
        </PhotoEnvironmentContext>
      </App>
    </ConfigProvider>
  );
}
