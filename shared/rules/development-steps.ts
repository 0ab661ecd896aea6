import type { LocalDate } from '../domain/schema';

/** Dated steps from application to full membership, in the order in which they are taken. */
export const developmentSteps = [
  'application',
  'talk',
  'activist',
  'publicity',
  'candidate',
  'political-review',
  'training',
  'pre-review',
  'admission',
  'approval',
  'oath',
  'conversion-application',
  'conversion',
  'conversion-approval',
  'archive',
] as const;
export type DevelopmentStep = (typeof developmentSteps)[number];

export const developmentStepNames: Readonly<Record<DevelopmentStep, string>> = {
  application: '递交入党申请书',
  talk: '派人谈话',
  activist: '确定入党积极分子',
  publicity: '开始公示',
  candidate: '确定发展对象',
  'political-review': '政治审查合格',
  training: '集中培训结束',
  'pre-review': '预审合格',
  admission: '支部大会接收预备党员',
  approval: '党委审批',
  oath: '入党宣誓',
  'conversion-application': '提出转正申请',
  conversion: '支部大会讨论转正',
  'conversion-approval': '党委审批转正',
  archive: '材料归档',
};

/** Days of the steps that have been taken; the others are left out. */
export type DevelopmentDates = Readonly<Partial<Record<DevelopmentStep, LocalDate>>>;

/**
 * Steps that must come before a step. 培训 and 政审 are in no order between themselves, and 转正
 * may be applied for while the probation still runs.
 */
export const stepsBefore: Readonly<Record<DevelopmentStep, readonly DevelopmentStep[]>> = {
  application: [],
  talk: ['application'],
  activist: ['talk'],
  publicity: ['activist'],
  candidate: ['activist', 'publicity'],
  'political-review': ['candidate'],
  training: ['candidate'],
  'pre-review': ['political-review', 'training'],
  admission: ['pre-review'],
  approval: ['admission'],
  oath: ['approval'],
  'conversion-application': ['admission'],
  conversion: ['conversion-application', 'approval'],
  'conversion-approval': ['conversion'],
  archive: ['conversion-approval'],
};
