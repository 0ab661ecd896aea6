import { z } from 'zod';

import { idSchema, textSchema } from '../schema';

import { dateFieldSchema, memberFieldSchema, sheetCountSchema } from './field-values';
import type { Sheet } from './sheet';

export const appraisalGrades = ['excellent', 'qualified', 'basic', 'unqualified'] as const;
export const appraisalGradeNames: Readonly<Record<(typeof appraisalGrades)[number], string>> = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
};

/** 民主评议党员's own part: the ballots of each member by grade, and the grade that was decided. */
export const appraisalPartSchema = z.strictObject({
  /** 发出、收回 of the ballots. */
  issued: sheetCountSchema,
  returned: sheetCountSchema,
  people: z.array(
    z.strictObject({
      id: idSchema,
      memberId: memberFieldSchema,
      excellent: sheetCountSchema,
      qualified: sheetCountSchema,
      basic: sheetCountSchema,
      unqualified: sheetCountSchema,
      grade: z.enum(['', ...appraisalGrades]),
    }),
  ),
  feedbackOn: dateFieldSchema,
  /** 处置 of those who are not up to standard. */
  measures: textSchema,
});
export type AppraisalPart = z.infer<typeof appraisalPartSchema>;

export const appraisalSheet: Sheet<keyof AppraisalPart> = {
  ahead: [
    { key: 'issued', label: '发出测评表', unit: '张', control: 'count', span: 4, need: 'advised' },
    {
      key: 'returned',
      label: '收回测评表',
      unit: '张',
      control: 'count',
      span: 4,
      need: 'advised',
    },
    { key: 'feedbackOn', label: '结果反馈日期', control: 'date', span: 4, isPast: true },
  ],
  after: [
    {
      key: 'people',
      label: '民主测评和评定',
      rowName: '党员',
      print: 'table',
      form: 'lines',
      offersRoster: true,
      need: 'required',
      fields: [
        { key: 'memberId', label: '姓名', control: 'member', span: 4, need: 'required' },
        { key: 'excellent', label: '优秀', control: 'count', span: 2 },
        { key: 'qualified', label: '合格', control: 'count', span: 2 },
        { key: 'basic', label: '基本合格', control: 'count', span: 2 },
        { key: 'unqualified', label: '不合格', control: 'count', span: 2 },
        {
          key: 'grade',
          label: '评定等次',
          control: 'choice',
          span: 3,
          need: 'required',
          choices: appraisalGradeNames,
        },
      ],
    },
    { key: 'measures', label: '处置情况', hint: '没有就不填', control: 'text', span: 12 },
  ],
};
