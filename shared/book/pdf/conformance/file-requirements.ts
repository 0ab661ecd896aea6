import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFStream, PDFString } from 'pdf-lib';

import { nameOf, type ArchiveFile } from './archive-file';
import { unless, type Requirement } from './requirement';

const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);

function findBadHeader({ bytes }: ArchiveFile): readonly string[] {
  const start = textOf(bytes.subarray(0, 10));
  const comment = bytes.subarray(9, 14);
  const isBinary = comment[0] === 0x25 && comment.slice(1).every((byte) => byte > 127);
  return unless(/^%PDF-1\.[0-7][\r\n]/.test(start) && isBinary, '文件头不是“%PDF-1.n”和二进制标记');
}

function findBadEnd({ bytes }: ArchiveFile): readonly string[] {
  return unless(
    /%%EOF(\r\n|\r|\n)?$/.test(textOf(bytes.subarray(-16))),
    '文件尾标记之后还有别的内容',
  );
}

function findBadIdentifier({ document }: ArchiveFile): readonly string[] {
  const id = document.context.lookup(document.context.trailerInfo.ID);
  const isPair =
    id instanceof PDFArray &&
    id.size() === 2 &&
    id.asArray().every((one) => one instanceof PDFHexString || one instanceof PDFString);
  return unless(isPair, '文件尾没有文件标识（ID）');
}

/** ISO 32000-1, table 6, less LZW, which ISO 19005-3 forbids, and Crypt. */
const allowedFilters = new Set([
  ...['ASCIIHexDecode', 'ASCII85Decode', 'FlateDecode', 'RunLengthDecode'],
  ...['CCITTFaxDecode', 'JBIG2Decode', 'DCTDecode', 'JPXDecode'],
]);

function findBadFilters({ objects }: ArchiveFile): readonly string[] {
  return objects.flatMap(([ref, object]) => {
    if (!(object instanceof PDFStream)) return [];
    const filter = object.dict.lookup(PDFName.of('Filter'));
    const filters = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : [];
    return filters
      .map((one) => (one instanceof PDFName ? one.decodeText() : String(one)))
      .filter((one) => !allowedFilters.has(one))
      .map((one) => `对象${ref.objectNumber}：压缩方式${one}`);
  });
}

function findExternalStreams({ objects }: ArchiveFile): readonly string[] {
  return objects.flatMap(([ref, object]) =>
    object instanceof PDFStream &&
    ['F', 'FFilter', 'FDecodeParms'].some((key) => object.dict.has(PDFName.of(key)))
      ? [`对象${ref.objectNumber}：内容在文件之外`]
      : [],
  );
}

/** Table of 6.1.13: bytes of a name and of a string, size of a number. */
const LONGEST_NAME = 127;
const LONGEST_STRING = 32_767;
const LARGEST_NUMBER = 2_147_483_647;

function exceedsLimits(value: unknown): boolean {
  if (value instanceof PDFName) return value.decodeText().length > LONGEST_NAME;
  if (value instanceof PDFNumber) return Math.abs(value.asNumber()) > LARGEST_NUMBER;
  if (value instanceof PDFString || value instanceof PDFHexString) {
    return value.asBytes().length > LONGEST_STRING;
  }
  return value instanceof PDFArray && value.asArray().some(exceedsLimits);
}

function findBeyondLimits({ dictionaries, document }: ArchiveFile): readonly string[] {
  const sizes = document.getPages().flatMap((page, index) => {
    const { width, height } = page.getSize();
    const fits = [width, height].every((side) => side >= 3 && side <= 14_400);
    return unless(fits, `第${index + 1}页：纸张大小${width}×${height}`);
  });
  const values = dictionaries.flatMap(({ object, dictionary }) =>
    dictionary
      .entries()
      .filter(([key, value]) => exceedsLimits(key) || exceedsLimits(value))
      .map(([key]) => `对象${object}：${nameOf(dictionary, 'Type') ?? ''}${String(key)}过长或过大`),
  );
  return [...sizes, ...values];
}

/** What concerns the file as a whole. */
export const fileRequirements: readonly Requirement[] = [
  { id: 'header', clause: '6.1.2', name: '文件头正确', find: findBadHeader },
  { id: 'identifier', clause: '6.1.3', name: '有文件标识', find: findBadIdentifier },
  {
    id: 'encryption',
    clause: '6.1.3',
    name: '没有加密',
    find: ({ document }) => unless(!document.context.trailerInfo.Encrypt, '文件加了密'),
  },
  { id: 'end', clause: '6.1.3', name: '文件尾之后没有内容', find: findBadEnd },
  { id: 'external', clause: '6.1.7.1', name: '内容都在文件之内', find: findExternalStreams },
  { id: 'filters', clause: '6.1.7.2', name: '压缩方式都许可', find: findBadFilters },
  { id: 'limits', clause: '6.1.13', name: '没有超出长度和大小的限制', find: findBeyondLimits },
];
