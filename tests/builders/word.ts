import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';

import { root } from '@scripts/paths';

import { photoFiles } from './filed-document';

/** JPEG bytes of the photos of `aFullContent`. */
export function photoBytes(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const folder = join(root, 'tests/fixtures/photos');
  return new Map(
    [...photoFiles].map(([id, file]) => [id, new Uint8Array(readFileSync(join(folder, file)))]),
  );
}

/** One part of a `.docx` as text. */
export function partOf(docx: Uint8Array, name = 'word/document.xml'): string {
  return strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The paragraphs of a part as a reader sees them: tabs and breaks are spaces. */
export function paragraphsOf(xml: string): readonly string[] {
  return xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      paragraph
        .replace(/<w:(?:tab|br)\/>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
    )
    .filter((text) => text !== '');
}
