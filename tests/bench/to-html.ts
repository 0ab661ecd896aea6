import { renderSVG } from 'uqr';

import type {
  Block,
  BookModel,
  Chapter,
  FormField,
  LedgerCell,
} from '@shared/book/model/book-model';
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

/** A table of figures: a row of one cell is a heading, a page number leads to its chapter. */
function toLedger(block: Extract<Block, { kind: 'ledger' }>): string {
  const toCell = ({ text, bar, pageOf }: LedgerCell) => {
    const drawn = `<svg width="${(bar ?? 0) * 60}" height="6"><rect width="100%" height="6"/></svg>`;
    const link = pageOf === undefined ? '' : `<a href="#${pageOf}">页</a>`;
    return `${bar === undefined ? '' : drawn}${toText(text)}${link}`;
  };
  const columns = block.columns.map(({ share }) => `<col width="${share * 100}%">`).join('');
  const heads = block.columns.map(({ title }) => tag('th', toText(title))).join('');
  const rows = block.rows.map((row) => {
    const span = row.length === 1 ? ` colspan="${block.columns.length}"` : '';
    return tag('tr', row.map((cell) => `<td${span}>${toCell(cell)}</td>`).join(''));
  });
  const body = `${tag('thead', tag('tr', heads))}${tag('tbody', rows.join(''))}`;
  return `${tag('h3', toText(block.label))}<table class="ledger">${columns}${body}</table>`;
}

/** The contents lead to their chapters; Chromium prints no page numbers there. */
function toContents(title: string, chapters: readonly Chapter[]): string {
  const entries = chapters.flatMap(({ place }) =>
    place && place.level > 0
      ? [`<li><a href="#${place.key}">${toText(place.title)} ${toText(place.note)}</a></li>`]
      : [],
  );
  return `${tag('h2', toText(title))}<ol class="contents">${entries.join('')}</ol>`;
}

interface Surroundings {
  readonly toPhoto: (photoId: string) => string;
  readonly chapters: readonly Chapter[];
}

function toBlock(block: Block, { toPhoto, chapters }: Surroundings): string {
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
      return tag('h3', toText(block.label)) + '<hr>'.repeat(block.lineCount);
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
      return `<figure><img src="${toPhoto(block.photoId)}"><figcaption>${toText(block.caption)}${toSmall(block.takenAt)}</figcaption></figure>`;
    case 'ledger':
      return toLedger(block);
    case 'cover': {
      const titles = [block.over, block.title, block.subtitle];
      const fields = block.fields.map((field) => toFormRow([field])).join('');
      return `${titles.map((text) => tag('h1', toText(text))).join('')}<table class="form">${fields}</table>`;
    }
    case 'contents':
      return toContents(block.title, chapters);
    case 'reference':
      return tag('p', `${toText(block.text)}<a href="#${block.pageOf}">页</a>`);
    case 'stamp-room':
      return '<div class="stamp-room"></div>';
    case 'cut-line':
      return '<hr>';
    case 'writing-lines':
      return '<hr>'.repeat(block.lineCount);
    case 'plate':
      return `<figure><img src="${toPhoto(block.photoId)}"><figcaption>${toText(block.caption)}</figcaption></figure>`;
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
  readonly toPhoto: (photoId: string) => string;
}

/** Every chapter has a page of its own name, and so its own heads; `right` is a right-hand page. */
function toChapter(chapter: Chapter, index: number, around: Surroundings): string {
  const { place, blocks } = chapter;
  const id = place ? ` id="${place.key}"` : '';
  const side = place?.startsOn === 'right-hand' ? ' right' : '';
  const body = blocks.map((block) => toBlock(block, around)).join('\n');
  return `<section class="chapter-${index}${side}"${id}>${body}</section>`;
}

/**
 * A page of the same text, tables and photos, for other programs to typeset and print. Fonts are
 * preloaded: otherwise Chromium's printing does not wait for them and leaves their text out.
 */
export function toHtml(book: BookModel, urls: PrintUrls): string {
  const around = { toPhoto: urls.toPhoto, chapters: book.chapters };
  const body = book.chapters.map((chapter, index) => toChapter(chapter, index, around));
  const preloads = [...urls.fonts.values()].map(
    (url) => `<link rel="preload" as="font" type="font/ttf" href="${url}" crossorigin>`,
  );
  const style = `<link rel="stylesheet" href="${urls.css}">`;
  const head = `<meta charset="UTF-8"><title>${toText(book.title)}</title>${preloads.join('')}${style}`;
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body.join('\n')}</body></html>`;
}
