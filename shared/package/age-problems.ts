import type { Problem } from '../util/result';

const safe = '加密文件和本机上的记录都没有改动。';

export const ageWrongPassphrase: Problem = {
  code: 'age-wrong-passphrase',
  what: '密码不对，打不开这个加密文件。',
  safe,
  next: '请检查大小写和输入法后再输一次；密码无法找回。',
};

export const ageDamaged: Problem = {
  code: 'age-damaged',
  what: '加密文件已损坏、被改动或不完整。',
  safe,
  next: '请从原来的地方重新复制一份再试。',
};

export const ageNewer: Problem = {
  code: 'age-newer',
  what: '加密文件的格式比本软件认识的新。',
  safe,
  next: '请更新软件，或用age程序解密后再打开。',
};

export const ageNotByPassphrase: Problem = {
  code: 'age-not-by-passphrase',
  what: '这个加密文件不是用密码直接加密的，本软件打不开。',
  safe,
  next: '请用age程序解密后再打开。',
};

export const ageWorkTooHigh: Problem = {
  code: 'age-work-too-high',
  what: '这个加密文件要求的计算量太大，没有打开。',
  safe,
  next: '请用age程序解密后再打开。',
};

export const ageUnreadable: Problem = {
  code: 'age-unreadable',
  what: '读取加密文件时出错，可能是U盘松动或磁盘损坏。',
  safe,
  next: '请把文件复制到本机后再试。',
};

export const ageCancelled: Problem = {
  code: 'cancelled',
  what: '解密已取消。',
  safe,
  next: '需要时可以重新开始。',
};
