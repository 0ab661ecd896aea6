/** A record that could not be made into a PDF, and why. */
export interface UnmadeDocument {
  readonly name: string;
  readonly reason: string;
}

/** What stands beside the PDFs where some are missing: nothing is left out in silence. */
export function toUnmadeText(unmade: readonly UnmadeDocument[]): Uint8Array<ArrayBuffer> {
  const lines = [
    '下面的记录没有做成 PDF，它们的文字都在 book 文件夹里，一字不少：',
    '',
    ...unmade.map(({ name, reason }) => `${name}：${reason}`),
    '',
  ];
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}`);
}
