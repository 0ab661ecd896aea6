import { RETENTION_WORDS_ID } from '../held/retention-note';

/** A column of words. */
export interface TextColumn {
  readonly column:
    'title' | 'year' | 'unit' | 'pages' | 'retention' | 'place' | 'condition' | 'note';
  readonly name: string;
  /** Id of the list of words that are offered. */
  readonly offered?: string;
}

export const UNIT_WORDS_ID = 'handover-unit-words';
export const unitWords: readonly string[] = ['本', '份', '件', '套', '页', '张', '枚', '面', '个'];

export const CONDITION_WORDS_ID = 'handover-condition-words';
export const conditionWords: readonly string[] = ['完好', '有破损', '有缺页', '密封完好'];

/** In the order of the printed form; 载体 and 数量 stand between. */
export const itemColumns = {
  title: { column: 'title', name: '名称' },
  year: { column: 'year', name: '年度' },
  rest: [
    { column: 'unit', name: '单位', offered: UNIT_WORDS_ID },
    { column: 'pages', name: '起止页' },
    { column: 'retention', name: '保管期限', offered: RETENTION_WORDS_ID },
    { column: 'place', name: '存放位置' },
    { column: 'condition', name: '完好情况', offered: CONDITION_WORDS_ID },
    { column: 'note', name: '备注' },
  ],
} as const satisfies {
  readonly title: TextColumn;
  readonly year: TextColumn;
  readonly rest: readonly TextColumn[];
};
