import type { PDFDict } from 'pdf-lib';
import { PDFArray, PDFName, PDFNumber, PDFStream } from 'pdf-lib';

import { dictionaryOf, nameOf, readStream, type ArchiveFile } from './archive-file';
import { readFontProgram, type FontProgram } from './font-program';
import { unless, type Requirement } from './requirement';
import { readUnicodeMap } from './unicode-map';
import { usedFontsOf, type UsedFont } from './used-fonts';

const forEachFont =
  (find: (font: UsedFont) => readonly string[]) =>
  (file: ArchiveFile): readonly string[] =>
    usedFontsOf(file).flatMap((font) => find(font).map((fault) => `${font.name}：${fault}`));

const descriptorOf = ({ descendant }: UsedFont) => dictionaryOf(descendant, 'FontDescriptor');

function isEmbedded(font: UsedFont): boolean {
  const descriptor = descriptorOf(font);
  return ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => descriptor?.lookup(PDFName.of(key)) instanceof PDFStream,
  );
}

/** The TrueType file of a font; null where it has none that can be read. */
function programOf(font: UsedFont): FontProgram | null {
  const bytes = readStream(descriptorOf(font)?.lookup(PDFName.of('FontFile2')));
  return bytes ? readFontProgram(bytes) : null;
}

const glyphsOf = (font: UsedFont): ((code: number) => number) => {
  const map = readStream(font.descendant.lookup(PDFName.of('CIDToGIDMap')));
  if (!map) return (code) => code;
  return (code) => (map[code * 2] ?? 0) * 256 + (map[code * 2 + 1] ?? 0);
};

function findBadMap({ font, descendant }: UsedFont): readonly string[] {
  if (nameOf(font, 'Subtype') !== 'Type0') return [];
  const encoding = nameOf(font, 'Encoding') ?? '';
  const map = descendant.lookup(PDFName.of('CIDToGIDMap'));
  const needsMap = nameOf(descendant, 'Subtype') === 'CIDFontType2';
  const isMapped = map instanceof PDFStream || nameOf(descendant, 'CIDToGIDMap') === 'Identity';
  return [
    ...unless(['Identity-H', 'Identity-V'].includes(encoding), `编码方式“${encoding}”`),
    ...unless(!needsMap || isMapped, '没有字形对照（CIDToGIDMap）'),
  ];
}

function findNotSubset(font: UsedFont): readonly string[] {
  const names = [font.name, nameOf(descriptorOf(font) ?? font.font, 'FontName') ?? font.name];
  const isTagged = names.every((name) => /^[A-Z]{6}\+./.test(name));
  return unless(isTagged && new Set(names).size === 1, '不是只含所用字的子集');
}

function findBadSet(font: UsedFont): readonly string[] {
  const stream = descriptorOf(font)?.lookup(PDFName.of('CIDSet'));
  const set = readStream(stream);
  if (!set) return unless(stream === undefined, '字符集（CIDSet）读不出来');
  const missing = [...font.codes].some(
    (code) => ((set[code >> 3] ?? 0) & (0x80 >> (code & 7))) === 0,
  );
  return unless(!missing, '字符集（CIDSet）不全');
}

function textsOf({ font }: UsedFont): ReadonlyMap<number, string> {
  const bytes = readStream(font.lookup(PDFName.of('ToUnicode')));
  return bytes ? readUnicodeMap(bytes) : new Map<number, string>();
}

function findLostGlyphs(font: UsedFont): readonly string[] {
  if (!isEmbedded(font)) return [];
  const program = programOf(font);
  if (!program) return ['不是TrueType字体，或读不出来，无法核对字形'];
  const texts = textsOf(font);
  const glyphOf = glyphsOf(font);
  const lost = [...font.codes].filter((code) => {
    const glyph = glyphOf(code);
    // The glyph for what is undefined has a requirement of its own.
    if (glyph === 0) return false;
    const isBlank = /^\s*$/u.test(texts.get(code) ?? '');
    return glyph >= program.glyphCount || (!isBlank && !program.hasOutline(glyph));
  });
  return lost.map((code) => `“${texts.get(code) ?? code}”没有字形`);
}

