import type { MarkTag, PageList } from '@shared/book/layout/page-list';
import type { Attachment } from '@shared/book/pdf/attachments';

import { photoFiles } from './filed-document';
import { aPage, aPageList, aTextMark, anImageMark } from './page-list';

const tag = (part: number, role: MarkTag['role'], rest: Partial<MarkTag> = {}): MarkTag => ({
  part,
  role,
  ...rest,
});

const [photoId = ''] = photoFiles.keys();

const cover = aPage(1, {
  label: '',
  chapter: 'cover',
  marks: [aTextMark('记录簿', { font: 'sans-bold', tag: tag(0, 'title') })],
});

const contents = aPage(2, {
  label: '2',
  chapter: 'contents',
  marks: [
    aTextMark('目录', { font: 'sans-bold', tag: tag(0, 'heading') }),
    aTextMark('一 组织生活 1-1', { line: 3, tag: tag(1, 'contents-line', { row: 0 }) }),
    aTextMark('二 党费 1-2', { line: 5, tag: tag(1, 'contents-line', { row: 1 }) }),
  ],
  links: [
    { x: 95, y: 130, width: 300, height: 22, toPage: 3 },
    { x: 95, y: 178, width: 300, height: 22, toPage: 4 },
  ],
});

const record = aPage(3, {
  label: '1-1',
  chapter: 'record',
  marks: [
    aTextMark('红旗村党支部', { line: 0, font: 'sans' }),
    { kind: 'line', x1: 90, y1: 90, x2: 500, y2: 90, widthPt: 0.5 },
    aTextMark('支部党员大会', { line: 1, font: 'sans-bold', tag: tag(0, 'title') }),
    aTextMark('应到', { line: 2, font: 'sans', tag: tag(1, 'head-cell', { row: 0, cell: 0 }) }),
    aTextMark('四十三人', { line: 3, tag: tag(1, 'cell', { row: 0, cell: 1 }) }),
    aTextMark('一、学习文件。', { line: 4, tag: tag(2, 'item') }),
    aTextMark('二、通过决议。', { line: 5, tag: tag(3, 'item') }),
    anImageMark(photoId, '会场', tag(4, 'figure')),
    aTextMark('会场', { line: 18, font: 'kai', tag: tag(4, 'caption') }),
    aTextMark('会议由张䶮主持，', { line: 20, font: 'kai', tag: tag(5, 'paragraph') }),
  ],
});

const continued = aPage(4, {
  label: '1-2',
  chapter: 'record',
  marks: [aTextMark('到会的都表了态。', { font: 'kai', tag: tag(5, 'paragraph') })],
});

/** A small book with everything that a file for keeping holds. */
export function anArchive(): PageList {
  return aPageList([cover, contents, record, continued], {
    outline: [
      { title: '目录', page: 2, entries: [] },
      {
        title: '组织生活',
        page: 3,
        entries: [{ title: '支部党员大会 第1次', page: 3, entries: [] }],
      },
    ],
  });
}

/** The data of that book. */
export const someAttachments: readonly Attachment[] = [
  {
    name: '年度数据.json',
    mime: 'application/json',
    bytes: new TextEncoder().encode('{"bookYear":2026}\n'),
    description: '本年度记录、名册和计划的数据',
  },
];
