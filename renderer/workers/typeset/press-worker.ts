import subsetterUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';

import { loadAsset } from '@renderer/platform/assets';
import { startFontSubsetter } from '@shared/book/pdf/font-subsetter';
import { createPress, type Press } from '@shared/book/pdf/press';

import { connectCalls, handOver } from '../calls';

import { fontUrls } from './font-urls';

const press = createPress({
  loadSubsetter: async () => startFontSubsetter(await loadAsset(subsetterUrl)),
  loadFont: (font) => loadAsset(fontUrls[font]),
});

const give = (bytes: Uint8Array<ArrayBuffer>) => handOver(bytes, [bytes.buffer]);

const ours: Press = {
  cutFont: async (font, kept) => give(await press.cutFont(font, kept)),
  pack: async (contents) => give(await press.pack(contents)),
};

connectCalls(self, ours);
