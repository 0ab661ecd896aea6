import { watchDurability } from './durability';
import { makeBook } from './make-book';
import { makeLargeBook } from './make-large-book';
import { makeRecordPdf } from './make-record-pdf';
import { makeYearPdf, storeYearPhotos } from './make-year-pdf';
import { measureLookups } from './measure-lookups';
import { measureSaves } from './measure-saves';
import { openSampleBook } from './open-sample-book';
import { startIntake } from './photo-intake';

/** The app's own modules, within reach of a test or a measurement that drives the page. */
export interface Harness {
  readonly makeBook: typeof makeBook;
  readonly makeLargeBook: typeof makeLargeBook;
  readonly makeRecordPdf: typeof makeRecordPdf;
  readonly makeYearPdf: typeof makeYearPdf;
  readonly measureLookups: typeof measureLookups;
  readonly measureSaves: typeof measureSaves;
  readonly openSampleBook: typeof openSampleBook;
  readonly startIntake: typeof startIntake;
  readonly storeYearPhotos: typeof storeYearPhotos;
  readonly watchDurability: typeof watchDurability;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

window.harness = {
  makeBook,
  makeLargeBook,
  makeRecordPdf,
  makeYearPdf,
  measureLookups,
  measureSaves,
  openSampleBook,
  startIntake,
  storeYearPhotos,
  watchDurability,
};
