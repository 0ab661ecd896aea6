import { z } from 'zod';

import type { ChainLink } from '../domain/chain-link';
import { handoverSchema, type Handover } from '../domain/handover';
import type { Seal } from '../domain/seal';
import { startChainCheck, type ChainFault } from '../domain/seal-chain';
import { takeoverSchema, type Takeover } from '../domain/takeover';
import type { BookCopy } from '../keeping/book-copy';
import type { KeptRow } from '../keeping/commit';

/** A photo that the book names and whose file was lost before the package was made. */
export interface LostPicture {
  readonly originalName: string;
  /** Of the record or scan that it belongs to. */
  readonly ownerId: string;
}

/** What is read out of a package for a judgement, before anything of it is stored. */
export interface PackageFacts {
  readonly branchId: string | null;
  /** First and last book year that has records; null for a book without any. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly filedCount: number;
  /** Records that were not filed yet, without those that were deleted. */
  readonly draftCount: number;
  readonly photoBytes: number;
  readonly lostPictures: readonly LostPicture[];
  /** The seals of the chain in their order, for comparison with another copy's. */
  readonly seals: readonly string[];
  readonly chainFaults: readonly ChainFault[];
  /** By which the book is handed over; null in a plain copy of a book. */
  readonly handover: Handover | null;
  /** How the giver's book came to them, in the order of the chain. */
  readonly takeovers: readonly Takeover[];
}

const branchSchema = z.looseObject({ id: z.string() });
const recordSchema = z.looseObject({
  status: z.string(),
  deletedAtMs: z.number().nullable(),
  content: z.looseObject({ bookYear: z.int() }),
});
const photoSchema = z.looseObject({
  storedSha256: z.string(),
  storedSizeBytes: z.number().catch(0),
  originalName: z.string().catch(''),
  recordId: z.string().catch(''),
});
const linkSchema = z.looseObject({
  document: z.record(z.string(), z.unknown()),
  seal: z.looseObject({ sequence: z.int(), seal: z.string() }),
});

async function collect<Value>(
  copy: BookCopy,
  table: string,
  toValue: (row: KeptRow['row']) => Value | null | undefined,
): Promise<Value[]> {
  const values: Value[] = [];
  for await (const { row } of copy.rows(table)) {
    const value = toValue(row);
    if (value !== null && value !== undefined) values.push(value);
  }
  return values;
}

async function readYears(copy: BookCopy) {
  const records = await collect(copy, 'records', (row) => recordSchema.safeParse(row).data);
  const kept = records.filter(({ deletedAtMs }) => deletedAtMs === null);
  const years = kept.map(({ content }) => content.bookYear);
  const filedCount = kept.filter(({ status }) => status !== 'draft').length;
  const inOrder = [...new Set(years)].sort((one, other) => one - other);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const isEmpty = first === undefined || last === undefined;
  return {
    years: isEmpty ? null : { first, last },
    filedCount,
    draftCount: kept.length - filedCount,
  };
}

async function readPhotos(copy: BookCopy, missingPhotos: readonly string[]) {
  const missing = new Set(missingPhotos);
  const sizes = new Map<string, number>();
  const lostPictures = await collect(copy, 'photos', (row) => {
    const photo = photoSchema.safeParse(row).data;
    if (!photo) return null;
    const { storedSha256, storedSizeBytes, originalName, recordId } = photo;
    if (!missing.has(storedSha256)) {
      sizes.set(storedSha256, storedSizeBytes);
      return null;
    }
    return { originalName, ownerId: recordId };
  });
  return { photoBytes: [...sizes.values()].reduce((sum, one) => sum + one, 0), lostPictures };
}

/** A row as a link, as far as its shape allows: what it says is judged by the check. */
function toLink(row: KeptRow['row']): ChainLink | null {
  const link = linkSchema.safeParse(row).data;
  return link === undefined ? null : (link as unknown as ChainLink);
}

/** Both tables of links in the order of the chain; the texts of one part are in memory. */
async function* readLinks(copy: BookCopy): AsyncGenerator<ChainLink | null> {
  const takeovers = await collect(copy, 'takeovers', toLink);
  takeovers.sort((one, other) => one.seal.sequence - other.seal.sequence);
  for await (const { row } of copy.rows('revisions')) {
    const link = toLink(row);
    while (link !== null && (takeovers[0]?.seal.sequence ?? Infinity) < link.seal.sequence) {
      yield takeovers.shift() ?? null;
    }
    yield link;
  }
  yield* takeovers;
}

async function readChain(copy: BookCopy, newestSeal: Pick<Seal, 'seal'> | null) {
  const check = startChainCheck();
  const seals: string[] = [];
  const chainFaults: ChainFault[] = [];
  for await (const link of readLinks(copy)) {
    if (link === null) {
      const sequence = seals.length + 1;
      chainFaults.push({ what: 'document-changed', sequence, recordId: null });
      continue;
    }
    chainFaults.push(...(await check.add(link)));
    seals.push(link.seal.seal);
  }
  chainFaults.push(...check.finish(newestSeal?.seal));
  return { seals, chainFaults };
}

/**
 * The handover by which a book passes on: the newest one that was not how the giver came by the
 * book, and that the receiver has yet to confirm or to take a 补交 of.
 */
export function findHandover(
  handovers: readonly Handover[],
  takeovers: readonly Takeover[],
): Handover | null {
  const cameBy = new Set(takeovers.map(({ document }) => document.handoverId));
  const own = handovers.filter(({ id }) => !cameBy.has(id));
  return own.toSorted((one, other) => other.changedAtMs - one.changedAtMs)[0] ?? null;
}

/**
 * Reads what a judgement needs out of a copy whose files were all checked; nothing is kept of its
 * texts. Rows of older data versions, and damaged ones, are read as far as their shape allows.
 *
 * @param named - What the package says of itself, to be held against what it has.
 */
export async function readPackageFacts(
  copy: BookCopy,
  named: {
    readonly newestSeal: Pick<Seal, 'seal'> | null;
    readonly missingPhotos: readonly string[];
  },
): Promise<PackageFacts> {
  const branches = await collect(copy, 'branch', (row) => branchSchema.safeParse(row).data);
  const handovers = await collect(copy, 'handovers', (row) => handoverSchema.safeParse(row).data);
  const takeovers = await collect(copy, 'takeovers', (row) => takeoverSchema.safeParse(row).data);
  takeovers.sort((one, other) => one.seal.sequence - other.seal.sequence);
  return {
    branchId: branches[0]?.id ?? null,
    ...(await readYears(copy)),
    ...(await readPhotos(copy, named.missingPhotos)),
    ...(await readChain(copy, named.newestSeal)),
    handover: findHandover(handovers, takeovers),
    takeovers,
  };
}
