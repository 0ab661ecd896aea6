import subsetterUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';

import { loadAsset } from '@renderer/platform/assets';
import { startFontSubsetter } from '@shared/book/pdf/font-subsetter';
import { createPress } from '@shared/book/pdf/press';

import { loadFontPart } from './load-font-part';
import { servePress } from './serve-press';

const press = createPress({
  loadSubsetter: async () => startFontSubsetter(await loadAsset(subsetterUrl)),
  loadPart: loadFontPart,
});

servePress(self, press);
