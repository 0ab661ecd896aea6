import type { Problem } from '../util/result';
import { toShownText } from './bag-fault';

const safe = '记录和照片都没有改动。';

export const writingCancelled: Problem = {
  code: 'cancelled',
  what: '打包已取消。',
  safe,
  next: '需要时可以重新开始。',
};

export const packageTooLarge: Problem = {
  code: 'package-too-large',
  what: '一个包最多装65000个文件、4 GB，内容超过了。',
  safe,
  next: '请按年度分开打包。',
};

export function toNameProblem(path: string): Problem {
  return {
    code: 'package-name',
    what: `文件名“${toShownText(path)}”有些电脑存不下，没有打包。`,
    safe,
    next: '请改短文件名，去掉其中的特殊符号后再试。',
  };
}

export function toClashProblem(path: string): Problem {
  return {
    code: 'package-name-clash',
    what: `文件名“${toShownText(path)}”与另一个文件只差大小写，没有打包。`,
    safe,
    next: '请给其中一个文件改名后再试。',
  };
}

export function toFileSizeProblem(path: string): Problem {
  return {
    code: 'package-file-too-large',
    what: `文件“${toShownText(path)}”超过256 MB，没有打包。`,
    safe,
    next: '请把这个文件拆小后再试。',
  };
}

export function toInfoProblem(label: string): Problem {
  return {
    code: 'package-info',
    what: `包的说明项“${toShownText(label)}”不能写入，没有打包。`,
    safe,
    next: '请去掉其中的换行和特殊符号后再试。',
  };
}
