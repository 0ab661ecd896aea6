import { toShownText } from '@shared/package/bag-fault';
import type { Bag, BagVerdict } from '@shared/package/open-bag';

/** Labels of `bag-info.txt` (RFC 8493, 2.2.2) in the reader's language. */
const labels: Readonly<Record<string, string>> = {
  'source-organization': '来源单位',
  'organization-address': '单位地址',
  'contact-name': '联系人',
  'contact-phone': '联系电话',
  'contact-email': '联系邮箱',
  'external-description': '说明',
  'external-identifier': '编号',
  'internal-sender-identifier': '来源编号',
  'internal-sender-description': '来源说明',
  'bagging-date': '打包日期',
  'bagging-software': '打包软件',
  'bag-size': '包的大小',
  'bag-count': '包的数目',
  'bag-group-identifier': '成组编号',
};

/** Says in words what a package is and what is wrong with it. */
export function describeVerdict(
  { bag, faults, warnings }: BagVerdict,
  packageBytes: number,
): readonly string[] {
  const remarks = warnings.map(({ sentence }) => `提示：${sentence}`);
  if (bag === null)
    return [
      ...faults.map(({ sentence }) => `问题：${sentence}`),
      ...remarks,
      '结论：没有通过核验。',
    ];
  return [...describeBag(bag, packageBytes), ...remarks, '结论：通过核验，每个文件都与清单一致。'];
}

function describeBag({ version, info, files }: Bag, packageBytes: number): readonly string[] {
  const payloadBytes = files.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  const size = `${files.length}个文件，共${toSize(payloadBytes)}；包本身${toSize(packageBytes)}`;
  const lines = info
    .filter(([label]) => label.toLowerCase() !== 'payload-oxum')
    .map(([label, value]) => {
      const shown = labels[label.toLowerCase()] ?? toShownText(label);
      return `  ${shown}：${toShownText(value)}`;
    });
  return [`BagIt ${version} 数据包，${size}。`, ...lines];
}

function toSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
