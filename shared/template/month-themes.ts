import { monthThemeSchema, type MonthTheme } from './template';

/** A line as 3月 学雷锋志愿服务, 2026年3月：…, or 3. …; digits may be full-width. */
const line = /^(?:(\d{4})\s*(?:年|-|\/)\s*)?(\d{1,2})\s*(?:月份?|[.、．])[\s:：,，、]*(\S.*)$/u;

/** Themes as they were read, and the lines that say no month. */
export interface ReadThemes {
  readonly themes: readonly MonthTheme[];
  readonly unread: readonly string[];
}

/**
 * Reads themes as they are listed in a superior's document, one a line, each with its month.
 *
 * @param year - Of lines that name none.
 */
export function readMonthThemes(text: string, year: number): ReadThemes {
  const themes: MonthTheme[] = [];
  const unread: string[] = [];
  for (const raw of text.split('\n')) {
    const words = raw.normalize('NFKC').trim();
    if (words === '') continue;
    const [, ownYear, month = '', theme = ''] = line.exec(words) ?? [];
    const found = monthThemeSchema.safeParse({
      month: `${ownYear ?? year}-${month.padStart(2, '0')}`,
      theme,
    });
    if (found.success) themes.push(found.data);
    else unread.push(raw.trim());
  }
  return { themes, unread };
}

/** Themes as lines that `readMonthThemes` reads back, and a plan can be pasted from. */
export function toThemeLines(themes: readonly MonthTheme[]): string {
  return themes
    .map(({ month, theme }) => `${month.slice(0, 4)}年${Number(month.slice(5))}月 ${theme}`)
    .join('\n');
}
