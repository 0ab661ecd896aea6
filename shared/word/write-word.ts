import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type ISectionOptions,
} from 'docx';

import {
  PAGE_HEIGHT_PT,
  PAGE_WIDTH_PT,
  pageMeasures,
  type PageMeasures,
} from '../book/layout/page-geometry';
import type { BookModel, Chapter } from '../book/model/book-model';

import { toWordBlocks } from './blocks/to-word-blocks';
import { toSteadyDocx } from './steady-docx';
import { noteLook, smallLook, type WordSetting } from './word-setting';
import { toHalfPoints, toRun, toTwips, toWordText, wordFonts } from './word-text';

interface WordOptions {
  /** JPEG bytes by the photo's id. */
  readonly photos: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What the file says about when it was made; the same book then gives the same bytes. */
  readonly madeAtMs: number;
}

/**
 * Writes a record as a Word file out of the same model as its printed pages, so that both say the
 * same in the same order: A4, the page's margins, its heads and page number, Chinese as language.
 */
export async function writeWord(
  book: BookModel,
  { photos, madeAtMs }: WordOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const measures = pageMeasures[book.grid ?? 'compact'];
  const setting: WordSetting = { measures, photos };
  const document = new Document({
    title: toWordText(book.title),
    creator: toWordText(book.author),
    lastModifiedBy: toWordText(book.author),
    styles: toStyles(measures),
    compatibility: { version: 15 },
    sections: book.chapters.map((chapter) => toSection(setting, chapter, book.isDraft)),
  });
  return toSteadyDocx(new Uint8Array(await Packer.toArrayBuffer(document)), madeAtMs);
}

/** Headings keep their look of the page; Word's own blue ones would stand over them otherwise. */
function toStyles(measures: PageMeasures) {
  const heading = (sizePt: number) => ({
    run: { font: wordFonts.sans, size: toHalfPoints(sizePt), color: '000000' },
  });
  return {
    default: {
      document: {
        run: {
          font: wordFonts.serif,
          size: toHalfPoints(measures.bodySizePt),
          language: { value: 'zh-CN', eastAsia: 'zh-CN' },
        },
      },
      heading1: heading(measures.titleSizePt),
      heading2: heading(measures.headingSizePt),
    },
  };
}

function toSection(setting: WordSetting, chapter: Chapter, isDraft: boolean): ISectionOptions {
  const { measures } = setting;
  const bottom = PAGE_HEIGHT_PT - measures.contentTopPt - measures.contentHeightPt;
  return {
    properties: {
      page: {
        size: { width: toTwips(PAGE_WIDTH_PT), height: toTwips(PAGE_HEIGHT_PT) },
        margin: {
          top: toTwips(measures.contentTopPt),
          bottom: toTwips(bottom),
          left: toTwips(measures.bindingPt),
          right: toTwips(PAGE_WIDTH_PT - measures.bindingPt - measures.contentWidthPt),
          header: toTwips(measures.headBaselinePt - measures.noteSizePt),
          footer: toTwips(PAGE_HEIGHT_PT - measures.footBaselinePt),
        },
      },
    },
    headers: { default: new Header({ children: [toHead(setting, chapter, isDraft)] }) },
    footers: { default: new Footer({ children: [toFoot(setting, chapter)] }) },
    children: toWordBlocks(setting, chapter.blocks),
  };
}

const toTab = () => new TextRun({ children: [new Tab()] });

function toHead(setting: WordSetting, chapter: Chapter, isDraft: boolean): Paragraph {
  const look = noteLook(setting);
  const draft = isDraft ? [toRun('草稿　', { ...look, isBold: true })] : [];
  return new Paragraph({
    tabStops: [{ type: 'right', position: toTwips(setting.measures.contentWidthPt) }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 2 } },
    children: [toRun(chapter.headLeft, look), toTab(), ...draft, toRun(chapter.headRight, look)],
  });
}

function toFoot(setting: WordSetting, chapter: Chapter): Paragraph {
  const { contentWidthPt, pageNumberSizePt } = setting.measures;
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: 'right', position: toTwips(contentWidthPt) }],
    children: [
      toRun(chapter.foot, smallLook(setting)),
      toTab(),
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        font: wordFonts.serif,
        size: toHalfPoints(pageNumberSizePt),
      }),
    ],
  });
}
