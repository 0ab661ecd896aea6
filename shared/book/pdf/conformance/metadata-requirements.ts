import { PDFName } from 'pdf-lib';

import { readStream, type ArchiveFile } from './archive-file';
import { unless, type Requirement } from './requirement';
import { readXmp } from './xmp-properties';

const schemas = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  extensionSchema: 'http://www.aiim.org/pdfa/ns/schema#',
} as const;

/** Schemas that XMP itself defines (XMP specification of 2004, section 4); others are described. */
const predefined = new Set<string>([
  ...Object.values(schemas),
  'http://www.aiim.org/pdfa/ns/property#',
  'http://www.aiim.org/pdfa/ns/type#',
  'http://www.aiim.org/pdfa/ns/field#',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
]);

/** The packet's text; null where the catalog has none that can be read. */
function readPacket({ catalog }: ArchiveFile): string | null {
  const bytes = readStream(catalog.lookup(PDFName.of('Metadata')));
  return bytes ? new TextDecoder().decode(bytes) : null;
}

function findBadPacket(file: ArchiveFile): readonly string[] {
  const packet = readPacket(file);
  if (packet === null) return ['没有元数据（XMP）'];
  const header = /<\?xpacket begin=([^>]*)\?>/.exec(packet)?.[1] ?? null;
  if (header === null) return ['元数据没有开头标记'];
  return unless(!/\b(bytes|encoding)=/.test(header), '元数据开头标记里有bytes或encoding');
}

/** Text of a property; null where it is absent. */
function propertyOf(file: ArchiveFile, schema: keyof typeof schemas, name: string): string | null {
  const properties = readXmp(readPacket(file) ?? '');
  const found = properties.find((one) => one.schema === schemas[schema] && one.name === name);
  return found?.text ?? null;
}

function findBadClaim(file: ArchiveFile): readonly string[] {
  if (readPacket(file) === null) return [];
  const part = propertyOf(file, 'pdfaid', 'part');
  const conformance = propertyOf(file, 'pdfaid', 'conformance') ?? '';
  return unless(
    part === '3' && ['A', 'B', 'U'].includes(conformance),
    `元数据没有说明是PDF/A-3（${part ?? '没有'}${conformance}）`,
  );
}

function findUndescribed(file: ArchiveFile): readonly string[] {
  const properties = readXmp(readPacket(file) ?? '');
  const described = new Set(
    properties
      .filter((one) => one.schema === schemas.extensionSchema && one.name === 'namespaceURI')
      .map(({ text }) => text),
  );
  const unknown = properties
    .map(({ schema }) => schema)
    .filter((schema) => !predefined.has(schema) && !described.has(schema));
  return [...new Set(unknown)].map((schema) => `没有说明的元数据：${schema}`);
}

/** The same moment, written as XMP does. */
function toXmpDate(date: Date | undefined): string | null {
  return date ? `${date.toISOString().slice(0, 19)}Z` : null;
}

const toSeconds = (date: string | null) =>
  date === null || Number.isNaN(Date.parse(date)) ? date : Math.floor(Date.parse(date) / 1000);

function findDifferences(file: ArchiveFile): readonly string[] {
  if (readPacket(file) === null) return [];
  const { document } = file;
  const texts = [
    ['题名', document.getTitle() ?? null, propertyOf(file, 'dc', 'title')],
    ['作者', document.getAuthor() ?? null, propertyOf(file, 'dc', 'creator')],
    ['制作程序', document.getProducer() ?? null, propertyOf(file, 'pdf', 'Producer')],
    ['创建程序', document.getCreator() ?? null, propertyOf(file, 'xmp', 'CreatorTool')],
  ] as const;
  const dates = [
    ['创建时间', toXmpDate(document.getCreationDate()), propertyOf(file, 'xmp', 'CreateDate')],
    ['修改时间', toXmpDate(document.getModificationDate()), propertyOf(file, 'xmp', 'ModifyDate')],
  ] as const;
  return [
    ...texts.filter(([, info, xmp]) => info !== null && info !== xmp),
    ...dates.filter(([, info, xmp]) => info !== null && toSeconds(info) !== toSeconds(xmp)),
  ].map(([name, info, xmp]) => `${name}：文件信息是“${info ?? ''}”，元数据是“${xmp ?? ''}”`);
}

/** What the file says about itself. */
export const metadataRequirements: readonly Requirement[] = [
  { id: 'metadata', clause: '6.6.2.1', name: '有元数据（XMP）', find: findBadPacket },
  { id: 'schemas', clause: '6.6.2.3', name: '元数据的每一项都有定义', find: findUndescribed },
  { id: 'info', clause: '6.6.3', name: '文件信息与元数据一致', find: findDifferences },
  { id: 'claim', clause: '6.6.4', name: '元数据说明是PDF/A-3', find: findBadClaim },
];
