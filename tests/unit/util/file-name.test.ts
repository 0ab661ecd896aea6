import { expect, it } from 'vitest';

import { toFileNamePart } from '@shared/util/file-name';

it.each([
  ['伊金霍洛旗红旗村党支部', '伊金霍洛旗红旗村党支部'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['  第一 \t 党支部. . ', '第一 党支部'],
  ['..', ''],
  ['\ud800断', '断'],
  ['𠮷'.repeat(90), '𠮷'.repeat(80)],
])('%j is named %j', (words, name) => {
  expect(toFileNamePart(words)).toBe(name);
});
