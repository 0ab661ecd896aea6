import { md5 } from '@noble/hashes/legacy.js';
import type { PDFDict } from 'pdf-lib';
import { PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';

import { toHex } from '../../../util/hash';

import { dictionaryOf, itemsOf, nameOf, readStream, type ArchiveFile } from './archive-file';
import { unless, type Requirement } from './requirement';

interface Attached {
  readonly file: PDFDict;
  /** How a fault names it. */
  readonly name: string;
  readonly embedded: PDFRawStream | null;
}

/** Every file specification that embeds a file. */
export function attachedOf({ dictionaries }: ArchiveFile): readonly Attached[] {
  return dictionaries.flatMap(({ object, dictionary }) => {
    const embedding = dictionaryOf(dictionary, 'EF');
    if (!embedding) return [];
    const unicode = dictionary.lookup(PDFName.of('UF'));
    const isText = unicode instanceof PDFHexString || unicode instanceof PDFString;
    const name = isText ? unicode.decodeText() : `对象${object}`;
    const stream = embedding.lookup(PDFName.of('F')) ?? embedding.lookup(PDFName.of('UF'));
    return [{ file: dictionary, name, embedded: stream instanceof PDFRawStream ? stream : null }];
  });
}

function findUnnamed(file: ArchiveFile): readonly string[] {
  return attachedOf(file)
    .filter((one) => !['F', 'UF'].every((key) => one.file.has(PDFName.of(key))))
    .map(({ name }) => `${name}：没有文件名`);
}

/** ISO 32000-2, table 43 as annex E of ISO 19005-3 has it. */
const relationships = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

function findUnrelated(file: ArchiveFile): readonly string[] {
  return attachedOf(file)
    .filter((one) => !relationships.has(nameOf(one.file, 'AFRelationship') ?? ''))
    .map(({ name }) => `${name}：没有说明与文件的关系`);
}

function findUnassociated(file: ArchiveFile): readonly string[] {
  const associated = new Set(
    file.dictionaries.flatMap(({ dictionary }) => itemsOf(dictionary, 'AF')),
  );
  return attachedOf(file)
    .filter((one) => !associated.has(one.file))
    .map(({ name }) => `${name}：没有与文件关联（AF）`);
}

function findUntyped(file: ArchiveFile): readonly string[] {
  return attachedOf(file)
    .filter(({ embedded }) => {
      const mime = embedded ? nameOf(embedded.dict, 'Subtype') : null;
      return mime === null || !/^[\w.+-]+\/[\w.+-]+$/.test(mime);
    })
    .map(({ name }) => `${name}：没有说明文件类型`);
}

function findChanged(file: ArchiveFile): readonly string[] {
  return attachedOf(file).flatMap(({ name, embedded }) => {
    const facts = embedded ? dictionaryOf(embedded.dict, 'Params') : null;
    const bytes = readStream(embedded ?? undefined);
    if (!facts || !bytes) return [`${name}：没有说明大小和时间`];
    const size = facts.lookup(PDFName.of('Size'));
    const digest = facts.lookup(PDFName.of('CheckSum'));
    const isSame =
      size instanceof PDFNumber &&
      size.asNumber() === bytes.length &&
      digest instanceof PDFHexString &&
      toHex(digest.asBytes()) === toHex(md5(bytes));
    return [
      ...unless(facts.has(PDFName.of('ModDate')), `${name}：没有时间`),
      ...unless(isSame, `${name}：内容与登记的大小、校验值不符`),
    ];
  });
}

/** The files within the file. */
export const attachmentRequirements: readonly Requirement[] = [
  { id: 'attachment-names', clause: '6.8', name: '附件都有文件名', find: findUnnamed },
  { id: 'attachment-links', clause: '6.8', name: '附件都与文件关联', find: findUnassociated },
  { id: 'attachment-relations', clause: '6.8', name: '附件都说明关系', find: findUnrelated },
  { id: 'attachment-types', clause: '6.8', name: '附件都说明类型', find: findUntyped },
  {
    id: 'attachment-bytes',
    clause: 'ISO 32000-1, 7.11.4',
    name: '附件与登记的大小、校验值相符',
    find: findChanged,
  },
];
