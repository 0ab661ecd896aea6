import kai from '@resources/fonts/lxgw-wenkai-regular.ttf?url';
import mongolian from '@resources/fonts/noto-sans-mongolian-regular.ttf?url';
import rare from '@resources/fonts/hana-min-b.ttf?url';
import sansBold from '@resources/fonts/noto-sans-sc-bold.ttf?url';
import sans from '@resources/fonts/noto-sans-sc-regular.ttf?url';
import serif from '@resources/fonts/noto-serif-sc-regular.ttf?url';
import type { FontKey } from '@shared/book/fonts/font-key';

/** Where the bundled font files lie in the built program. */
export const fontUrls: Readonly<Record<FontKey, string>> = {
  serif,
  sans,
  'sans-bold': sansBold,
  kai,
  rare,
  mongolian,
};
