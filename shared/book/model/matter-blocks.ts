import { toDatePart } from '../../domain/calendar';
import { voteMethodNames, type Matter } from '../../domain/record';
import { recordKindFacts } from '../../domain/record-kind';
import type { FiledDocument } from '../../domain/seal';
import { toPrintedOutcome } from '../../rules/printed-outcome';

import type { Block } from './book-model';
import { toParagraphs } from './paragraphs';

const label = '议定事项';

/** 议定事项: each matter with its decision and, where one was taken, its vote. */
export function toMatterBlocks(document: FiledDocument): readonly Block[] {
  const { matters } = document.content;
  return matters.flatMap((matter, index): Block[] => {
    const number = matters.length === 1 ? '' : `${index + 1}.`;
    const vote = toVoteWords(matter, document);
    return [
      { kind: 'item', isHeading: true, number, text: matter.title, field: label },
      ...toParagraphs('', matter.decision, label),
      ...(vote === '' ? [] : toParagraphs('表决', vote, label)),
    ];
  });
}

/** A vote in words. With a count put in by hand the base of the majority is not known, so no outcome is told. */
export function toVoteWords({ vote }: Matter, { content, counts }: FiledDocument): string {
  if (!vote) return '';
  const { method, inFavour, against, abstained } = vote;
  const words = `${voteMethodNames[method]}，赞成${inFavour}票，反对${against}票，弃权${abstained}票。`;
  const tellsOutcome = content.kinds.some((kind) => recordKindFacts[kind].tellsOutcome);
  if (!tellsOutcome || content.countOverride !== null || content.startsAt === null) return words;
  const date = toDatePart(content.startsAt);
  const { expectedVoters, attendingVoters } = counts;
  const kind = 'general-meeting' as const;
  return words + toPrintedOutcome({ kind, date, expectedVoters, attendingVoters, inFavour });
}
