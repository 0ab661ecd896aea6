import type { Problem } from '../../util/result';
import { findUncovered, type UncoveredCharacter, type UncoveredReason } from '../fonts/coverage';
import type { FontBook } from '../fonts/font-metrics';
import type { BookModel } from '../model/book-model';
import { listTexts, type PlacedText } from '../model/list-texts';

/** A character that stops the print, with its place. */
export interface UncoveredProblem extends Problem {
  readonly character: string;
  readonly codePointName: string;
  readonly reason: UncoveredReason;
  readonly record: string;
  readonly field: string;
  /** It stands in the book's title and is mended there. */
  readonly isBookTitle: boolean;
}

const reasons: Readonly<Record<UncoveredReason, string>> = {
  'no-font': '随附字体中没有这个字',
  'joined-script': '这种文字的字母要连写，随附字体中没有这种文字',
  description: '这是描述字形的符号，不是一个字',
  'not-shaped': '蒙古文要连写，连写用的部件这次没有启动',
};

const waysOut: Readonly<Record<UncoveredReason, string>> = {
  'no-font':
    '请填写替代写法（如“某（左韦右华）”），打印时用替代写法，原字仍保留在记录里；或者把这个字做成图片作为附图，也可以提供带有这个字的字体。',
  'joined-script':
    '请在这一栏改用汉字写法（原文可留在“第二文字姓名”里），或者把原文做成图片作为附图。',
  description: '请填写替代写法（如“某（左韦右华）”），或者把这个字做成图片作为附图。',
  'not-shaped': '请关掉其他程序，重新启动本程序再试；急用时可以在这一栏先写汉字。',
};

/** As `waysOut`, for the title of a book: it has no original to keep and no place for a picture. */
const waysOutOfTitle: Readonly<Record<UncoveredReason, string>> = {
  'no-font': '请在书名里给这个字换一个写法，如“某（左韦右华）”。',
  'joined-script': '请把书名改用汉字来写。',
  description: '请在书名里给这个字换一个写法，如“某（左韦右华）”。',
  'not-shaped': '请关掉其他程序，重新启动本程序再试；急用时书名可以先写汉字。',
};

/** Says in the words of a record, or of the book's title, what cannot be printed. */
function toWords(
  { record, field, isBookTitle }: PlacedText,
  { character, codePoint, reason }: UncoveredCharacter,
): Pick<Problem, 'what' | 'safe' | 'next'> {
  const found = `有一个字无法打印：${character}（${codePoint}），${reasons[reason]}。`;
  if (isBookTitle) {
    return {
      what: `书名中${found}`,
      safe: '记录都已保存，没有改动；打印文件没有生成。',
      next: waysOutOfTitle[reason],
    };
  }
  return {
    what: `${record}的“${field}”中${found}`,
    safe: '内容已保存，没有丢失；打印文件没有生成。',
    next: waysOut[reason],
  };
}

/** Every character of some texts that cannot be printed, once per record and field. */
export function findUncoveredIn(
  texts: readonly PlacedText[],
  fonts: FontBook,
): readonly UncoveredProblem[] {
  const problems = new Map<string, UncoveredProblem>();
  for (const placed of texts) {
    const { text, record, field, isBookTitle = false } = placed;
    for (const uncovered of findUncovered(text, fonts)) {
      const { character, codePoint, reason } = uncovered;
      const key = `${record}\n${field}\n${character}`;
      if (problems.has(key)) continue;
      problems.set(key, {
        code: 'character-not-printable',
        ...toWords(placed, uncovered),
        character,
        codePointName: codePoint,
        reason,
        record,
        field,
        isBookTitle,
      });
    }
  }
  return [...problems.values()];
}

/**
 * Every character of the book that cannot be printed, once per record and field. Empty means
 * that layout will find a font for everything; no box is ever drawn.
 */
export function findUncoveredProblems(
  book: BookModel,
  fonts: FontBook,
): readonly UncoveredProblem[] {
  return findUncoveredIn(listTexts(book), fonts);
}
