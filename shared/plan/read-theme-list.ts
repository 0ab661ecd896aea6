/** A theme that the user has for a month. */
export interface MonthTheme {
  /** 1 to 12. */
  readonly month: number;
  readonly theme: string;
}

export interface ThemeList {
  readonly themes: readonly MonthTheme[];
  /** Lines that name no month where others do, as they were pasted. */
  readonly unread: readonly string[];
}

const monthNames = '正一二三四五六七八九十';
const monthPattern =
  /^(?:\d{4}年)?\s*(\d{1,2}|[正一二三四五六七八九十]{1,2})\s*月(?:份)?[\s:：、.．,，\-—–]*(.*)$/u;
const numberPattern = /^\s*[（(]?\d{1,2}[）).．、\s]\s*/u;

/** The number of a month as people write it, 12 or 十二; null if it is none. */
function readMonth(text: string): number | null {
  const month = /^\d+$/.test(text) ? Number(text) : readCharacters(text);
  return month >= 1 && month <= 12 ? month : null;
}

function readCharacters(text: string): number {
  const value = (character: string) =>
    character === '正' ? 1 : Math.max(0, monthNames.indexOf(character));
  const [first = '', second = ''] = Array.from(text);
  if (second === '') return value(first);
  return first === '十' ? 10 + value(second) : 0;
}

/**
 * Reads themes by month out of what was copied from Word, Excel or WeChat: 一月：…, 2月 …, cells
 * of a table with the month first. Where no line names a month, the lines are January and on;
 * a number before them, as 1、, is taken off.
 *
 * @param kindNames - Cells that only name the kind of meeting are left out.
 */
export function readThemeList(text: string, kindNames: readonly string[]): ThemeList {
  const lines = text
    .split(/\r?\n/)
    .map((line) => joinCells(line, kindNames))
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, found: readLine(line) }));
  if (read.every(({ found }) => found === null)) {
    const bare = lines.map((line) => line.replace(numberPattern, '').trim());
    const themes = bare.slice(0, 12).map((theme, index) => ({ month: index + 1, theme }));
    return { themes, unread: bare.slice(12) };
  }
  return {
    themes: read.flatMap(({ found }) => (found !== null && found.theme !== '' ? [found] : [])),
    unread: read.filter(({ found }) => found === null).map(({ line }) => line),
  };
}

function joinCells(line: string, kindNames: readonly string[]): string {
  return line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !kindNames.includes(cell))
    .join(' ');
}

function readLine(line: string): MonthTheme | null {
  const [, name = '', rest = ''] = monthPattern.exec(toPlainDigits(line)) ?? [];
  const month = readMonth(name);
  if (month === null) return null;
  // The theme as it was typed: only the digits of the month were made plain.
  return { month, theme: line.slice(line.length - rest.length).trim() };
}

/** Full-width digits have the same length, so that places in the line stay. */
function toPlainDigits(line: string): string {
  return line.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - '０'.charCodeAt(0) + '0'.charCodeAt(0)),
  );
}
