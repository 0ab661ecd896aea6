import { PDFArray, PDFDict, PDFHexString, PDFNumber, PDFString, type PDFDocument } from 'pdf-lib';

import {
  addAnnotation,
  catalogOf,
  findDictionary,
  firstDescendant,
  firstDescriptor,
  firstEmbedded,
  firstFile,
  firstFont,
  firstImage,
  firstLink,
  having,
  loseOutlines,
  name,
  rewrite,
  rewritePage,
  rewriteXmp,
  squeezeByLzw,
  useUndefinedGlyph,
  without,
} from './spoil-file';

/** A change to a good file that breaks one requirement. */
interface Spoiler {
  readonly id: string;
  readonly spoil: (document: PDFDocument) => void;
}

/** Files that break one requirement each, by what was done. */
export const spoilers: ReadonlyMap<string, Spoiler> = new Map<string, Spoiler>([
  [
    'no identifier',
    {
      id: 'identifier',
      spoil: ({ context }) => {
        delete context.trailerInfo.ID;
      },
    },
  ],
  [
    'encryption',
    {
      id: 'encryption',
      spoil: ({ context }) => {
        context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 1 }));
      },
    },
  ],
  ['LZW', { id: 'filters', spoil: squeezeByLzw }],
  [
    'a stream outside the file',
    { id: 'external', spoil: having(firstImage, 'F', PDFString.of('photo.jpg')) },
  ],
  ['a number too large', { id: 'limits', spoil: having(firstLink, 'Extent', 2 ** 40) }],
  ['a name too long', { id: 'limits', spoil: having(firstLink, 'x'.repeat(128), 1) }],
  [
    'an unknown operator',
    { id: 'operators', spoil: (document) => rewritePage(document, 0, (text) => `${text} 1 zz\n`) },
  ],
  ['no output intent', { id: 'output-intent', spoil: without('OutputIntents', catalogOf) }],
  [
    'no profile',
    {
      id: 'profile',
      spoil: without('DestOutputProfile', (document) =>
        findDictionary(document, 'Type', '/OutputIntent'),
      ),
    },
  ],
  [
    'a profile cut off',
    {
      id: 'profile',
      spoil: (document) =>
        rewrite(findDictionary(document, 'Type', '/OutputIntent'), 'DestOutputProfile', (text) =>
          text.slice(0, -4),
        ),
    },
  ],
  [
    'a colour of a press',
    { id: 'colours', spoil: (document) => rewritePage(document, 0, (text) => `0 0 0 1 k ${text}`) },
  ],
  ['a photo in CMYK', { id: 'colours', spoil: having(firstImage, 'ColorSpace', 'DeviceCMYK') }],
  ['a smoothed picture', { id: 'images', spoil: having(firstImage, 'Interpolate', true) }],
  [
    'a reference to another file',
    {
      id: 'drawings',
      spoil: ({ context }) =>
        void context.register(context.stream('', { Subtype: 'Form', Ref: { F: 'a.pdf' } })),
    },
  ],
  [
    'a blend',
    {
      id: 'transparency',
      spoil: ({ context }) => void context.register(context.obj({ Type: 'ExtGState', ca: 0.5 })),
    },
  ],
  ['a mask', { id: 'transparency', spoil: having(firstImage, 'SMask', { Subtype: 'Luminosity' }) }],
  [
    'an encoding that is not in the file',
    {
      id: 'font-maps',
      spoil: (document) => firstFont(document).set(name('Encoding'), name('UniGB-UCS2-H')),
    },
  ],
  [
    'a font that is not embedded',
    { id: 'font-embedded', spoil: without('FontFile2', firstDescriptor) },
  ],
  ['outlines lost', { id: 'font-glyphs', spoil: loseOutlines }],
  [
    'a set of characters that is not whole',
    {
      id: 'font-sets',
      spoil: (document) =>
        firstDescriptor(document).set(
          name('CIDSet'),
          document.context.register(document.context.stream(Uint8Array.from([0x80]))),
        ),
    },
  ],
  [
    'a font named as if it were whole',
    {
      id: 'font-subsets',
      spoil: (document) => firstDescriptor(document).set(name('FontName'), name('Whole')),
    },
  ],
  [
    'a wrong width',
    {
      id: 'font-widths',
      spoil: (document) =>
        firstDescendant(document)
          .lookup(name('W'), PDFArray)
          .lookup(1, PDFArray)
          .set(0, PDFNumber.of(333)),
    },
  ],
  ['no way back to text', { id: 'font-texts', spoil: without('ToUnicode', firstFont) }],
  ['.notdef', { id: 'font-undefined', spoil: useUndefinedGlyph }],
  [
    'a sound',
    {
      id: 'annotation-kinds',
      spoil: (document) => addAnnotation(document, { Subtype: 'Sound', AP: { N: {} } }),
    },
  ],
  ['a link that is not printed', { id: 'annotation-flags', spoil: without('F', firstLink) }],
  ['a hidden link', { id: 'annotation-flags', spoil: having(firstLink, 'F', 6) }],
  [
    'a stamp without looks',
    {
      id: 'annotation-looks',
      spoil: (document) => addAnnotation(document, { Subtype: 'Stamp' }),
    },
  ],
  ['a form of XFA', { id: 'forms', spoil: having(catalogOf, 'AcroForm', { Fields: [], XFA: [] }) }],
  [
    'a script',
    {
      id: 'actions',
      spoil: having(catalogOf, 'OpenAction', { S: 'JavaScript', JS: PDFString.of('1') }),
    },
  ],
  ['a program started', { id: 'actions', spoil: having(firstLink, 'A', { S: 'Launch' }) }],
  [
    'an action on printing',
    { id: 'triggers', spoil: having(catalogOf, 'AA', { WP: { S: 'GoTo' } }) },
  ],
  ['layers', { id: 'layers', spoil: having(catalogOf, 'OCProperties', {}) }],
  [
    'another presentation',
    {
      id: 'alternatives',
      spoil: (document) =>
        document.catalog
          .lookup(name('Names'), PDFDict)
          .set(name('AlternatePresentations'), document.context.obj({})),
    },
  ],
  ['a need', { id: 'needs', spoil: having(catalogOf, 'Requirements', []) }],
  [
    'a packet that tells its encoding',
    {
      id: 'metadata',
      spoil: (document) =>
        rewriteXmp(document, (text) =>
          text.replace(/(<\?xpacket begin="[^"]*")/, '$1 encoding="a"'),
        ),
    },
  ],
  [
    'a property nobody described',
    {
      id: 'schemas',
      spoil: (document) =>
        rewriteXmp(document, (text) =>
          text.replace(
            '<pdfaid:part>',
            '<own:shelf xmlns:own="urn:own">7</own:shelf><pdfaid:part>',
          ),
        ),
    },
  ],
  ['another title', { id: 'info', spoil: (document) => document.setTitle('别的题名') }],
  [
    'no claim',
    {
      id: 'claim',
      spoil: (document) =>
        rewriteXmp(document, (text) => text.replace('<pdfaid:part>3</pdfaid:part>', '')),
    },
  ],
  [
    'a claim to part 2',
    {
      id: 'claim',
      spoil: (document) => rewriteXmp(document, (text) => text.replace('part>3</', 'part>2</')),
    },
  ],
  ['a structure not told of', { id: 'marked', spoil: without('MarkInfo', catalogOf) }],
  [
    'a line that is neither text nor ornament',
    {
      id: 'content',
      spoil: (document) => rewritePage(document, 0, (text) => `${text} 0 0 m 9 9 l S\n`),
    },
  ],
  [
    'a page that does not lead back',
    { id: 'parents', spoil: (document) => document.getPage(2).node.delete(name('StructParents')) },
  ],
  ['a link that does not lead back', { id: 'parents', spoil: without('StructParent', firstLink) }],
  [
    'a type of one’s own',
    {
      id: 'types',
      spoil: (document) => findDictionary(document, 'S', '/H2').set(name('S'), name('Own')),
    },
  ],
  ['no language', { id: 'language', spoil: without('Lang', catalogOf) }],
  [
    'a picture without words',
    {
      id: 'figures',
      spoil: without('Alt', (document) => findDictionary(document, 'S', '/Figure')),
    },
  ],
  [
    'links out of order',
    { id: 'tabs', spoil: (document) => document.getPage(1).node.delete(name('Tabs')) },
  ],
  ['a file without a name', { id: 'attachment-names', spoil: without('UF', firstFile) }],
  ['a file that nothing belongs to', { id: 'attachment-links', spoil: without('AF', catalogOf) }],
  [
    'a file of no relation',
    { id: 'attachment-relations', spoil: without('AFRelationship', firstFile) },
  ],
  ['a file of no kind', { id: 'attachment-types', spoil: without('Subtype', firstEmbedded) }],
  [
    'a file that was changed',
    {
      id: 'attachment-bytes',
      spoil: (document) =>
        firstEmbedded(document)
          .lookup(name('Params'), PDFDict)
          .set(name('CheckSum'), PDFHexString.of('00'.repeat(16))),
    },
  ],
]);

interface ByteSpoiler {
  readonly id: string;
  readonly spoil: (bytes: Uint8Array) => Uint8Array;
}

/** Changes that go deeper than objects. */
export const byteSpoilers: ReadonlyMap<string, ByteSpoiler> = new Map<string, ByteSpoiler>([
  [
    'no mark of binary content',
    {
      id: 'header',
      spoil: (bytes) => {
        const spoilt = Uint8Array.from(bytes);
        spoilt.fill(0x41, 10, 14);
        return spoilt;
      },
    },
  ],
  [
    'something after the end',
    { id: 'end', spoil: (bytes) => Uint8Array.from([...bytes, 10, 0x25, 0x41]) },
  ],
]);
