/** What a column of a pasted roster can hold. */
export const rosterFields = [
  'name',
  'sex',
  'ethnicity',
  'bornOn',
  'joinedOn',
  'fullMemberOn',
  'category',
  'group',
  'phone',
  'identityNumber',
  'post',
  'movedInOn',
  'note',
] as const;
export type RosterField = (typeof rosterFields)[number];

export const rosterFieldNames: Readonly<Record<RosterField, string>> = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  bornOn: '出生日期',
  joinedOn: '入党日期',
  fullMemberOn: '转正日期',
  category: '人员类别',
  group: '党小组',
  phone: '联系电话',
  identityNumber: '公民身份号码',
  post: '党内职务',
  movedInOn: '转入日期',
  note: '备注',
};

/** Words that stand over a column in real rosters, without spaces, signs and 日期's unit. */
const synonyms: Readonly<Record<RosterField, readonly string[]>> = {
  name: ['姓名', '名字', '党员姓名', '党员', '姓名全称'],
  sex: ['性别'],
  ethnicity: ['民族', '族别'],
  bornOn: ['出生日期', '出生年月', '出生年月日', '出生时间', '生日', '出生'],
  joinedOn: [
    '入党日期',
    '入党时间',
    '入党年月',
    '入党年月日',
    '加入党组织日期',
    '加入党组织时间',
    '加入中国共产党时间',
    '何时入党',
    '入党',
  ],
  fullMemberOn: [
    '转正日期',
    '转正时间',
    '转正年月',
    '转为正式党员日期',
    '转为正式党员时间',
    '转正',
  ],
  category: ['人员类别', '党员类别', '党员类型', '类别', '正式预备', '是否正式党员', '正式或预备'],
  group: ['党小组', '小组', '所在党小组', '所属党小组', '党小组名称', '组别'],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '联系电话手机', '电话号码'],
  identityNumber: [
    '公民身份号码',
    '公民身份证号码',
    '身份证号',
    '身份证号码',
    '身份证',
    '身份号码',
    '居民身份证号码',
  ],
  post: ['职务', '党内职务', '支部职务', '党内职务名称', '支部分工', '现任党内职务'],
  movedInOn: ['转入日期', '转入时间', '组织关系转入时间', '组织关系转入日期', '转入本支部时间'],
  note: ['备注', '说明', '备考'],
};

const fieldOfWord: ReadonlyMap<string, RosterField> = new Map(
  rosterFields.flatMap((field) => synonyms[field].map((word) => [word, field] as const)),
);

/** Columns that number the rows; nothing is read from them. */
const orderWords = new Set(['序号', '编号', '序', '号', 'no', '顺序', '顺序号']);

/** The words of a header cell without spaces, line breaks, signs and what stands in brackets. */
function simplifyHeader(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** The field that a header cell names, by the words found in real rosters; null if none. */
export function fieldOfHeader(cell: string): RosterField | null {
  return fieldOfWord.get(simplifyHeader(cell)) ?? null;
}

/** Whether a header cell stands over row numbers. */
export function isOrderHeader(cell: string): boolean {
  return orderWords.has(simplifyHeader(cell));
}
