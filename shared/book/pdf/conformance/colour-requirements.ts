import { PDFName, PDFNumber, PDFRawStream, PDFBool, PDFArray, PDFDict } from 'pdf-lib';

import {
  dictionaryOf,
  itemsOf,
  nameOf,
  readStream,
  type ArchiveFile,
  type PlacedDictionary,
} from './archive-file';
import { unless, type Requirement } from './requirement';

/** Operators of ISO 32000-1, annex A. */
const operators = new Set(
  (
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' " +
    '"'
  ).split(' '),
);

function findUnknownOperators({ contents }: ArchiveFile): readonly string[] {
  return contents.flatMap(({ name, operations }) => {
    const unknown = operations.map(({ operator }) => operator).filter((one) => !operators.has(one));
    return [...new Set(unknown)].map((one) => `${name}：不认识的指令“${one}”`);
  });
}

const intentsOf = ({ catalog }: ArchiveFile) =>
  itemsOf(catalog, 'OutputIntents').filter(
    (one): one is PDFDict => one instanceof PDFDict && nameOf(one, 'S') === 'GTS_PDFA1',
  );

function findBadIntent(file: ArchiveFile): readonly string[] {
  const intents = intentsOf(file);
  if (intents.length === 0) return ['没有输出意图（OutputIntent）'];
  return unless(
    intents.every((one) => one.has(PDFName.of('OutputConditionIdentifier'))),
    '输出意图没有名称',
  );
}

/** ICC.1:2004-10, 7.2: classes and colours that an output intent may have; 6.2.3. */
function findBadProfile(file: ArchiveFile): readonly string[] {
  return intentsOf(file).flatMap((intent) => {
    const stream = intent.lookup(PDFName.of('DestOutputProfile'));
    const bytes = readStream(stream);
    if (!bytes || bytes.length < 132 || !(stream instanceof PDFRawStream)) {
      return ['输出意图没有颜色特性文件（ICC）'];
    }
    const letters = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
    const view = new DataView(bytes.buffer);
    const count = stream.dict.lookup(PDFName.of('N'));
    const isSound =
      letters(36) === 'acsp' &&
      view.getUint32(0) === bytes.length &&
      (bytes[8] ?? 9) <= 4 &&
      ['mntr', 'prtr'].includes(letters(12)) &&
      letters(16) === 'RGB ' &&
      count instanceof PDFNumber &&
      count.asNumber() === 3;
    return unless(isSound, '颜色特性文件（ICC）不对');
  });
}

const pressOperators = new Set(['K', 'k']);

function isPressSpace(value: unknown): boolean {
  if (value instanceof PDFName) return value.decodeText() === 'DeviceCMYK';
  return value instanceof PDFArray && value.asArray().some(isPressSpace);
}

function findPressColours({ contents, dictionaries }: ArchiveFile): readonly string[] {
  const drawn = contents
    .filter(({ operations }) => operations.some(({ operator }) => pressOperators.has(operator)))
    .map(({ name }) => `${name}：用了印刷色（CMYK）`);
  const spaces = dictionaries
    .filter(({ dictionary }) => isPressSpace(dictionary.lookup(PDFName.of('ColorSpace'))))
    .map(({ object }) => `对象${object}：用了印刷色（CMYK）`);
  return [...drawn, ...spaces];
}

const placesOf = (found: readonly PlacedDictionary[], words: string) =>
  found.map(({ object }) => `对象${object}：${words}`);

function findBadImages({ dictionaries }: ArchiveFile): readonly string[] {
  const images = dictionaries.filter(({ dictionary }) => nameOf(dictionary, 'Subtype') === 'Image');
  const isBad = ({ dictionary }: PlacedDictionary) =>
    dictionary.lookup(PDFName.of('Interpolate')) === PDFBool.True ||
    dictionary.has(PDFName.of('Alternates')) ||
    dictionary.has(PDFName.of('OPI'));
  return placesOf(images.filter(isBad), '图片要求平滑或替换');
}

function findBadDrawings({ dictionaries }: ArchiveFile): readonly string[] {
  const isBad = ({ dictionary }: PlacedDictionary) =>
    nameOf(dictionary, 'Subtype') === 'PS' ||
    nameOf(dictionary, 'Subtype2') === 'PS' ||
    (nameOf(dictionary, 'Subtype') === 'Form' && dictionary.has(PDFName.of('Ref')));
  return placesOf(dictionaries.filter(isBad), '引用了别的文件或程序');
}

const isOpaque = (value: unknown) => !(value instanceof PDFNumber) || value.asNumber() === 1;

/** This product's files have none at all, which is more than 6.2.10 asks. */
function isTransparent({ dictionary }: PlacedDictionary): boolean {
  const mask = dictionary.lookup(PDFName.of('SMask'));
  const hasMask = mask !== undefined && nameOf(dictionary, 'SMask') !== 'None';
  const blend = nameOf(dictionary, 'BM');
  return (
    hasMask ||
    (blend !== null && blend !== 'Normal') ||
    !isOpaque(dictionary.lookup(PDFName.of('CA'))) ||
    !isOpaque(dictionary.lookup(PDFName.of('ca'))) ||
    (dictionaryOf(dictionary, 'Group') !== null && nameOf(dictionary, 'Type') !== 'Catalog')
  );
}

/** What is drawn, and in which colours. */
export const colourRequirements: readonly Requirement[] = [
  { id: 'operators', clause: '6.2.2', name: '只用标准的绘图指令', find: findUnknownOperators },
  { id: 'output-intent', clause: '6.2.3', name: '有输出意图', find: findBadIntent },
  { id: 'profile', clause: '6.2.3', name: '输出意图带颜色特性文件（ICC）', find: findBadProfile },
  { id: 'colours', clause: '6.2.4.3', name: '颜色与输出意图相符', find: findPressColours },
  { id: 'images', clause: '6.2.8', name: '图片按原样显示', find: findBadImages },
  { id: 'drawings', clause: '6.2.9', name: '不引用别的文件或程序', find: findBadDrawings },
  {
    id: 'transparency',
    clause: '6.2.10',
    name: '没有透明效果',
    find: ({ dictionaries }) => placesOf(dictionaries.filter(isTransparent), '有透明效果'),
  },
];
