import { formatDateTime } from '../domain/calendar';
import type { LocalDateTime } from '../domain/schema';

interface ReadMeFacts {
  readonly branchName: string;
  readonly madeAt: LocalDateTime;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * The text of 打开说明.txt: what lies here, how to look at it without the program, how to check
 * it. With Windows' line ends and a byte order mark, as old editors of Windows want.
 */
export function toBookReadMe({ branchName, madeAt, counts }: ReadMeFacts): string {
  const lines = [
    `${branchName}的记录簿`,
    '',
    `保存时间：${formatDateTime(madeAt)}`,
    `记录 ${counts['records'] ?? 0} 份，党员 ${counts['members'] ?? 0} 人，照片 ${counts['photos'] ?? 0} 张。`,
    '',
    '一、这是什么',
    '这是用“支部记录簿”程序保存的一本完整的记录簿。要接着使用，请在程序里选“设置—恢复”，',
    '再选这个 ZIP 文件。恢复会另建一本新的记录簿，不会覆盖电脑上原有的。',
    '',
    '二、没有程序也能看',
    'data 里的“照片”文件夹按年度放着全部照片，文件名是日期、类别和次序，双击就能打开。',
    'data 里的 book 文件夹是文字：每行一条，可以用记事本或写字板打开（编码为 UTF-8）。',
    'records 是会议记录，members 是党员名册，revisions 是归档时封存的全文，history 是经过。',
    '',
    '三、怎样核对有没有少、有没有改',
    'manifest-sha256.txt 列出了每个文件和它的校验值。解开 ZIP 后，在装有 sha256sum 的电脑上，',
    '进入有 manifest-sha256.txt 的文件夹，运行：sha256sum -c manifest-sha256.txt',
    '每一行都显示“OK”或“成功”，就是一个不少、一字未改。Windows 上可以用 certutil -hashfile 逐个查看。',
    '这个文件夹的格式是国际标准 BagIt 1.0（RFC 8493），别的档案软件也能核对。',
    '',
    '请不要改动这里的文件，改过的就不能再恢复了。要改，请在程序里改。',
    '',
  ];
  return `\ufeff${lines.join('\r\n')}`;
}
