import { PDFBool, PDFDict, PDFName, PDFNumber } from 'pdf-lib';

import {
  dictionaryOf,
  itemsOf,
  nameOf,
  type ArchiveFile,
  type PlacedDictionary,
} from './archive-file';
import { unless, type Requirement } from './requirement';

const annotationsOf = ({ document }: ArchiveFile) =>
  document.getPages().flatMap(({ node }, index) =>
    itemsOf(node, 'Annots')
      .filter((one): one is PDFDict => one instanceof PDFDict)
      .map((annotation) => ({ annotation, page: `第${index + 1}页` })),
  );

const forbiddenAnnotations = new Set(['3D', 'Sound', 'Screen', 'Movie']);

function findForbiddenAnnotations(file: ArchiveFile): readonly string[] {
  return annotationsOf(file).flatMap(({ annotation, page }) => {
    const kind = nameOf(annotation, 'Subtype') ?? '没有种类';
    return unless(kind !== '没有种类' && !forbiddenAnnotations.has(kind), `${page}：批注${kind}`);
  });
}

/** ISO 32000-1, table 165. */
const PRINT = 4;
const HIDDEN = 1 + 2 + 32 + 256;

function findBadFlags(file: ArchiveFile): readonly string[] {
  return annotationsOf(file).flatMap(({ annotation, page }) => {
    if (nameOf(annotation, 'Subtype') === 'Popup') return [];
    const value = annotation.lookup(PDFName.of('F'));
    const flags = value instanceof PDFNumber ? value.asNumber() : 0;
    return unless((flags & PRINT) !== 0 && (flags & HIDDEN) === 0, `${page}：批注不打印或隐藏`);
  });
}

function findMissingLooks(file: ArchiveFile): readonly string[] {
  return annotationsOf(file).flatMap(({ annotation, page }) => {
    const hasOwnLook = ['Link', 'Popup'].includes(nameOf(annotation, 'Subtype') ?? '');
    const look = dictionaryOf(annotation, 'AP');
    return unless(hasOwnLook || look?.has(PDFName.of('N')) === true, `${page}：批注没有外观`);
  });
}

function findBadForm({ catalog }: ArchiveFile): readonly string[] {
  const form = dictionaryOf(catalog, 'AcroForm');
  if (!form) return [];
  return [
    ...unless(!form.has(PDFName.of('XFA')), '有XFA表单'),
    ...unless(form.lookup(PDFName.of('NeedAppearances')) !== PDFBool.True, '表单没有外观'),
  ];
}

/** ISO 32000-1, table 198, less what 6.5.1 forbids. */
const allowedActions = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'SubmitForm', 'Named']);
const allowedNames = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** Actions of links, bookmarks and the catalog, with those that follow them. */
function isForbiddenAction(action: PDFDict): boolean {
  const kind = nameOf(action, 'S') ?? '';
  const next = itemsOf(action, 'Next').filter((one): one is PDFDict => one instanceof PDFDict);
  const single = dictionaryOf(action, 'Next');
  return (
    !allowedActions.has(kind) ||
    (kind === 'Named' && !allowedNames.has(nameOf(action, 'N') ?? '')) ||
    [...next, ...(single ? [single] : [])].some(isForbiddenAction)
  );
}

function isElement({ dictionary }: PlacedDictionary): boolean {
  return nameOf(dictionary, 'Type') === 'StructElem';
}

function findForbiddenActions({ dictionaries, catalog }: ArchiveFile): readonly string[] {
  const scripts = dictionaryOf(catalog, 'Names')?.has(PDFName.of('JavaScript')) === true;
  const actions = dictionaries.flatMap((placed) => {
    // In an element of the structure A holds attributes.
    const keys = isElement(placed) ? [] : ['A', 'OpenAction'];
    const found = keys.map((key) => dictionaryOf(placed.dictionary, key));
    return found
      .filter((action) => action?.has(PDFName.of('S')) === true)
      .filter((action) => action !== null && isForbiddenAction(action))
      .map(() => `对象${placed.object}：会执行动作`);
  });
  return [...unless(!scripts, '带有脚本'), ...actions];
}

function findTriggers({ dictionaries }: ArchiveFile): readonly string[] {
  return dictionaries
    .filter(({ dictionary }) => dictionary.has(PDFName.of('AA')))
    .map(({ object }) => `对象${object}：打开或翻页时会执行动作`);
}

function findAlternatives({ catalog, document }: ArchiveFile): readonly string[] {
  const names = dictionaryOf(catalog, 'Names');
  const pages = document.getPages().map(({ node }) => node);
  return [
    ...unless(names?.has(PDFName.of('AlternatePresentations')) !== true, '有另外的演示'),
    ...unless(!pages.some((page) => page.has(PDFName.of('PresSteps'))), '页面有演示步骤'),
  ];
}

/** What a reader shows over the pages or does by itself. */
export const readerRequirements: readonly Requirement[] = [
  {
    id: 'annotation-kinds',
    clause: '6.3.1',
    name: '没有声音、影像和三维',
    find: findForbiddenAnnotations,
  },
  { id: 'annotation-flags', clause: '6.3.2', name: '链接和批注都能打印', find: findBadFlags },
  { id: 'annotation-looks', clause: '6.3.3', name: '批注都有外观', find: findMissingLooks },
  { id: 'forms', clause: '6.4.1', name: '没有未定外观的表单', find: findBadForm },
  { id: 'actions', clause: '6.5.1', name: '没有脚本和动作', find: findForbiddenActions },
  { id: 'triggers', clause: '6.5.2', name: '打开和翻页时不执行动作', find: findTriggers },
  {
    id: 'layers',
    clause: '6.9',
    name: '没有可关闭的图层',
    find: ({ catalog }) => unless(!catalog.has(PDFName.of('OCProperties')), '有可关闭的图层'),
  },
  { id: 'alternatives', clause: '6.10', name: '没有另外的演示', find: findAlternatives },
  {
    id: 'needs',
    clause: '6.11',
    name: '不要求特别的阅读程序',
    find: ({ catalog }) => unless(!catalog.has(PDFName.of('Requirements')), '要求特别的阅读程序'),
  },
];
