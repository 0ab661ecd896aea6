import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import type { Block, BookModel } from '@shared/book/model/book-model';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import { fillForm } from '@shared/word/forms/fill-form';
import { toFormValues } from '@shared/word/forms/to-form-values';
import { writeExampleForm } from '@shared/word/forms/example-form';
import { toWordText } from '@shared/word/word-text';
import { writeWord } from '@shared/word/write-word';
import { aFiledDocument, aSeal, filedPhotos } from '@tests/builders/filed-document';
import { photoBytes } from '@tests/builders/word';

const folder = mkdtempSync(join(tmpdir(), 'word-in-writer-'));
const soffice = ['--headless', `-env:UserInstallation=file://${folder}/profile`];
/** Up to a minute on a busy machine: the program itself starts slowly. */
const LIMIT_MS = 120_000;

/** The text of a file as LibreOffice Writer reads it, without any space; null if it is not there. */
function readInWriter(name: string, bytes: Uint8Array): string | null {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  const options = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file];
  try {
    execFileSync('soffice', [...soffice, ...options], { stdio: 'pipe' });
    return readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/\s/gu, '');
  } catch {
    return null;
  }
}

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const whole = aFiledDocument();
const source = { document: whole, seal: aSeal(whole), photos: filedPhotos };

/** All texts of the blocks, in order. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [block.title, block.subtitle];
    case 'form':
      return block.rows.flat().flatMap(({ label, value, note }) => [label, value, note]);
    case 'names':
      return [block.label, ...block.names.flatMap(({ name, note }) => [name, note])];
    case 'table':
      return [block.label, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [block.speaker, block.text];
    case 'item':
      return [block.number, block.text];
    case 'signatures':
      return block.labels;
    case 'seal':
      return block.lines;
    // Side by side, two pictures' captions stand before their times.
    case 'figure':
      return [];
    case 'blank':
    case 'writing-lines':
    case 'ledger':
    case 'cover':
    case 'stamp-room':
    case 'contents':
    case 'reference':
    case 'plate':
    case 'cut-line':
    default:
      throw new RangeError(`no texts of ${block.kind}`);
  }
}

/** Checks that texts stand one after the other, and names the first that does not. */
function findMissing(text: string, expected: readonly string[]): string | null {
  let position = 0;
  for (const piece of expected) {
    const wanted = toWordText(piece).replace(/\s/gu, '');
    const found = text.indexOf(wanted, position);
    if (found < 0) return piece;
    position = found + wanted.length;
  }
  return null;
}

const toTexts = (book: BookModel) =>
  book.chapters.flatMap(({ blocks }) => blocks.flatMap(textsOf)).filter((text) => text !== '');

describe('a Word file in another word processor', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'says all that the printed page says, in its order',
    { timeout: LIMIT_MS },
    async (context) => {
      if (!hasOffice) context.skip('LibreOffice (soffice) is not installed');
      const book = toRecordBook(source);
      const bytes = await writeWord(book, { photos: photoBytes(), madeAtMs: whole.filedAtMs });
      const text = readInWriter('record', bytes);
      if (text === null) context.skip('LibreOffice has no Writer here');
      expect(findMissing(text ?? '', toTexts(book))).toBeNull();
      expect(toTexts(book).length).toBeGreaterThan(150);
      for (const { caption } of whole.content.photos) expect(text).toContain(caption);
    },
  );

  it('has a filled-in form with the record in it', { timeout: LIMIT_MS }, async (context) => {
    if (!hasOffice) context.skip('LibreOffice (soffice) is not installed');
    const form = await writeExampleForm({ kinds: whole.content.kinds }, 0);
    const filled = await fillForm(form, toFormValues(source, []), photoBytes());
    if (!filled.ok) throw new Error(filled.error.what);
    const text = readInWriter('form', filled.value.bytes);
    if (text === null) context.skip('LibreOffice has no Writer here');
    const { theme, place, minutes, matters, photos } = whole.content;
    const expected = [
      place,
      theme,
      ...minutes.map((paragraph) => paragraph.text),
      ...matters.map(({ title }) => title),
      ...photos.map(({ caption }) => caption),
    ];
    expect(findMissing(text ?? '', expected)).toBeNull();
    expect(text).not.toMatch(/[{}｛｝\ufdd0\ufdd1]/u);
  });
});
