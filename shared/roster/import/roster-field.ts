/**
 * What a column of a roster can hold: the items of the 党员信息采集表, and what branches add.
 * `branchName` and `partyStatus` are only looked at; nothing of the book follows from them.
 */
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
  'education',
  'job',
  'landline',
  'address',
  'post',
  'movedInOn',
  'branchName',
  'partyStatus',
  'isLost',
  'lostOn',
  'isMobile',
  'mobileOn',
  'mobileWhere',
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
  education: '学历',
  job: '工作岗位',
  landline: '固定电话',
  address: '家庭住址',
  post: '党内职务',
  movedInOn: '转入日期',
  branchName: '所在党支部',
  partyStatus: '党籍状态',
  isLost: '是否失联',
  lostOn: '失联日期',
  isMobile: '是否流动',
  mobileOn: '外出日期',
  mobileWhere: '外出流向',
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
  phone: [
    '联系电话',
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '移动电话',
    '联系方式',
    '联系电话手机',
    '电话号码',
  ],
  identityNumber: [
    '公民身份号码',
    '公民身份证号码',
    '身份证号',
    '身份证号码',
    '身份证',
    '身份号码',
    '居民身份证号码',
  ],
  education: ['学历', '文化程度', '最高学历', '学历情况', '文化水平'],
  job: [
    '工作岗位',
    '岗位',
    '职业',
    '从事职业',
    '工作单位',
    '工作单位及职务',
    '单位及职务',
    '工作单位及岗位',
  ],
  landline: ['固定电话', '座机', '固话', '座机电话', '家庭电话', '住宅电话'],
  address: [
    '家庭住址',
    '住址',
    '家庭地址',
    '地址',
    '现居住地',
    '居住地',
    '联系地址',
    '家庭详细住址',
  ],
  post: ['职务', '党内职务', '支部职务', '党内职务名称', '支部分工', '现任党内职务'],
  movedInOn: ['转入日期', '转入时间', '组织关系转入时间', '组织关系转入日期', '转入本支部时间'],
  branchName: [
    '所在党支部',
    '党支部',
    '所在支部',
    '支部',
    '支部名称',
    '党支部名称',
    '所在党组织',
    '组织关系所在支部',
    '所属党支部',
  ],
  partyStatus: ['党籍状态', '党籍情况', '党籍'],
  isLost: ['是否失联', '失联', '是否失联党员', '是否为失联党员', '失联情况'],
  lostOn: ['失联日期', '失联时间'],
  isMobile: ['是否流动', '流动', '是否流动党员', '是否为流动党员', '流动党员'],
  mobileOn: ['外出日期', '外出时间', '流出日期', '流出时间', '流动日期', '流动时间'],
  mobileWhere: ['外出流向', '流向', '外出地点', '外出地', '流出地', '流动去向', '外出去向'],
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
