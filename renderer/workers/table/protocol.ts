import type { WorkbookReading } from '@shared/tables/sheet';

/** The file that is to be read; its bytes are fetched by the worker. */
export interface TableRequest {
  readonly file: File;
}

export type TableAnswer = WorkbookReading;
