import { judgePassphrase, toNormalPassphrase } from '@shared/package/passphrase';
import { expect, it } from 'vitest';

it.each([
  ['', '请输入密码'],
  [' 春天的故事讲到哪里', '空格'],
  ['春天的\u0007故事讲到哪', '控制符号'],
  ['19850617', '只有数字'],
  ['138 0013 8000 1234', '只有数字'],
  ['2026-06-17', '只有数字'],
  ['abcabcabcabcabc', '重复'],
  ['哈哈哈哈哈哈哈哈', '重复'],
  ['x7Kq', '太短'],
  ['春天的故事', '太短'],
  ['abcdefghijklmnop', '常见'],
  ['password1234567890', '常见'],
  ['党支部书记党员密码', '常见'],
  ['qwertyuiopasdf', '常见'],
])('tells why %j is weak', (text, reason) => {
  expect(judgePassphrase(text)).toContain(reason);
});

it.each([
  '那年秋收后下了三天雨',
  'k7#mQ2vX9!rT4',
  'correct horse battery staple',
  '老槐树下的石磨2根把',
])('takes %j', (text) => {
  expect(judgePassphrase(text)).toBeNull();
});

it('brings every spelling of a letter into one', () => {
  expect(toNormalPassphrase('e\u0301')).toBe('\u00e9');
});
