import metrics from '../../../resources/fonts/metrics.json';

import { toFontBook } from './font-metrics';

/** The fonts that come with the program. */
export const bundledFonts = toFontBook(metrics.fonts);
