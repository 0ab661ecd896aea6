import type { Library } from './library';
import { standardTexts } from './standard-texts';

const doubleLine = '='.repeat(80);
const singleLine = '-'.repeat(80);

const introduction = `支部记录簿随附的库及其许可证。本文件由 npm run licences 写成，请勿手改。
字体、WebAssembly 程序和包里没有另附许可证的部分，见同一文件夹里的其他文件。

The libraries in Branch Record Book and their licences, written by \`npm run licences\` from
package-lock.json and the packages' own files. Fonts, WebAssembly programs and parts that
packages bring without a licence file are in the other files of this folder.`;

/** A text once, with every place that it was found in. */
interface SharedText {
  readonly text: string;
  readonly places: string[];
}

/**
 * Writes the packages, by name, version and licence, and below them each text once, under the
 * packages that bring it. Texts are equal if only their line breaks and spaces differ, so
 * everybody's line of copyright stays.
 */
export function renderLibraries(libraries: readonly Library[]): string {
  const list = libraries.map((library) => `${toTitle(library)}, ${library.licence ?? ''}`);
  return [
    introduction,
    '',
    `${libraries.length} packages:`,
    '',
    ...list,
    '',
    ...gatherTexts(libraries).flatMap(({ places, text }) => toBlock(places, text)),
    ...renderWithoutText(libraries),
  ].join('\n');
}

/** The packages of which no terms can be given: no licence named, or one without its text. */
export function listWithoutTerms(libraries: readonly Library[]): readonly string[] {
  return libraries
    .filter(({ licence, texts }) => {
      return licence === null || (texts.length === 0 && !standardTexts.has(licence));
    })
    .map(toTitle);
}

function toTitle({ name, version }: Library): string {
  return `${name} ${version}`;
}

function gatherTexts(libraries: readonly Library[]): readonly SharedText[] {
  const byWords = new Map<string, SharedText>();
  for (const library of libraries) {
    for (const { file, text } of library.texts) {
      const words = text.replace(/\s+/gu, ' ').trim();
      const shared = byWords.get(words) ?? { text: tidy(text), places: [] };
      shared.places.push(`${toTitle(library)}: ${file}`);
      byWords.set(words, shared);
    }
  }
  return [...byWords.values()];
}

/** Line feeds alone, no white space at the ends of lines. */
function tidy(text: string): string {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

function toBlock(heads: readonly string[], text: string): readonly string[] {
  return [doubleLine, ...heads, singleLine, '', text, ''];
}

function renderWithoutText(libraries: readonly Library[]): readonly string[] {
  const bare = libraries.filter(({ texts }) => texts.length === 0);
  return [...standardTexts].flatMap(([licence, text]) => {
    const lines = bare
      .filter((library) => library.licence === licence)
      .map((library) => `${toTitle(library)}, by ${library.author ?? 'its contributors'}`);
    if (lines.length === 0) return [];
    const heads = [`Packages that bring no licence file and name ${licence} as theirs:`, ...lines];
    return toBlock(heads, text);
  });
}
