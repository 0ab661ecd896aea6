import type { Site } from '../harness/serve-site';

import { openBrowser } from './chromium';
import type { Group, Part } from './measurement';

const photoSizeBytes = 300_000;
const runs = [
  { title: '只存记录', rounds: 200, warmUps: 20, photoSizeBytes: null },
  { title: '记录和一张 300 KB 照片', rounds: 60, warmUps: 5, photoSizeBytes },
] as const;

/** A draft's save by the app's repository: strict, as the app asks, against relaxed. */
export async function measureSaving(site: Site, chromium: string): Promise<Part> {
  const browser = await openBrowser(chromium);
  try {
    const page = await browser.openPage(site.pageUrl);
    const groups: Group[] = [];
    let recordSizeBytes = 0;
    for (const { title, ...run } of runs) {
      const times = await page.evaluate((argument) => window.harness.measureSaves(argument), run);
      recordSizeBytes = times.recordSizeBytes;
      groups.push({
        title,
        rows: [
          { what: '断电可能丢（relaxed）', runsMs: times.relaxed },
          { what: '断电不丢（strict，本程序）', runsMs: times.strict },
        ],
      });
    }
    return {
      title: '二、保存草稿',
      notes: [
        `本程序的 saveDraft，从调用到事务完成；记录 JSON ${recordSizeBytes} 字节，两种方式轮流。`,
      ],
      groups,
    };
  } finally {
    await browser.close();
  }
}
