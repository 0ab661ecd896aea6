import type { HandoverItem, HandoverMedium } from '../../domain/handover';

/** Something that branches hand over on paper or as a thing; it comes on the list only if ticked. */
export interface OfferedItem {
  readonly title: string;
  readonly medium: HandoverMedium;
  readonly unit: string;
  /** What to look for, where the title does not say it. */
  readonly hint: string;
}

const paper = (title: string, unit: string, hint = ''): OfferedItem => ({
  title,
  medium: 'paper',
  unit,
  hint,
});
const thing = (title: string, unit: string, hint = ''): OfferedItem => ({
  title,
  medium: 'thing',
  unit,
  hint,
});

/** What is handed over in practice (domain.md section 3), in the order in which it is looked for. */
export const offeredItems: readonly OfferedItem[] = [
  paper('支部工作记录簿', '本', '每年一本，连同签字页'),
  paper('党员名册和年度统计表', '份'),
  paper('工作计划和总结', '份'),
  paper('请示和上级批复', '件'),
  paper('换届选举材料', '套', '请示、批复、选举办法、候选人材料、签到、计票单、结果报告；选票密封'),
  paper('发展党员材料', '套', '正在培养、发展的每人一套'),
  paper('党费台账', '本'),
  paper('党费收据', '张'),
  paper('党课讲稿', '份'),
  paper('组织关系介绍信存根', '本'),
  paper('组织生活会和民主评议材料', '套'),
  thing('党支部印章', '枚'),
  thing('党旗', '面'),
  thing('党徽', '枚'),
  thing('办公和活动设备', '件'),
  thing('平台账号', '个', '只写平台和账号名称，密码当面改，不写在清单上'),
];

/** An offered row as it comes on the list. */
export function toItem(id: string, { title, medium, unit }: OfferedItem): HandoverItem {
  return { ...emptyItem(id, medium), title, unit };
}

/** A row to be filled in. */
export function emptyItem(id: string, medium: HandoverMedium = 'paper'): HandoverItem {
  return {
    id,
    title: '',
    year: '',
    medium,
    count: null,
    unit: '',
    pages: '',
    retention: '',
    place: '',
    condition: '',
    note: '',
  };
}
