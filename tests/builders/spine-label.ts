import type { SpineLabel } from '@shared/book/spine/spine-label';

/** A label of one volume of one year, without anything of an archive. */
export function aSpineLabel(overrides: Partial<SpineLabel> = {}): SpineLabel {
  return {
    branchName: '中共苏尼特左旗巴彦淖尔镇赛罕塔拉嘎查支部委员会',
    title: '支部工作记录簿',
    firstYear: 2026,
    lastYear: 2026,
    volumeCount: 1,
    widthMm: 18,
    archive: { fondsNumber: '', retention: '', boxNumber: '' },
    ...overrides,
  };
}
