import type { Problem } from '@shared/util/result';

/** A message that did not come from the app's own page. */
export const foreignSender: Problem = {
  code: 'foreign-sender',
  what: '这个请求不是本程序的页面发出的，已拒绝。',
  safe: '已经保存的内容没有改动。',
  next: '请重新启动程序；如果再次出现，请停止使用并联系提供程序的人。',
};

export const badArguments: Problem = {
  code: 'bad-arguments',
  what: '页面交来的内容不符合约定，已拒绝。',
  safe: '已经保存的内容没有改动。',
  next: '请重新启动程序后再试。',
};

export const unexpected: Problem = {
  code: 'unexpected',
  what: '程序遇到了没有料到的错误，这一步没有完成。',
  safe: '已经保存的内容没有改动。',
  next: '请再试一次；如果仍然不行，请重新启动程序。',
};
