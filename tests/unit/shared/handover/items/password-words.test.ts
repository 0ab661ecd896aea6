import { describe, expect, it } from 'vitest';

import { seemsPassword } from '@shared/handover/items/password-words';

describe('a warning of a password', () => {
  it.each([
    '密码：Dj@2026',
    '口令 abc123',
    '登录密码是hongqi',
    'pwd=123456',
    '账号 admin Dang2026!',
  ])('is given for %s', (text) => expect(seemsPassword(text)).toBe(true));

  it.each([
    '学习强国支部管理员账号',
    '密码当面改，不写在这里',
    'dangjian2021',
    'https://www.12371.cn/Admin2',
    'zhibu.Hongqi1@163.com',
    'GB/T 9704-2012',
    '2024年度，第1至86页',
  ])('is not given for %s', (text) => expect(seemsPassword(text)).toBe(false));
});
