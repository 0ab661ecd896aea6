import type { Problem } from '../util/result';

const safe = '这本记录簿没有任何改动。';

const problem = (code: string, what: string, next: string): Problem => ({
  code,
  what,
  safe,
  next,
});

/** Why a file is not taken for a template. */
export const templateProblems = {
  tooLarge: problem(
    'template-too-large',
    '这个文件超过 1 MB，不是支部模板。',
    '请核对是不是选错了文件。',
  ),
  unreadable: problem(
    'template-unreadable',
    '这个文件读不出来。',
    '请看看 U 盘是不是拔掉了、文件是不是移走了，再选一次。',
  ),
  notJson: problem(
    'template-not-json',
    '这个文件不是支部模板，或者已经损坏。',
    '请选名字以“.支部模板.json”结尾的文件；如果就是它，请上级重新发一份。',
  ),
  foreign: problem(
    'template-foreign',
    '这个文件是别的数据，不是支部模板。',
    '请选名字以“.支部模板.json”结尾的文件。',
  ),
  newer: (version: number) =>
    problem(
      'template-newer',
      `这个模板是第 ${version} 版格式，本程序只认识第 1 版。`,
      '请先更新本程序，或者请上级用旧版程序导出一份。',
    ),
  misshapen: (place: string) =>
    problem(
      'template-misshapen',
      `模板里的${place}写得不对，整个文件都没有取用。`,
      '请把这句话告诉发模板的人，请他重新导出一份。',
    ),
  repeated: (words: string) =>
    problem(
      'template-repeated',
      `模板里的“${words}”写了两次，不知道以哪个为准。`,
      '请把这句话告诉发模板的人，请他重新导出一份。',
    ),
} as const;
