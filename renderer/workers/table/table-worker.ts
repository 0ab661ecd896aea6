import { readTable } from '@shared/tables/read-table';
import { tableLimits, tableTooLarge } from '@shared/tables/sheet';
import { fail } from '@shared/util/result';

import type { TableAnswer, TableRequest } from './protocol';

/** Answers each request with one message. What throws here ends as an `error` of the worker. */
self.addEventListener('message', (event: MessageEvent<TableRequest>) => {
  void read(event.data).then((answer) => postMessage(answer));
});

async function read({ file }: TableRequest): Promise<TableAnswer> {
  if (file.size > tableLimits.fileBytes) return fail(tableTooLarge().problem);
  return readTable(new Uint8Array(await file.arrayBuffer()));
}
