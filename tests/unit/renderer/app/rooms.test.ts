import { describe, expect, it } from 'vitest';

import { toDocumentTitle } from '@renderer/app/rooms';

describe('toDocumentTitle', () => {
  it('names the room and the branch, on the pages inside a room too', () => {
    expect(toDocumentTitle('/', '某支部')).toBe('今日 · 某支部');
    expect(toDocumentTitle('/records', '某支部')).toBe('记录 · 某支部');
    expect(toDocumentTitle('/records/0199', '某支部')).toBe('记录 · 某支部');
    expect(toDocumentTitle('/members/import', '某支部')).toBe('党员 · 某支部');
  });

  it('names the branch alone at an address without a room', () => {
    expect(toDocumentTitle('/elsewhere', '某支部')).toBe('某支部');
  });
});
