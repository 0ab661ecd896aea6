import { fail, succeed, type Result } from '@shared/util/result';

/** What `npm run branches` was asked for. */
export interface BranchesOptions {
  readonly folder: string;
  /** Null for the year of today. */
  readonly year: number | null;
  readonly xlsxPath: string | null;
  readonly csvPath: string | null;
  readonly passphrasePath: string | null;
}

const valueOptions = ['--year', '--xlsx', '--csv', '--passphrase-file'] as const;
type ValueOption = (typeof valueOptions)[number];

const isValueOption = (text: string): text is ValueOption =>
  valueOptions.some((option) => option === text);

/** Reads the words after the command; a failure is one Chinese sentence. */
export function readOptions(words: readonly string[]): Result<BranchesOptions, string> {
  const values = new Map<ValueOption, string>();
  const folders: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = words[at + 1];
    if (isValueOption(word)) {
      if (value === undefined || value.startsWith('--')) return fail(`${word} 后面缺内容。`);
      values.set(word, value);
      at += 1;
    } else if (word.startsWith('-')) return fail(`不认识 ${word}。`);
    else folders.push(word);
  }
  const [folder] = folders;
  if (folder === undefined || folders.length > 1) return fail('请写一个文件夹。');
  const year = values.get('--year') ?? null;
  if (year !== null && !/^(19|20|21)\d\d$/.test(year)) return fail('--year 后面写四位年份。');
  return succeed({
    folder,
    year: year === null ? null : Number(year),
    xlsxPath: values.get('--xlsx') ?? null,
    csvPath: values.get('--csv') ?? null,
    passphrasePath: values.get('--passphrase-file') ?? null,
  });
}
