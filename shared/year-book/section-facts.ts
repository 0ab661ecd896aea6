import { recordKindFacts, type BuiltInKind } from '../domain/record-kind';

/** What the list of sections says of one, before anything is known of the year. */
export interface SectionFacts {
  readonly key: string;
  readonly name: string;
  /** What it holds, in a few words. */
  readonly description: string;
  /** The kind whose records it holds; left out where it holds none. */
  readonly kind?: BuiltInKind;
}

const records = (kind: BuiltInKind, description: string): SectionFacts => ({
  key: kind,
  name: recordKindFacts[kind].name,
  description,
  kind,
});

/** Sections that stand before those of the user's own kinds. */
export const sectionsBeforeOwn: readonly SectionFacts[] = [
  { key: 'notes', name: '使用说明', description: '本簿怎样登记、归档和计数，或者您自己写的说明' },
  { key: 'branch', name: '支部基本情况', description: '支部、党员人数、支委分工、党小组' },
  { key: 'roster', name: '党员名册', description: '年末在册党员，本年转入转出和入党转正' },
  { key: 'contacts', name: '流动党员', description: '外出、失联党员和与他们的联系' },
  { key: 'plan', name: '年度计划', description: '计划表，备案后的改动也写明' },
  { key: 'year', name: '年度一览', description: '各月做了什么，在第几页' },
  records('general-meeting', '目录和每次会议的记录'),
  records('committee-meeting', '目录和每次会议的记录'),
  records('group-meeting', '目录和每次会议的记录'),
  records('lecture', '目录和每次党课的记录'),
  records('theme-day', '目录和每次活动的记录'),
  records('life-meeting', '目录和每次会议的记录'),
  records('appraisal', '评定等次总表和记录'),
  records('talk', '谈话覆盖情况和每次谈话的记录'),
  records('volunteering', '目录和每次服务的记录'),
  records('home-teaching', '目录和每次送学的记录'),
  records('practical-work', '目录和每件实事的记录'),
  records('publicity', '目录和每次公开的记录'),
];

/** Sections that stand after those of the user's own kinds. */
export const sectionsAfterOwn: readonly SectionFacts[] = [
  { key: 'dues', name: '党费', description: '各月收缴情况和每一笔收据' },
  records('admission', '目录和讨论接收、转正的记录'),
  { key: 'attendance', name: '考勤统计', description: '逐人、逐月的出席情况' },
  { key: 'hours', name: '学时', description: '每名党员的学时' },
  records('election', '目录和选举大会的记录'),
  { key: 'summary', name: '年度总结', description: '您写的总结，没有写就留出横线' },
  { key: 'inspection', name: '检查意见', description: '留给检查的人手写' },
  { key: 'handover', name: '移交清单', description: '本册和电子数据，余下各行手写' },
];

/** Keys of the standard sections, in the order of the printed books in use. */
export const bookSectionKeys: readonly string[] = [...sectionsBeforeOwn, ...sectionsAfterOwn].map(
  ({ key }) => key,
);
