import { toPrintableParagraphs } from '../fonts/printable-text';

import type { Block } from './book-model';

/** Typed text as paragraphs; the speaker stands before the first one. */
export function toParagraphs(speaker: string, text: string, field: string): Block[] {
  return toPrintableParagraphs(text).map((part, index) => ({
    kind: 'paragraph',
    speaker: index === 0 ? speaker : '',
    text: part,
    field,
  }));
}
