import type { Template } from '@shared/template/template';
import { toTemplate, type TemplateParts } from '@shared/template/write-template';

import { anOwnKind } from './own-kind';

/** A template with every part, as a town's committee would hand it out. */
export function aTemplate(overrides: Partial<TemplateParts> = {}): Template {
  return toTemplate({
    origin: { title: '2027年模板', issuer: '伊金霍洛镇党委', issuedOn: '2026-11-20' },
    ownKinds: [anOwnKind()],
    themeDayActions: { required: ['重温入党誓词', '集中学习'], optional: ['志愿服务'] },
    themes: [{ month: '2027-03', theme: '学雷锋志愿服务' }],
    localRules: [
      {
        id: 'frequency-lecture',
        title: '党课每季度至少1次',
        source: '镇党委通知',
        article: '',
        effectiveFrom: '2027-01-01',
        effectiveTo: null,
        parameters: { times: 1, months: 3 },
      },
    ],
    ...overrides,
  });
}
