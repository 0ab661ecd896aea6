import type { BookModel, Chapter } from '@shared/book/model/book-model';

const quote = (text: string) => JSON.stringify(text);

/** The pages of one chapter: its heads, and page numbers below. */
function toPageRule({ headLeft, headRight, foot }: Chapter, index: number): string {
  return `
.chapter-${index} { page: chapter-${index}; }
@page chapter-${index} {
  @top-left { content: ${quote(headLeft)}; font: 9pt 'serif-book'; }
  @top-right { content: ${quote(headRight)}; font: 9pt 'serif-book'; }
  @bottom-left { content: ${quote(foot)}; font: 8pt 'serif-book'; }
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt 'serif-book'; }
}`;
}

/**
 * The style of the page that other programs print: the book's sizes and margins, its heads and page
 * numbers too.
 *
 * @param fontUrls - Where each font lies, by the family's name here; empty where the program finds
 *   fonts by itself.
 */
export function toCss(book: BookModel, fontUrls: ReadonlyMap<string, string>): string {
  const faces = [...fontUrls].map(
    ([font, url]) => `@font-face { font-family: '${font}'; src: url('${url}'); }`,
  );
  return `${faces.join('\n')}
@page { size: A4; margin: 29mm 21mm 26mm 28mm; }
@page :left { margin: 29mm 28mm 26mm 21mm; }
${book.chapters.map(toPageRule).join('\n')}
body { margin: 0; font: 12pt/21pt 'serif-book', 'rare-book', 'mongolian-book'; text-align: justify; }
.right { break-before: right; }
h1, h2, h3, b { font-family: 'sans-bold-book', 'rare-book', 'mongolian-book'; font-weight: normal; }
h1 { font-size: 20pt; text-align: center; }
h2 { font-size: 14pt; }
h3 { font-size: 12pt; }
p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
hr { margin: 0; border: 0; border-bottom: 0.35pt solid #000; height: 24pt; }
.subtitle { text-align: center; text-indent: 0; }
.stamp-room { border: 0.35pt solid #000; height: 30mm; }
.contents { padding: 0; list-style: none; line-height: 16pt; }
table { width: 100%; border-collapse: collapse; line-height: 16pt; }
th, td { border: 0.35pt solid #000; padding: 3pt 5pt; text-align: left; }
th { font: 10.5pt 'sans-book', 'rare-book', 'mongolian-book'; }
td { font: 11pt 'kai-book', 'rare-book', 'mongolian-book'; }
.ledger th, .ledger td { font-size: 9pt; line-height: 13pt; }
small { font: 9pt 'serif-book', 'rare-book', 'mongolian-book'; }
.names { columns: 4; padding: 0; list-style: none; font: 11pt/16pt 'kai-book', 'rare-book', 'mongolian-book'; }
figure { break-inside: avoid; margin: 9pt 0; text-align: center; }
img { max-width: 100%; max-height: 88mm; }
figcaption { font: 10.5pt 'sans-book', 'rare-book', 'mongolian-book'; }
.signatures { display: flex; justify-content: space-around; margin: 24pt 0; }
.seal { break-inside: avoid; font-size: 9pt; }
.seal svg { width: 25mm; height: 25mm; }
`;
}
