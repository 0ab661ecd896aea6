import { expect, it } from 'vitest';

import { createFlushRequests } from '@electron/main/flush-requests';

const longEnoughMs = 20_000;

it('ends as soon as the page confirms', async () => {
  const requests = createFlushRequests();
  expect(await requests.request((number) => requests.confirm(number), longEnoughMs)).toBe(true);
});

it('ends without the page when the limit has passed', async () => {
  const requests = createFlushRequests();
  expect(await requests.request(() => undefined, 1)).toBe(false);
});

it('does not take the confirmation of an earlier request for that of a later one', async () => {
  const requests = createFlushRequests();
  const sent: number[] = [];
  await requests.request((number) => sent.push(number), 1);
  const later = requests.request(() => requests.confirm(sent[0]!), 1);
  expect(await later).toBe(false);
});
