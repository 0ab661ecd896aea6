import { isClean, joinFindings, type Findings } from './check-book';
import { countSaved, type WrittenRecord } from './written-record';

/** What a run of trials of one kind came to. */
export interface TrialSum {
  readonly name: string;
  readonly trials: number;
  readonly written: readonly WrittenRecord[];
  readonly findings: Findings;
}

/** Adds up the trials; a loss seen in several counts once. */
export function toSum(
  name: string,
  written: readonly WrittenRecord[],
  trials: number,
  all: readonly Findings[],
): TrialSum {
  return { name, trials, written, findings: joinFindings(all) };
}

export function isPassed({ findings }: TrialSum): boolean {
  return isClean(findings);
}

/** The counts as a markdown table. */
export function toTableLines(sums: readonly TrialSum[]): readonly string[] {
  const rows = sums.map(({ name, trials, written, findings }) => {
    const saved = countSaved(written);
    const { lost, unreadable, torn } = findings;
    return [
      ...[name, trials, saved.texts, saved.photos],
      ...[lost.length, unreadable.length, torn.length],
    ];
  });
  return [
    '| 试验 | 次数 | 已保存的文字 | 已保存的照片 | 丢失 | 照片不可读 | 半截 |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
}

/** Every finding by name, for a run that was not clean. */
export function toFindingLines({ name, findings }: TrialSum): readonly string[] {
  const { lost, unreadable, torn, unclear } = findings;
  return [
    ...lost.map((what) => `${name}丢失：${what}`),
    ...unreadable.map((what) => `${name}照片不可读：${what}`),
    ...torn.map((what) => `${name}半截：${what}`),
    ...unclear.map((what) => `${name}没有说清楚：${what}`),
  ];
}
