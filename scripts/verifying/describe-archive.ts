import { checkArchive, type CheckedRequirement } from '@shared/book/pdf/conformance/check-archive';
import { toFileSha256 } from '@shared/book/pdf/file-sha256';
import { toShownText } from '@shared/package/bag-fault';
import { toSentence } from '@shared/util/result';

/** What is said of a PDF file, and whether it is right. */
export interface ArchiveVerdict {
  readonly isRight: boolean;
  readonly lines: readonly string[];
}

/** A fault that goes through a whole book is told by its first places. */
const MOST_PLACES = 5;

function describe({ clause, name, faults }: CheckedRequirement): readonly string[] {
  const mark = faults.length === 0 ? '符合' : '不符';
  const rest = faults.length - MOST_PLACES;
  return [
    `  ${mark}\u3000${name}（${clause}）`,
    ...faults.slice(0, MOST_PLACES).map((fault) => `        ${toShownText(fault)}`),
    ...(rest > 0 ? [`        另有${rest}处`] : []),
  ];
}

/** Says in words whether a PDF is a file for keeping, requirement by requirement. */
export async function describeArchive(bytes: Uint8Array<ArrayBuffer>): Promise<ArchiveVerdict> {
  const report = await checkArchive(bytes);
  if (!report.ok) return { isRight: false, lines: [toSentence(report.error)] };
  const { pageCount, attachmentCount, isTagged, requirements, isRight } = report.value;
  const broken = requirements.filter(({ faults }) => faults.length > 0).length;
  const conclusion = isRight
    ? `结论：${requirements.length}项要求都符合（PDF/A-3b 的结构）。`
    : `结论：${requirements.length}项要求中有${broken}项不符。`;
  return {
    isRight,
    lines: [
      `PDF文件，${pageCount}页，附件${attachmentCount}个，${isTagged ? '有' : '没有'}结构标记。`,
      `SHA-256：${await toFileSha256(bytes)}`,
      ...requirements.flatMap(describe),
      conclusion,
    ],
  };
}
