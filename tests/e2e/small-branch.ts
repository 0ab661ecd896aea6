/** A branch of 16 who vote and one on probation: the smallest base on which half is exact. */
export const smallBranch = {
  name: '中共红海子镇查干淖尔村支部委员会',
  chair: '贺建军',
  recorder: '白晓燕',
  probationary: '崔小宇',
} as const;

const voters = [
  smallBranch.chair,
  smallBranch.recorder,
  ...['苏和', '郭占山', '吕秀兰', '那顺', '赵广田', '高志强', '斯琴', '武国栋'],
  ...['刘春梅', '孟根', '田永胜', '邢玉凤', '阿荣', '康德明'],
];

const posts: Readonly<Record<string, string>> = {
  [smallBranch.chair]: '书记',
  [smallBranch.recorder]: '组织委员',
};

/** All of its members by name. */
export const smallRoster: readonly string[] = [...voters, smallBranch.probationary];

/** The rows of its roster as they would be copied out of a spreadsheet. */
export function toSmallRosterText(): string {
  const header = ['姓名', '性别', '民族', '入党日期', '转正日期', '人员类别', '党内职务'];
  const rows = voters.map((name, index) => {
    const year = 1991 + index;
    const days = [`${year}.07.01`, `${year + 1}.07.01`];
    return [name, index % 3 === 1 ? '女' : '男', '汉族', ...days, '正式党员', posts[name] ?? ''];
  });
  const last = [smallBranch.probationary, '男', '汉族', '2025.09.10', '', '预备党员', ''];
  return [header, ...rows, last].map((cells) => cells.join('\t')).join('\r\n');
}
