import { describe, expect, it } from 'vitest';

import { hostChannels } from '@shared/ipc/channels';
import { hostContract } from '@shared/ipc/contract';

const request = (kind: string) => [
  { suggestedName: `记录.${kind}`, kind, bytes: new Uint8Array(1) },
];
const isTaken = (kind: string) =>
  hostContract[hostChannels.saveFile].arguments.safeParse(request(kind)).success;

describe('kinds of files that the host saves', () => {
  it.each(['pdf', 'json', 'xlsx', 'csv', 'ics', 'docx'])('%s is one of them', (kind) => {
    expect(isTaken(kind)).toBe(true);
  });

  it.each(['docm', 'doc', 'exe', 'html', ''])('“%s” is none', (kind) => {
    expect(isTaken(kind)).toBe(false);
  });
});
