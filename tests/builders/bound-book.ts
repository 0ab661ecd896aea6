import type { BookFile } from '@shared/domain/book-file';
import type { Printing } from '@shared/domain/printing';
import type { Scan } from '@shared/domain/scan';
import type { WordTemplate } from '@shared/domain/word-template';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

/** A signed sign-in sheet of one page, behind the pages of the record of `aRecord`. */
export function aScan(overrides: Partial<Scan> = {}): Scan {
  return {
    id: idOf(840),
    bookYear: 2026,
    place: { kind: 'record', recordId: idOf(700) },
    title: '签到表',
    photoIds: [idOf(831)],
    addedAtMs: FIXED_NOW_MS,
    ...overrides,
  };
}

/** The `number`-th printing of a year, of one page. */
export function aPrinting(number: number, overrides: Partial<Printing> = {}): Printing {
  return {
    id: idOf(850 + number),
    bookYear: 2026,
    printedAtMs: FIXED_NOW_MS + number,
    pages: [{ label: String(number), chapter: 'cover', sha256: 'e'.repeat(64) }],
    ...overrides,
  };
}

/** The `number`-th saved file of a year, made before anything was filed. */
export function aBookFile(number: number, overrides: Partial<BookFile> = {}): BookFile {
  return {
    id: idOf(880 + number),
    bookYear: 2026,
    savedAtMs: FIXED_NOW_MS + number,
    pageCount: 120,
    sizeBytes: 3_000_000 + number,
    sha256: String(number).repeat(64),
    newest: null,
    ...overrides,
  };
}

export function aWordTemplate(overrides: Partial<WordTemplate> = {}): WordTemplate {
  return {
    id: idOf(870),
    name: '镇党委会议记录',
    kind: null,
    sha256: 'f'.repeat(64),
    sizeBytes: 3,
    addedAtMs: FIXED_NOW_MS,
    base64: 'UEsF',
    ...overrides,
  };
}
