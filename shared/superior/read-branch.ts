import { branchSchema } from '../domain/branch';
import { toDatePart } from '../domain/calendar';
import type { StoredLink } from '../domain/chain-link';
import { memberSchema } from '../domain/member';
import { planSchema, type Plan } from '../domain/plan';
import { recordSchema, type MeetingRecord } from '../domain/record';
import type { LocalDate } from '../domain/schema';
import { revisionSchema } from '../domain/seal';
import { takeoverSchema } from '../domain/takeover';
import type { BookCopy } from '../keeping/book-copy';
import type { PackagedBook } from '../package/read-book';
import { bookWith, localRuleRowSchema } from '../rules/local-rules';
import { toCountedRecord, type CountedRecord } from '../statistics/counted-record';
import { isInPeriod, spanOf, type Period } from '../statistics/period';

import { loadTable, MisshapenRow, readTable } from './book-table';
import type { BranchFigures } from './branch-figures';
import type { BranchYear, FiguresChoice } from './branch-year';
import { startSealWalk, type SealWalk } from './check-seals';
import { countBranch } from './count-branch';

/**
 * Reads one branch's figures of a year out of a checked package, row by row: what stays in memory
 * is one year's records and some hundred bytes for each other one.
 *
 * @throws {MisshapenRow} If a row has a shape that this program does not read.
 * @throws {DamagedPart} If the package changes while it is read.
 */
export async function readBranch(
  { manifest, copy }: PackagedBook,
  choice: FiguresChoice,
): Promise<BranchFigures> {
  const period: Period = { kind: 'book-year', year: choice.year };
  const [branch] = await loadTable(copy, 'branch', branchSchema);
  if (branch === undefined) throw new MisshapenRow('branch');
  const localRules = await loadTable(copy, 'localRules', localRuleRowSchema);
  const plans = await loadTable(copy, 'plans', planSchema);
  const plan = plans.find(({ bookYear }) => bookYear === choice.year) ?? null;
  const walk = startSealWalk();
  const { counted, newestOn } = await countRevisions(copy, period, walk);
  const records = await readRecords(copy, choice.year, plan, walk);
  return countBranch(
    {
      branch,
      members: await loadTable(copy, 'members', memberSchema),
      rules: bookWith(localRules.map(({ rule }) => rule)),
      plan,
      counted,
      records,
      newestOn,
      seals: walk.finish(manifest.newestSeal?.seal ?? null),
    },
    manifest,
    choice,
  );
}

/** Walks along the chain and keeps what counts; a later text takes the place of an earlier. */
async function countRevisions(
  copy: BookCopy,
  period: Period,
  walk: SealWalk,
): Promise<Pick<BranchYear, 'counted' | 'newestOn'>> {
  const { from, to } = spanOf(period);
  const counted = new Map<string, CountedRecord>();
  const dates = new Map<string, LocalDate>();
  for await (const stored of chainLinks(copy)) {
    await walk.addLink(stored);
    if (stored.table !== 'revisions') continue;
    const { document } = stored.link;
    const record = toCountedRecord(document);
    counted.delete(document.recordId);
    if (record === null) continue;
    dates.set(record.recordId, record.date);
    const isNear = from <= record.date && record.date <= to;
    if (isNear || isInPeriod(record, period)) counted.set(record.recordId, record);
  }
  return { counted: [...counted.values()], newestOn: [...dates.values()].sort().at(-1) ?? null };
}

/** Filed texts and takeovers as one chain, in the order of their sequence. */
async function* chainLinks(copy: BookCopy): AsyncGenerator<StoredLink, void> {
  // A book is taken over every few years: these are few.
  const takeovers = [...(await loadTable(copy, 'takeovers', takeoverSchema))];
  for await (const link of readTable(copy, 'revisions', revisionSchema)) {
    while (takeovers[0] && takeovers[0].seal.sequence < link.seal.sequence) {
      yield { table: 'takeovers', link: takeovers[0] };
      takeovers.shift();
    }
    yield { table: 'revisions', link };
  }
  for (const link of takeovers) yield { table: 'takeovers', link };
}

async function readRecords(
  copy: BookCopy,
  year: number,
  plan: Plan | null,
  walk: SealWalk,
): Promise<readonly MeetingRecord[]> {
  const linked = new Set(plan?.items.flatMap(({ recordIds }) => recordIds) ?? []);
  const kept: MeetingRecord[] = [];
  for await (const record of readTable(copy, 'records', recordSchema)) {
    await walk.addRecord(record);
    const { startsAt, bookYear } = record.content;
    const date = startsAt === null ? '' : toDatePart(startsAt);
    const isOfYear = isInPeriod({ bookYear, date }, { kind: 'book-year', year });
    if (isOfYear || linked.has(record.id)) kept.push(record);
  }
  return kept;
}
