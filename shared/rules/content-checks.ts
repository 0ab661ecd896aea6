import { sayIf, type CheckContext, type Checks } from './check';

/** Sentences that speak for everybody and name nobody. */
const speaksForAll =
  /(?<=^|[。！？；，\n])(大家|与会人员|与会党员|全体党员|全体同志|参会人员|参会党员)?(都|均)?一致认为/;

/** Checks of 内容: the minutes. */
export const contentChecks: Checks = {
  'minutes-missing': {
    field: 'content',
    find: ({ content, frame }) =>
      sayIf(
        content.minutes.every(({ text }) => text.trim() === ''),
        `没有写${frame.first.contentLabel}。`,
      ),
  },
  'speaker-missing': { field: 'content', find: findNamelessSpeech },
};

function findNamelessSpeech({ content }: CheckContext): readonly string[] {
  return content.minutes.flatMap(({ speaker, text }, index) => {
    const opening = speaksForAll.exec(text.trim())?.[0];
    if (opening === undefined || speaker.trim() !== '') return [];
    return [`第${index + 1}段写“${opening}”，没有写是谁的发言。`];
  });
}
