import type { PageMeasures } from '../book/layout/page-geometry';

import type { TextLook } from './word-text';

/** What the blocks of one file are written with. */
export interface WordSetting {
  readonly measures: PageMeasures;
  /** JPEG bytes of each photo by its id; one that is missing is told in its place. */
  readonly photos: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

type ToLook = (setting: WordSetting) => TextLook;

export const bodyLook: ToLook = ({ measures }) => ({ face: 'serif', sizePt: measures.bodySizePt });
export const strongLook: ToLook = ({ measures }) => ({ face: 'sans', sizePt: measures.bodySizePt });
export const labelLook: ToLook = ({ measures }) => ({ face: 'sans', sizePt: measures.labelSizePt });
export const valueLook: ToLook = ({ measures }) => ({ face: 'kai', sizePt: measures.valueSizePt });
export const noteLook: ToLook = ({ measures }) => ({ face: 'serif', sizePt: measures.noteSizePt });
export const smallLook: ToLook = ({ measures }) => ({
  face: 'serif',
  sizePt: measures.smallSizePt,
});
