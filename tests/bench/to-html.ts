import { renderSVG } from 'uqr';

import type { Block, BookModel, FormField } from '@shared/book/model/book-model';
import { assertNever } from '@shared/util/assert';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const toText = (text: string) => text.replace(/[&<>]/gu, (character) => escapes[character] ?? '');

const tag = (name: string, content: string) => `<${name}>${content}</${name}>`;

const toSmall = (text: string) => (text === '' ? '' : ` <small>${toText(text)}</small>`);

function toFormRow(fields: readonly FormField[]): string {
  const isWide = fields.length === 1;
  const cells = fields.map(
    ({ label, value, note }) =>
      `${tag('th', toText(label))}<td colspan="${isWide ? 3 : 1}">${toText(value)}${toSmall(note)}</td>`,
  );
  return tag('tr', cells.join(''));
}

function toTable(block: Extract<Block, { kind: 'table' }>): string {
  const columns = block.columns.map(({ share }) => `<col width="${share * 100}%">`).join('');
  const heads = block.columns.map(({ title }) => tag('th', toText(title))).join('');
  const rows = block.rows.map((row) =>
    tag('tr', row.map((cell) => tag('td', toText(cell))).join('')),
  );
  const body = `${tag('thead', tag('tr', heads))}${tag('tbody', rows.join(''))}`;
  return `${tag('h3', toText(block.label))}<table>${columns}${body}</table>`;
}

type ToPhotoUrl = (photoId: string) => string;

function toBlock(block: Block, toPhotoUrl: ToPhotoUrl): string {
  switch (block.kind) {
    case 'title':
      return `${tag('h1', toText(block.title))}<p class="subtitle">${toText(block.subtitle)}</p>`;
    case 'form':
      return `<table class="form">${block.rows.map(toFormRow).join('')}</table>`;
    case 'names': {
      const names = block.names.map(({ name, note }) => tag('li', toText(name) + toSmall(note)));
      return `${tag('h3', toText(block.label))}<ul class="names">${names.join('')}</ul>`;
    }
    case 'table':
      return toTable(block);
    case 'blank':
      return tag('h3', toText(block.label));
    case 'heading':
      return tag('h2', toText(block.text));
    case 'paragraph':
      return tag(
        'p',
        (block.speaker === '' ? '' : tag('b', `${toText(block.speaker)}：`)) + toText(block.text),
      );
    case 'item':
      return tag(block.isHeading ? 'h3' : 'p', `${block.number} ${toText(block.text)}`);
    case 'note':
      return `<p class="note">${toText(block.text)}</p>`;
    case 'figure':
      return `<figure><img src="${toPhotoUrl(block.photoId)}"><figcaption>${toText(block.caption)}${toSmall(block.takenAt)}</figcaption></figure>`;
    case 'ledger': {
      const rows = block.rows.map((row) => row.map(({ text }) => text));
      return toTable({ ...block, kind: 'table', rows });
    }
    case 'cover':
      return tag('h1', toText(block.title));
    case 'contents':
      return tag('h2', toText(block.title));
    case 'reference':
      return tag('p', toText(block.text));
    case 'stamp-room':
    case 'writing-lines':
      return '';
    case 'plate':
      return `<figure><img src="${toPhotoUrl(block.photoId)}"><figcaption>${toText(block.caption)}</figcaption></figure>`;
    case 'signatures':
      return `<p class="signatures">${block.labels.map((label) => tag('span', toText(label))).join('')}</p>`;
    case 'seal':
      return `<div class="seal">${renderSVG(block.code)}${block.lines.map((line) => tag('p', toText(line))).join('')}</div>`;
    default:
      return assertNever(block, 'block');
  }
}

export interface PrintUrls {
  readonly css: string;
  /** By font family. */
  readonly fonts: ReadonlyMap<string, string>;
  readonly toPhoto: ToPhotoUrl;
}

/**
 * A page of the same text, tables and photos, for Chromium to typeset and print. Fonts are
 * preloaded: otherwise printing does not wait for them and leaves their text out.
 */
export function toHtml(book: BookModel, urls: PrintUrls): string {
  const blocks = book.chapters.flatMap((chapter) => chapter.blocks);
  const body = blocks.map((block) => toBlock(block, urls.toPhoto)).join('\n');
  const preloads = [...urls.fonts.values()].map(
    (url) => `<link rel="preload" as="font" type="font/ttf" href="${url}" crossorigin>`,
  );
  const style = `<link rel="stylesheet" href="${urls.css}">`;
  const head = `<meta charset="UTF-8"><title>${toText(book.title)}</title>${preloads.join('')}${style}`;
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;
}

/** The style of that page: the record's fonts, sizes and margins; heads and page numbers too. */
export function toCss(book: BookModel, fontUrls: ReadonlyMap<string, string>): string {
  const faces = [...fontUrls].map(
    ([font, url]) => `@font-face { font-family: '${font}'; src: url('${url}'); }`,
  );
  const [chapter] = book.chapters;
  const quote = (text = '') => JSON.stringify(text);
  return `${faces.join('\n')}
@page {
  size: A4;
  margin: 29mm 21mm 26mm 28mm;
  @top-left { content: ${quote(chapter?.headLeft)}; font: 9pt 'serif-book'; }
  @top-right { content: ${quote(chapter?.headRight)}; font: 9pt 'serif-book'; }
  @bottom-left { content: ${quote(chapter?.foot)}; font: 8pt 'serif-book'; }
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt 'serif-book'; }
}
body { margin: 0; font: 12pt/21pt 'serif-book', 'rare-book'; text-align: justify; }
h1, h2, h3, b { font-family: 'sans-bold-book', 'rare-book'; font-weight: normal; }
h1 { font-size: 20pt; text-align: center; }
h2 { font-size: 14pt; }
h3 { font-size: 12pt; }
p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
.subtitle { text-align: center; text-indent: 0; }
table { width: 100%; border-collapse: collapse; line-height: 16pt; }
th, td { border: 0.35pt solid #000; padding: 3pt 5pt; text-align: left; }
th { font: 10.5pt 'sans-book', 'rare-book'; }
td { font: 11pt 'kai-book', 'rare-book'; }
small { font: 9pt 'serif-book', 'rare-book'; }
.names { columns: 4; padding: 0; list-style: none; font: 11pt/16pt 'kai-book', 'rare-book'; }
figure { break-inside: avoid; margin: 12pt 0; text-align: center; }
img { max-width: 100%; max-height: 110mm; }
figcaption { font: 10.5pt 'sans-book', 'rare-book'; }
.signatures { display: flex; justify-content: space-around; margin: 24pt 0; }
.seal { break-inside: avoid; font-size: 9pt; }
.seal svg { width: 25mm; height: 25mm; }
`;
}
