import { toSummaries, type Part } from './measurement';
import { hasHighLoad, type Machine } from './machine';

/** Columns that a character takes in a terminal: two for Chinese characters and punctuation. */
function toWidth(text: string): number {
  return Array.from(text).reduce(
    (width, character) => width + (/[\u2e80-\uffff]/u.test(character) ? 2 : 1),
    0,
  );
}

const padEnd = (text: string, width: number) =>
  text + ' '.repeat(Math.max(0, width - toWidth(text)));
const padStart = (text: string, width: number) =>
  ' '.repeat(Math.max(0, width - toWidth(text))) + text;

const nameWidth = 48;

function toLine(name: string, cells: readonly string[]): string {
  return `  ${padEnd(name, nameWidth)}${cells.map((cell) => padStart(cell, 10)).join('')}`;
}

/** Three digits that mean something: 0.84, 12.3, 1234. */
function toMilliseconds(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** One part as lines: title, what must be known, and a table for each group. */
export function toPartLines({ title, notes, groups, tables = [] }: Part): readonly string[] {
  const lines = ['', title, ...notes.map((note) => `  ${note}`)];
  for (const group of groups) {
    lines.push('', toLine(group.title, ['次数', '中位 ms', 'p95 ms', '倍数']));
    toSummaries(group).forEach(({ what, count, medianMs, p95Ms, ratio }, index) => {
      const ratioText = index === 0 ? '1（基准）' : ratio.toFixed(2);
      const figures = [String(count), toMilliseconds(medianMs), toMilliseconds(p95Ms), ratioText];
      lines.push(toLine(what, figures));
    });
  }
  for (const table of tables) {
    lines.push('', toLine(table.title, table.columns));
    for (const { what, cells } of table.rows) lines.push(toLine(what, cells));
  }
  return lines;
}

/** The head: the machine, and a warning where its figures are worth less. */
export function toHeadLines(machine: Machine): readonly string[] {
  const { cores, memoryGigabytes, loadAtStart, chromium, node, disk } = machine;
  const lines = [
    `支部记录簿测速\u3000${machine.startedAt}`,
    `机器：${cores} 核（${machine.processor}），内存 ${memoryGigabytes} GB，数据所在文件系统 ${disk}`,
    `程序：${chromium}，Node ${node}，${machine.imageMagick ?? '没有 ImageMagick'}`,
    `负载：开始时 ${loadAtStart.map((load) => load.toFixed(2)).join(' / ')}（1、5、15 分钟）`,
  ];
  if (hasHighLoad(loadAtStart, cores)) {
    lines.push('注意：机器正忙，毫秒数偏大，只有同一组里的倍数可以比较。');
  }
  return lines;
}
