import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';

import { dictionaryOf, itemsOf, nameOf, type ArchiveFile, type DrawnContent } from './archive-file';
import type { Operand } from './content-operators';
import { unless, type Requirement } from './requirement';

/** RFC 3066, as ISO 32000-1, 14.9.2 asks. */
const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

function findBadLanguage({ catalog }: ArchiveFile): readonly string[] {
  const value = catalog.lookup(PDFName.of('Lang'));
  const isText = value instanceof PDFString || value instanceof PDFHexString;
  return unless(isText && language.test(value.decodeText()), '没有说明语言');
}

const rootOf = ({ catalog }: ArchiveFile) => dictionaryOf(catalog, 'StructTreeRoot');

function findUnmarked(file: ArchiveFile): readonly string[] {
  const info = dictionaryOf(file.catalog, 'MarkInfo');
  const isMarked = info?.lookup(PDFName.of('Marked')) === PDFBool.True;
  const root = rootOf(file);
  return [
    ...unless(!root || isMarked, '有结构，但没有标明（MarkInfo）'),
    ...unless(!isMarked || root !== null, '标明有结构，但没有结构'),
  ];
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'EI',
]);

const isNamed = (operand: Operand | undefined, name: string) =>
  typeof operand === 'object' && 'name' in operand && operand.name === name;

/** MCID of a property list; null where it has none. */
function numberIn(operand: Operand | undefined): number | null {
  if (typeof operand !== 'object' || !('dictionary' in operand)) return null;
  const at = operand.dictionary.findIndex((one) => isNamed(one, 'MCID'));
  const value = operand.dictionary[at + 1];
  return at >= 0 && typeof value === 'number' ? value : null;
}

interface Marking {
  readonly numbers: readonly number[];
  /** Whether something is drawn that is neither content nor artifact. */
  readonly hasUnmarked: boolean;
}

function readMarking({ operations }: DrawnContent): Marking {
  const numbers: number[] = [];
  const open: boolean[] = [];
  let hasUnmarked = false;
  for (const { operator, operands } of operations) {
    if (operator === 'BDC' || operator === 'BMC') {
      const number = numberIn(operands[1]);
      if (number !== null) numbers.push(number);
      open.push(number !== null || isNamed(operands[0], 'Artifact'));
    } else if (operator === 'EMC') open.pop();
    else if (painting.has(operator) && !open.includes(true)) hasUnmarked = true;
  }
  return { numbers, hasUnmarked };
}

function findUnmarkedContent(file: ArchiveFile): readonly string[] {
  if (!rootOf(file)) return [];
  return file.pages.flatMap((page) =>
    unless(!readMarking(page).hasUnmarked, `${page.name}：有没标记的内容`),
  );
}

/** Values of the number tree of parents, by key; trees with kids are read as well. */
function readParents(tree: PDFDict | null, into = new Map<number, unknown>()) {
  if (!tree) return into;
  const numbers = itemsOf(tree, 'Nums');
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const key = numbers[at];
    if (key instanceof PDFNumber) into.set(key.asNumber(), numbers[at + 1]);
  }
  for (const kid of itemsOf(tree, 'Kids')) if (kid instanceof PDFDict) readParents(kid, into);
  return into;
}

const isElement = (value: unknown): value is PDFDict =>
  value instanceof PDFDict && nameOf(value, 'S') !== null;

const keyOf = (dictionary: PDFDict, key: string) => {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : -1;
};

function findLostParents(file: ArchiveFile): readonly string[] {
  const root = rootOf(file);
  if (!root) return [];
  const parents = readParents(dictionaryOf(root, 'ParentTree'));
  return file.document.getPages().flatMap(({ node }, index) => {
    const page = file.pages[index];
    const { numbers } = page ? readMarking(page) : { numbers: [] };
    const listed = parents.get(keyOf(node, 'StructParents'));
    const isPlaced = (number: number) =>
      listed instanceof PDFArray && isElement(listed.lookup(number));
    const annotations = itemsOf(node, 'Annots').filter((one) => one instanceof PDFDict);
    const areLinked = annotations.every((one) =>
      isElement(parents.get(keyOf(one, 'StructParent'))),
    );
    const name = `第${index + 1}页`;
    return [
      ...unless(new Set(numbers).size === numbers.length, `${name}：内容编号重复`),
      ...unless(numbers.every(isPlaced), `${name}：有内容不在结构里`),
      ...unless(areLinked, `${name}：有链接不在结构里`),
    ];
  });
}

const elementsOf = ({ dictionaries }: ArchiveFile) =>
  dictionaries
    .map(({ dictionary }) => dictionary)
    .filter((dictionary) => nameOf(dictionary, 'Type') === 'StructElem');

/** ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

function findStrangeTypes(file: ArchiveFile): readonly string[] {
  const root = rootOf(file);
  const mapped = root ? dictionaryOf(root, 'RoleMap') : null;
  const types = new Set(elementsOf(file).map((element) => nameOf(element, 'S') ?? ''));
  return [...types]
    .filter((type) => !standardTypes.has(type) && mapped?.has(PDFName.of(type)) !== true)
    .map((type) => `不认识的结构“${type}”`);
}

function findUntoldFigures(file: ArchiveFile): readonly string[] {
  return elementsOf(file)
    .filter((element) => nameOf(element, 'S') === 'Figure' && !element.has(PDFName.of('Alt')))
    .map(() => '有图片没有文字说明');
}

function findBadTabs(file: ArchiveFile): readonly string[] {
  if (!rootOf(file)) return [];
  return file.document.getPages().flatMap(({ node }, index) => {
    const isRight = itemsOf(node, 'Annots').length === 0 || nameOf(node, 'Tabs') === 'S';
    return unless(isRight, `第${index + 1}页：链接的次序没有按结构`);
  });
}

/** Language and structure; structure is looked at where the file has or claims one. */
export const structureRequirements: readonly Requirement[] = [
  { id: 'marked', clause: '6.7.2.2', name: '有结构则标明', find: findUnmarked },
  { id: 'content', clause: '6.7.2', name: '内容都标明是正文还是装饰', find: findUnmarkedContent },
  { id: 'parents', clause: '6.7.3', name: '正文和链接都在结构里', find: findLostParents },
  { id: 'types', clause: '6.7.3.4', name: '结构的种类都是标准的', find: findStrangeTypes },
  { id: 'language', clause: '6.7.4', name: '说明了语言', find: findBadLanguage },
  {
    id: 'figures',
    clause: 'ISO 32000-1, 14.9.3',
    name: '图片都有文字说明',
    find: findUntoldFigures,
  },
  { id: 'tabs', clause: 'ISO 32000-1, 12.5.1', name: '链接按结构的次序', find: findBadTabs },
];
