import '@renderer/ui/styles/base.css';

import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { toTheme } from '@renderer/app/theme';
import type { StoredPhoto } from '@renderer/data/stored-photo';
import { PhotoSection } from '@renderer/features/records/photos/photo-section';
import { readContentSecurityNonce } from '@renderer/platform/nonce';
import type { RecordPhoto } from '@shared/domain/record';
import { assertPresent } from '@shared/util/assert';
import { succeed } from '@shared/util/result';

const RECORD_ID = '00000000-0000-7000-8000-000000000001';

/** The section with the real worker; photos are kept in memory. */
function Stage() {
  const [photos, setPhotos] = useState<readonly RecordPhoto[]>([]);
  const [stored, setStored] = useState<ReadonlyMap<string, StoredPhoto>>(new Map());
  const blobs = useRef(new Map<string, StoredPhoto>());
  const add = (photo: StoredPhoto) => {
    blobs.current.set(photo.photo.id, photo);
    setStored(new Map(blobs.current));
    setPhotos((before) => [...before, { photoId: photo.photo.id, caption: '' }]);
    return Promise.resolve(succeed(null));
  };
  return (
    <PhotoSection
      recordId={RECORD_ID}
      photos={photos}
      facts={new Map([...stored].map(([id, { photo }]) => [id, photo]))}
      eventDate="2026-06-17"
      onAdd={add}
      onChange={setPhotos}
      loadThumbnail={(id) => Promise.resolve(blobs.current.get(id)?.thumbnail ?? null)}
      loadImage={(id) => Promise.resolve(blobs.current.get(id)?.image ?? null)}
      isReadOnly={false}
    />
  );
}

const nonce = assertPresent(readContentSecurityNonce(), 'the page is served with a nonce');
createRoot(assertPresent(document.getElementById('root'), 'section.html holds #root')).render(
  <ConfigProvider
    locale={zhCN}
    theme={toTheme(1)}
    button={{ autoInsertSpace: false }}
    csp={{ nonce }}
  >
    <App>
      <Stage />
    </App>
  </ConfigProvider>,
);
