import type { ChainFault, ChainFaultKind } from '../domain/seal-chain';

import type { PackageFacts } from './package-facts';

/** One check with its result, in the user's words. */
export interface ReceivingCheck {
  readonly title: string;
  /** `gap`: nothing is wrong with the package, but something is left to do. */
  readonly result: 'right' | 'gap' | 'wrong';
  readonly words: string;
  /** What is wrong, a line each; at most `MOST_ITEMS` and one that counts the rest. */
  readonly items: readonly string[];
}

const MOST_ITEMS = 20;

const chainWords: Readonly<Record<ChainFaultKind, string>> = {
  'document-changed': '封存的内容被改过',
  'seal-changed': '封存号本身被改过',
  'link-missing': '和前一号接不上，中间少了或换了',
  'out-of-order': '先后不对，或者重复',
  'end-missing': '从这一号起，后面的不见了',
};

function toItems(all: readonly string[]): readonly string[] {
  if (all.length <= MOST_ITEMS) return all;
  return [...all.slice(0, MOST_ITEMS), `另外还有 ${all.length - MOST_ITEMS} 处。`];
}

function toChainItem({ sequence, what }: ChainFault): string {
  return `第 ${sequence} 号：${chainWords[what]}`;
}

function checkChain({ seals, chainFaults, takeovers }: PackageFacts): ReceivingCheck {
  const title = '封存链';
  if (seals.length === 0 && chainFaults.length === 0) {
    return { title, result: 'right', words: '还没有归档过的记录，没有封存。', items: [] };
  }
  if (chainFaults.length > 0) {
    return {
      title,
      result: 'wrong',
      words: `共 ${seals.length} 号，有 ${chainFaults.length} 处对不上。请先问移交人，弄清原因再接收。`,
      items: toItems(chainFaults.map(toChainItem)),
    };
  }
  const earlier = takeovers.filter(({ document }) => document.kind === 'takeover').length;
  const passed = earlier === 0 ? '' : `，其中有 ${earlier} 次移交接收的记载`;
  return {
    title,
    result: 'right',
    words: `第 1 号到第 ${seals.length} 号逐号核对过，没有断开，没有改动${passed}。`,
    items: [],
  };
}

function checkPhotos(
  counts: Readonly<Record<string, number>>,
  { lostPictures, photoBytes }: PackageFacts,
): ReceivingCheck {
  const { photos = 0 } = counts;
  const title = '照片';
  if (lostPictures.length > 0) {
    return {
      title,
      result: 'wrong',
      words: `应有 ${photos} 张，缺 ${lostPictures.length} 张：打包以前在移交人的电脑上就读不出来。可以先接收，找到以后请移交人补交。`,
      items: toItems(lostPictures.map(({ originalName }) => originalName || '没有文件名')),
    };
  }
  const size = photoBytes === 0 ? '' : `，约 ${Math.max(1, Math.round(photoBytes / 1e6))} MB`;
  const words = photos === 0 ? '没有照片。' : `${photos} 张都在${size}，和记录里登记的一样。`;
  return { title, result: 'right', words, items: [] };
}

function checkDrafts(
  { records = 0 }: Readonly<Record<string, number>>,
  { filedCount, draftCount }: PackageFacts,
): ReceivingCheck {
  const title = '归档';
  if (records === 0) return { title, result: 'right', words: '还没有记录。', items: [] };
  return draftCount === 0
    ? { title, result: 'right', words: `${filedCount} 份记录都已归档。`, items: [] }
    : {
        title,
        result: 'gap',
        words: `有 ${draftCount} 份记录还没有归档，接收后由您接着办，或者请移交人先归档再打包。`,
        items: [],
      };
}

/**
 * What was checked of a package whose files are all right, for the receiver's eyes. A package with
 * a damaged, missing or swapped file never comes so far: it is refused with the file's name.
 *
 * @param counts - Rows of each table.
 */
export function toReceivingChecks(
  counts: Readonly<Record<string, number>>,
  facts: PackageFacts,
): readonly ReceivingCheck[] {
  return [
    {
      title: '文件',
      result: 'right',
      words: '包里的每一个文件都读过、对过，一个不少，一字未改，没有多出来的。',
      items: [],
    },
    checkChain(facts),
    checkPhotos(counts, facts),
    checkDrafts(counts, facts),
  ];
}
