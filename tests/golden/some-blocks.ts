import type { Block } from '@shared/book/model/book-model';

const longName = '买买提吐尔逊·阿卜杜克热木·艾合买提江·古丽孜依拉·努尔达吾列提别克克孜';

/** A cover, the first page of a year with its stamp, lines to write on and a scanned page. */
export const frontBlocks: readonly Block[] = [
  {
    kind: 'cover',
    over: '中共伊金霍洛旗红海子镇委员会',
    title: '党支部工作记录簿',
    subtitle: '2026年度',
    fields: [
      { label: '支部名称', value: '中共伊金霍洛旗红海子镇布拉格村支部委员会', note: '' },
      { label: '书记', value: '额尔敦其木格', note: '' },
      { label: '党员人数', value: '43', note: '正式党员41名，预备党员2名' },
      { label: '移交日期', value: '', note: '' },
    ],
  },
  { kind: 'stamp-room' },
  { kind: 'title', title: '年度总结', subtitle: '2026年度' },
  {
    kind: 'paragraph',
    speaker: '',
    text: '学习资料见https://www.12371.cn/2026/06/17/ARTI1718612345678901.shtml，请各党小组自学。',
    field: '年度总结',
  },
  {
    kind: 'item',
    isHeading: false,
    number: '（1）',
    text: '应到会有表决权的正式党员41名，实到36名，超过半数，会议有效；表决结果为赞成36票，决议通过。',
    field: '决议',
  },
  { kind: 'writing-lines', lineCount: 6 },
  { kind: 'signatures', labels: ['支部书记（签字）：', '上级党组织审核人（签字盖章）：'] },
  { kind: 'heading', text: '扫描件' },
  { kind: 'plate', photoId: 'scan', widthPx: 1654, heightPx: 2339, caption: '签到表原件' },
];

/** A table with a long name, and one row that is higher than what is left of the page. */
export const longTable: Block = {
  kind: 'table',
  label: '缺席人员',
  columns: [
    { title: '姓名', share: 0.25 },
    { title: '情况', share: 0.2 },
    { title: '事由', share: 0.55 },
  ],
  rows: Array.from({ length: 30 }, (_, index) => [
    index === 0 ? longName : '欧阳春晓',
    '事假',
    index === 18 ? '受镇党委指派参加全旗乡村振兴现场推进会，向主持人请假。'.repeat(14) : '外出务工',
  ]),
};
