import type { TrialReport } from './run-trials';
import { buildTrials, PEAK_BOUND_BYTES, runTrials } from './start-trials';

const TRIALS = 10_000;
const LIMIT_MS = 20 * 60_000;
const MB = 1024 * 1024;

function toLines(report: TrialReport): readonly string[] {
  const { seed, trials, accepted, refused, codes, slowestMs, tookMs, peakBytes } = report;
  return [
    `种子 ${seed}：${trials}个恶意包，${(tookMs / 1000).toFixed(1)}秒`,
    `拒绝 ${refused}个；接受 ${accepted}个，内容都与原包逐字节相同；写文件 0次（进程没有写权限）`,
    `最慢的一个 ${Math.round(slowestMs)}毫秒；内存峰值 ${Math.round(peakBytes / MB)} MB，上限 ${PEAK_BOUND_BYTES / MB} MB`,
    ...Object.entries(codes).map(([code, count]) => `${String(count).padStart(7)}  ${code}`),
  ];
}

/**
 * `npm run test:hostile -- [NUMBER] [SEED]`: judges so many hostile packages, 10,000 if not said,
 * and prints what became of them. Exits with 1 if one was wrongly accepted or took too much.
 */
export async function main([count, seed]: readonly string[]): Promise<number> {
  const trials = count === undefined ? TRIALS : Number(count);
  const chosenSeed = seed === undefined ? Date.now() % 0x7fffffff : Number(seed);
  const report = await runTrials(await buildTrials(), trials, chosenSeed, LIMIT_MS);
  for (const line of toLines(report)) console.log(line);
  if (report.failure !== null) console.error(report.failure);
  return report.failure === null && report.peakBytes < PEAK_BOUND_BYTES ? 0 : 1;
}
