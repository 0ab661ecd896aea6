import { watchDurability } from './durability';
import { makeBook } from './make-book';
import { makeRecordPdf } from './make-record-pdf';
import { measureSaves } from './measure-saves';
import { startIntake } from './photo-intake';

/** The app's own modules, within reach of a test or a measurement that drives the page. */
export interface Harness {
  readonly makeBook: typeof makeBook;
  readonly makeRecordPdf: typeof makeRecordPdf;
  readonly measureSaves: typeof measureSaves;
  readonly startIntake: typeof startIntake;
  readonly watchDurability: typeof watchDurability;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

window.harness = { makeBook, makeRecordPdf, measureSaves, startIntake, watchDurability };
