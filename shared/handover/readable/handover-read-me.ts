import { formatDateTime } from '../../domain/calendar';
import type { LocalDateTime } from '../../domain/schema';

interface ReadMeFacts {
  readonly branchName: string;
  readonly madeAt: LocalDateTime;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * The text of 打开说明.txt of a handover: where things lie, how the successor takes them over, how
 * they are read and checked without the program. With Windows' line ends and a byte order mark.
 */
export function toHandoverReadMe({ branchName, madeAt, counts }: ReadMeFacts): string {
  const lines = [
    `${branchName}移交包`,
    '',
    `写成时间：${formatDateTime(madeAt)}`,
    `记录 ${counts['records'] ?? 0} 份，党员 ${counts['members'] ?? 0} 人，照片 ${counts['photos'] ?? 0} 张。`,
    '',
    '一、接收人怎样接过来',
    '在自己的电脑上打开“支部记录簿”程序，选“换届移交—接收”，再选这个移交包文件（不要先解开）。',
    '程序会先逐个核验，再让您对照纸上移交清单的编码，一致了才接收。',
    '',
    '二、没有程序也能看（先把 ZIP 解开，再看 data 文件夹）',
    '文书：每份记录一个 PDF，按年度、类别存放；没有归档的草稿另放一个文件夹，页上印有“草稿”。',
    '照片：按年度存放，文件名是日期、类别和次序；签字扫描件也在这里。',
    '表格：名册、记录一览、出勤明细、党费、年度计划，是 CSV，用 WPS 表格或 Excel 直接打开。',
    '　　　身份证号等长号码在 WPS 里可能显示成科学记数，请不要在表格里改了再存。',
    '移交清单.pdf：移交的项目和数量；签字的纸质清单上另印有核对码。',
    'book：程序读的原始数据，一行一条文字（UTF-8），格式公开，别的程序也能读。',
    '',
    '三、怎样核对有没有少、有没有改',
    'manifest-sha256.txt 列出了 data 里每个文件和它的校验值，tagmanifest-sha256.txt 又管住了它。',
    '在装有 sha256sum 的电脑上，进入有 manifest-sha256.txt 的文件夹，运行：',
    'sha256sum -c manifest-sha256.txt',
    '每一行都显示“OK”或“成功”，就是一个不少、一字未改。Windows 上可以用 certutil -hashfile 逐个查看。',
    '这个文件夹的格式是国际标准 BagIt 1.0（RFC 8493），别的档案软件也能核对。',
    '',
    '请不要改动这里的文件，改过的就不能再接收了。含有党员个人信息，请妥善保管，不要外传。',
    '',
  ];
  return `\ufeff${lines.join('\r\n')}`;
}
