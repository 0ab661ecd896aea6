import { PDFHexString, PDFName, PDFNumber } from 'pdf-lib';

import type { NewDocument } from './new-document';

/** Pages that are numbered on from one another, with the same text before their numbers. */
export interface LabelRange {
  /** Of the first page, from 0. */
  readonly from: number;
  readonly prefix: string;
  /** The first page's number; null where the label is the prefix alone. */
  readonly start: number | null;
}

/** A number that a range can count on from: without zeros before it, small enough for any reader. */
const counted = /^(.*?)([1-9]\d{0,8})$/su;

function toRange(label: string, from: number): LabelRange {
  const match = counted.exec(label);
  if (!match) return { from, prefix: label, start: null };
  return { from, prefix: match[1] ?? '', start: Number(match[2]) };
}

function continues(range: LabelRange, next: LabelRange): boolean {
  if (range.prefix !== next.prefix) return false;
  if (range.start === null || next.start === null) return range.start === next.start;
  return next.start === range.start + next.from - range.from;
}

/** The fewest ranges that give back exactly these labels (ISO 32000-1, 12.4.2). */
export function toLabelRanges(labels: readonly string[]): readonly LabelRange[] {
  const ranges: LabelRange[] = [];
  for (const [index, label] of labels.entries()) {
    const next = toRange(label, index);
    const last = ranges.at(-1);
    if (!last || !continues(last, next)) ranges.push(next);
  }
  return ranges;
}

/** Writes the printed numbers, so that readers show and find pages by them. */
export function setPageLabels({ context, catalog }: NewDocument, labels: readonly string[]): void {
  const numbers = context.obj([]);
  for (const { from, prefix, start } of toLabelRanges(labels)) {
    const label = context.obj({});
    if (prefix !== '') label.set(PDFName.of('P'), PDFHexString.fromText(prefix));
    if (start !== null) {
      label.set(PDFName.of('S'), PDFName.of('D'));
      label.set(PDFName.of('St'), PDFNumber.of(start));
    }
    numbers.push(PDFNumber.of(from));
    numbers.push(label);
  }
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: numbers }));
}