function findUndefined(font: UsedFont): readonly string[] {
  const glyphOf = glyphsOf(font);
  const isUndefined = (code: number) => glyphOf(code) === 0;
  return unless(![...font.codes].some(isUndefined), '用了“未定义”字形（.notdef）');
}

/** Widths by code (ISO 32000-1, 9.7.4.3): a start with a list, or a span with one width. */
function widthsOf(descendant: PDFDict): (code: number) => number {
  const listed = descendant.lookup(PDFName.of('W'));
  const usual = descendant.lookup(PDFName.of('DW'));
  const widths = new Map<number, number>();
  const items =
    listed instanceof PDFArray ? listed.asArray().map((_, at) => listed.lookup(at)) : [];
  const numberAt = (at: number) => {
    const item = items[at];
    return item instanceof PDFNumber ? item.asNumber() : 0;
  };
  for (let at = 0; at + 1 < items.length;) {
    const list = items[at + 1];
    if (list instanceof PDFArray) {
      list.asArray().forEach((one, index) => {
        if (one instanceof PDFNumber) widths.set(numberAt(at) + index, one.asNumber());
      });
      at += 2;
    } else {
      for (let code = numberAt(at); code <= numberAt(at + 1); code += 1) {
        widths.set(code, numberAt(at + 2));
      }
      at += 3;
    }
  }
  const rest = usual instanceof PDFNumber ? usual.asNumber() : 1000;
  return (code) => widths.get(code) ?? rest;
}

/** 6.2.11.5 forgives a difference of one thousandth of an em. */
const WIDTH_TOLERANCE = 1;

function findBadWidths(font: UsedFont): readonly string[] {
  const program = programOf(font);
  if (!program || nameOf(font.font, 'Subtype') !== 'Type0') return [];
  const glyphOf = glyphsOf(font);
  const widthOf = widthsOf(font.descendant);
  const wrong = [...font.codes].filter((code) => {
    const difference = Math.abs(widthOf(code) - program.widthOf(glyphOf(code)));
    return difference > WIDTH_TOLERANCE;
  });
  return unless(wrong.length === 0, `${wrong.length}个字的宽度与字体不符`);
}

function findUntold(font: UsedFont): readonly string[] {
  const texts = textsOf(font);
  const untold = [...font.codes].filter((code) =>
    ['', '\0', '\uFEFF'].includes(texts.get(code) ?? ''),
  );
  return unless(untold.length === 0, `${untold.length}个字不能查找和复制（ToUnicode）`);
}

/** The fonts in use. */
export const fontRequirements: readonly Requirement[] = [
  {
    id: 'font-maps',
    clause: '6.2.11.3',
    name: '字体都有字形对照',
    find: forEachFont(findBadMap),
  },
  {
    id: 'font-embedded',
    clause: '6.2.11.4.1',
    name: '字体都嵌入文件',
    find: forEachFont((font) => unless(isEmbedded(font), '没有嵌入')),
  },
  {
    id: 'font-glyphs',
    clause: '6.2.11.4.1',
    name: '每个字都有字形',
    find: forEachFont(findLostGlyphs),
  },
  {
    id: 'font-sets',
    clause: '6.2.11.4.2',
    name: '字体的字符集如有则完整',
    find: forEachFont(findBadSet),
  },
  {
    id: 'font-subsets',
    clause: 'ISO 32000-1, 9.6.4',
    name: '字体只含所用的字',
    find: forEachFont(findNotSubset),
  },
  {
    id: 'font-widths',
    clause: '6.2.11.5',
    name: '字宽与字体一致',
    find: forEachFont(findBadWidths),
  },
  {
    id: 'font-texts',
    clause: '6.2.11.7.2',
    name: '每个字都能查找和复制',
    find: forEachFont(findUntold),
  },
  {
    id: 'font-undefined',
    clause: '6.2.11.8',
    name: '没有用“未定义”字形',
    find: forEachFont(findUndefined),
  },
];
