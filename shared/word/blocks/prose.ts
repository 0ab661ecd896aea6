import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';

import { bodyLook, noteLook, strongLook, type WordSetting } from '../word-setting';
import { toRun, toTwips } from '../word-text';

interface LineLook {
  readonly leadingPt: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
}

function toLine(
  { leadingPt, beforePt = 0, afterPt = 0 }: LineLook,
  children: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    ...more,
    spacing: {
      line: toTwips(leadingPt),
      lineRule: LineRuleType.AT_LEAST,
      before: toTwips(beforePt),
      after: toTwips(afterPt),
    },
    children,
  });
}

/** The page's heading with its number and year below it. */
export function toTitle(
  { measures }: WordSetting,
  title: string,
  subtitle: string,
): readonly Paragraph[] {
  const look = { face: 'sans', sizePt: measures.titleSizePt, isBold: true } as const;
  const small = { face: 'kai', sizePt: measures.subtitleSizePt } as const;
  const center = { alignment: AlignmentType.CENTER, keepNext: true };
  const lines = [
    toLine({ leadingPt: measures.titleLeadingPt }, [toRun(title, look)], {
      ...center,
      heading: HeadingLevel.HEADING_1,
    }),
  ];
  if (subtitle === '') return lines;
  const under = { leadingPt: measures.subtitleLeadingPt, afterPt: measures.titleGapPt };
  return [...lines, toLine(under, [toRun(subtitle, small)], center)];
}

/** Heading of a part; stays with what follows it. */
export function toHeading({ measures }: WordSetting, text: string): Paragraph {
  const look = {
    face: 'sans',
    sizePt: measures.headingSizePt,
    isBold: measures.headingStyle === 'sans-bold',
  } as const;
  return toLine(
    { leadingPt: measures.headingLeadingPt, beforePt: measures.headingGapPt },
    [toRun(text, look)],
    {
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      indent: { firstLine: toTwips(measures.headingIndentPt) },
    },
  );
}

/** A paragraph of running text, indented by two characters; its speaker stands before it. */
export function toProse(setting: WordSetting, speaker: string, text: string): Paragraph {
  const { bodyLeadingPt, bodySizePt } = setting.measures;
  const runs = [
    ...(speaker === '' ? [] : [toRun(`${speaker}：`, strongLook(setting))]),
    toRun(text, bodyLook(setting)),
  ];
  return toLine({ leadingPt: bodyLeadingPt }, runs, {
    alignment: AlignmentType.BOTH,
    widowControl: true,
    indent: { firstLine: toTwips(2 * bodySizePt) },
  });
}

/** An item of a list, its number hanging; one that heads text is strong and stays with it. */
export function toItem(
  setting: WordSetting,
  item: { readonly number: string; readonly text: string; readonly isHeading: boolean },
): Paragraph {
  const { bodyLeadingPt, bodySizePt } = setting.measures;
  const look = item.isHeading ? strongLook(setting) : bodyLook(setting);
  const runs = [
    ...(item.number === '' ? [] : [toRun(item.number, look), toRun('\u3000', look)]),
    toRun(item.text, look),
  ];
  const hanging = item.number === '' ? 0 : 2 * bodySizePt;
  return toLine({ leadingPt: bodyLeadingPt }, runs, {
    keepNext: item.isHeading,
    widowControl: true,
    indent: { left: toTwips(2 * bodySizePt + hanging), hanging: toTwips(hanging) },
  });
}

/** A remark in small print. */
export function toNote(setting: WordSetting, text: string): Paragraph {
  const { noteLeadingPt } = setting.measures;
  return toLine({ leadingPt: noteLeadingPt, beforePt: 4 }, [toRun(text, noteLook(setting))]);
}

/** Small print in the middle, as captions and the lines of the seal. */
export function toCentredLine(
  leadingPt: number,
  children: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph {
  return toLine({ leadingPt }, children, { ...more, alignment: AlignmentType.CENTER });
}
