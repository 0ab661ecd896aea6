import { assertPresent } from '../../../util/assert';
import type { Chapter } from '../../model/book-model';
import { fillPages, type PageBody } from '../fill-pages';
import { layOutBlocks } from '../lay-out-blocks';
import { contentLeftPt } from '../page-geometry';
import type { Mark } from '../page-list';
import type { PageSlot } from '../page-slot';
import { toRounded } from '../rounding';
import { toPageNumber, toRunningHeads } from '../running-heads';
import type { Setting } from '../setting';
import { settleFigures } from '../settle-figures';
import { placeMark } from '../strip';
import { setText, placeLine } from '../text/set-text';

import type { ContentsEntry } from './contents-entry';
import { fillSlot } from './fill-slot';

/** What a page of a chapter depends on besides the chapter. */
export interface PageFacts {
  /** Title of the section, for the running head. */
  readonly section: string;
  readonly isRightHand: boolean;
  readonly label: string;
  readonly isDraft: boolean;
}

/** A page's text at its place, rounded; what waits for numbers is apart. */
interface PlacedBody {
  readonly isRightHand: boolean;
  readonly marks: readonly Mark[];
  readonly slots: readonly PageSlot[];
}

interface FinishedPage {
  readonly facts: string;
  readonly marks: readonly Mark[];
}

const VOID_TEXT = '本页作废';

const roundMark = (mark: Mark) => placeMark(mark, toRounded, toRounded);

function layOut(
  setting: Setting,
  chapter: Chapter,
  entries: readonly ContentsEntry[],
): readonly PageBody[] {
  const parts = layOutBlocks(setting, chapter.blocks, entries);
  return fillPages(setting, settleFigures(setting, parts));
}

/**
 * One chapter laid out, and its pages finished as often as numbers change. Everything is made
 * when it is first asked for and kept as long as what it depends on stays the same.
 */
export class ChapterPages {
  readonly chapter: Chapter;
  private readonly setting: Setting;
  private readonly entries: readonly ContentsEntry[];
  private laidOut: readonly PageBody[] | null = null;
  /** By what a head depends on: the two sides, and the section's title, which seldom changes. */
  private readonly heads = new Map<string, readonly Mark[]>();
  private readonly placed = new Map<number, PlacedBody>();
  private readonly finished = new Map<number, FinishedPage>();

  /** @param entries - What the book's contents list, for the chapter that prints them. */
  constructor(setting: Setting, chapter: Chapter, entries: readonly ContentsEntry[]) {
    this.setting = setting;
    this.chapter = chapter;
    this.entries = entries;
  }

  private get bodies(): readonly PageBody[] {
    this.laidOut ??= layOut(this.setting, this.chapter, this.entries);
    return this.laidOut;
  }

  get pageCount(): number {
    return this.bodies.length;
  }

  /** Places of a page that wait for the numbers of others. */
  slotsOf(index: number, isRightHand: boolean): readonly PageSlot[] {
    return this.place(index, isRightHand).slots;
  }

  /** Everything drawn on a page; `labelOf` gives the number on which a chapter begins. */
  finish(index: number, facts: PageFacts, labelOf: (key: string) => string): readonly Mark[] {
    const { marks, slots } = this.place(index, facts.isRightHand);
    const labels = slots.map(({ pageOf }) => labelOf(pageOf));
    const known = this.finished.get(index);
    const name = JSON.stringify([facts, labels]);
    if (known?.facts === name) return known.marks;
    const numbers = slots.flatMap((slot, place) =>
      fillSlot(this.setting.fonts, slot, labels[place] ?? ''),
    );
    const all = [...this.toHeads(facts), ...marks, ...numbers.map(roundMark)];
    this.finished.set(index, { facts: name, marks: all });
    return all;
  }

  /** A page that has a number on paper and nothing more to say. */
  finishVoid(facts: PageFacts): readonly Mark[] {
    const { fonts, measures } = this.setting;
    const span = { text: VOID_TEXT, style: 'sans', sizePt: measures.titleSizePt } as const;
    const lines = setText(fonts, [span], { widthPt: measures.contentWidthPt, align: 'center' });
    const left = contentLeftPt(measures, facts.isRightHand ? 1 : 2);
    const y = measures.contentTopPt + measures.contentHeightPt * 0.4;
    const text = lines.flatMap((line) => placeLine(line, left, y));
    return [...this.toHeads(facts), ...text.map(roundMark)];
  }

  private toHeads({ label, ...side }: PageFacts): readonly Mark[] {
    const name = JSON.stringify(side);
    const known = this.heads.get(name);
    const heads =
      known ?? toRunningHeads(this.setting, { ...side, chapter: this.chapter }).map(roundMark);
    if (!known) this.heads.set(name, heads);
    const number = toPageNumber(this.setting, { label, isRightHand: side.isRightHand });
    return [...heads, ...number.map(roundMark)];
  }

  private place(index: number, isRightHand: boolean): PlacedBody {
    const known = this.placed.get(index);
    if (known?.isRightHand === isRightHand) return known;
    const { measures } = this.setting;
    const body = assertPresent(this.bodies[index], 'only pages of the chapter are asked for');
    const left = contentLeftPt(measures, isRightHand ? 1 : 2);
    const marks: Mark[] = [];
    const slots: PageSlot[] = [];
    const toX = (x: number) => x + left;
    for (const { marks: dropped, dropPt } of body) {
      const toY = (y: number) => y + dropPt + measures.contentTopPt;
      for (const mark of dropped) {
        if (mark.kind === 'page-slot') slots.push(placeMark(mark, toX, toY));
        else {
          marks.push(
            placeMark(
              mark,
              (x) => toRounded(toX(x)),
              (y) => toRounded(toY(y)),
            ),
          );
        }
      }
    }
    const placed = { isRightHand, marks, slots };
    this.placed.set(index, placed);
    return placed;
  }
}
