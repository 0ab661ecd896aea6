import type { HostChannel } from '@shared/ipc/channels';
import { hostContract } from '@shared/ipc/contract';
import { fail, succeed, type Result } from '@shared/util/result';

import { badArguments, foreignSender, unexpected } from '../problems';

/** A handler as the registry sees it: its arguments are only known after the schema's check. */
export type AnyHandler = (...values: never[]) => Promise<Result<unknown>>;

export interface HostCall {
  readonly channel: HostChannel;
  readonly isTrusted: boolean;
  readonly values: readonly unknown[];
}

/**
 * Takes one message from the page: refuses foreign senders and wrong arguments, and turns a
 * throw or a wrong answer into a `Problem`, so that nothing is ever thrown over IPC.
 */
export async function answerCall(call: HostCall, handler: AnyHandler): Promise<Result<unknown>> {
  if (!call.isTrusted) return fail(foreignSender);
  const contract = hostContract[call.channel];
  const values = contract.arguments.safeParse(call.values);
  if (!values.success) {
    console.error(`${call.channel}：参数不符合约定`, values.error.message);
    return fail(badArguments);
  }
  try {
    const result = await handler(...(values.data as never[]));
    return result.ok ? succeed(contract.value.parse(result.value)) : result;
  } catch (error) {
    console.error(`${call.channel}：意外错误`, error);
    return fail(unexpected);
  }
}
