import { formatDateTime } from '@shared/domain/calendar';
import { describeTakeover } from '@shared/domain/takeover-words';
import { toShownText } from '@shared/package/bag-fault';
import type { Bag } from '@shared/package/open-bag';
import { toBookPayload } from '@shared/package/open-book';
import type { BookManifest } from '@shared/package/book-format';
import { readBook } from '@shared/package/read-book';
import { readPackageFacts, type PackageFacts } from '@shared/receiving/package-facts';
import { toReceivingChecks } from '@shared/receiving/receiving-checks';
import { toSentence } from '@shared/util/result';

/** What is said of the book in a package, and whether that is all right. */
export interface BookVerdict {
  readonly isRight: boolean;
  readonly lines: readonly string[];
}

/** Rows of any version can be told of, also those that are newer than this program. */
const ANY_DATA_VERSION = Number.MAX_SAFE_INTEGER;

/** Checks the book in a bag that was found right; one of another maker holds none, and is right. */
export async function describeBook(bag: Bag): Promise<BookVerdict> {
  const book = await readBook(toBookPayload(bag), ANY_DATA_VERSION);
  if (book.ok) {
    const { manifest, copy } = book.value;
    const facts = await readPackageFacts(copy, manifest);
    return {
      isRight: facts.chainFaults.length === 0,
      lines: [...describe(manifest), ...describeChain(manifest, facts)],
    };
  }
  if (book.error.code === 'no-book') return { isRight: true, lines: [] };
  return { isRight: false, lines: [`问题：${toSentence(book.error)}`] };
}

/** Who passed the book on to whom, and whether the chain of seals holds. */
function describeChain({ watermark }: BookManifest, facts: PackageFacts): readonly string[] {
  const { handover, takeovers } = facts;
  const chain = toReceivingChecks(watermark.counts, facts).find(({ title }) => title === '封存链');
  const { words = '', items = [], result = 'right' } = chain ?? {};
  return [
    ...takeovers.map(
      ({ document, seal }) =>
        `  封存第${seal.sequence}号：${toShownText(describeTakeover(document))}。`,
    ),
    ...(handover === null
      ? []
      : [`  移交：${toShownText(`${handover.from.name}移交给${handover.to.name}`)}。`]),
    `${result === 'right' ? '  ' : '问题：'}封存链：${words}`,
    ...items.map((item) => `    ${item}`),
  ];
}

function describe(manifest: BookManifest): readonly string[] {
  const { branchName, madeAt, tables, watermark, missingPhotos } = manifest;
  const { records = 0, members = 0, photos = 0 } = watermark.counts;
  const paths = (tables['records'] ?? []).map(
    ({ path }) => /(\d{4})-\d+\.ndjson$/u.exec(path)?.[1],
  );
  const years = [...new Set(paths.flatMap((year) => year ?? []))].sort();
  return [
    `记录簿：${toShownText(branchName)}，${formatDateTime(madeAt)}保存。`,
    `  年度：${years.length === 0 ? '没有' : years.join('、')}`,
    `  记录${records}份，党员${members}人，照片${photos}张。`,
    ...(missingPhotos.length === 0
      ? []
      : [`  其中${missingPhotos.length}张照片在保存之前已丢失。`]),
  ];
}
