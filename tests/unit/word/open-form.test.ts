import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { readForm } from '@shared/word/forms/fill-form';
import { toFormVocabulary } from '@shared/word/forms/form-vocabulary';
import { MAX_WORD_TEMPLATE_BYTES } from '@shared/domain/word-template';
import { aDocx, aParagraph } from '@tests/builders/docx';

const vocabulary = toFormVocabulary([]);
const codeOf = (bytes: Uint8Array) => {
  const reading = readForm(bytes, vocabulary);
  return reading.ok ? 'taken' : reading.error.code;
};
const whole = aDocx(aParagraph('{主题}'));
const types = (type: string) => ({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${type}"/></Types>`,
});

describe('a file that is to be a form', () => {
  it('is taken if it is a Word document or a template of one', () => {
    expect(codeOf(whole)).toBe('taken');
    const template = 'openxmlformats-officedocument.wordprocessingml.template.main+xml';
    expect(codeOf(aDocx(aParagraph('{主题}'), types(template)))).toBe('taken');
  });

  it.each([
    ['empty', new Uint8Array(), 'word-form-empty'],
    [
      'larger than a book holds',
      new Uint8Array(MAX_WORD_TEMPLATE_BYTES + 1),
      'word-form-too-large',
    ],
    ['of the old kind or encrypted', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'word-form-old'],
    ['a text', strToU8('{主题}'), 'word-form-not-word'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'word-form-not-word'],
    [
      'a workbook',
      aDocx('', types('openxmlformats-officedocument.spreadsheetml.sheet.main+xml')),
      'word-form-not-word',
    ],
    ['with macros', aDocx('', { 'word/vbaProject.bin': 'x' }), 'word-form-macros'],
    [
      'with macros by its type',
      aDocx('', types('ms-word.document.macroEnabled.main+xml')),
      'word-form-macros',
    ],
    ['cut short', whole.slice(0, whole.length - 30), 'word-form-damaged'],
    [
      'with entities that grow',
      aDocx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'word-form-damaged',
    ],
    [
      'larger inside than any form',
      zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }),
      'word-form-unpacks-too-large',
    ],
    ['of too many fields', aDocx(aParagraph('{主题}'.repeat(2001))), 'word-form-too-many-fields'],
    [
      'nested as none is',
      aDocx('<w:p>'.repeat(500) + '</w:p>'.repeat(500)),
      'word-form-too-many-fields',
    ],
  ])('is refused by name if it is %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
