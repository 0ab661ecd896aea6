import { expect, it } from 'vitest';
import { z } from 'zod';

import { flushRequestChannel } from '@shared/ipc/channels';
import { hostContract } from '@shared/ipc/contract';

it('the channels and what they carry change only on purpose', async () => {
  const lines = Object.entries(hostContract).map(([channel, contract]) => {
    const [values, value] = [contract.arguments, contract.value].map((schema) =>
      JSON.stringify(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' })),
    );
    return `${channel}\n  arguments ${String(values)}\n  value ${String(value)}`;
  });
  const text = `${lines.join('\n')}\n${flushRequestChannel}\n`;
  await expect(text).toMatchFileSnapshot('host-channels.txt');
});
