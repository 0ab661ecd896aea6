import type { LocalDate } from '../../domain/schema';

import type { MemberDraft } from './member-draft';
import { readDate } from './read-membership';
import { readLine } from './read-person';
import type { CellOf, Tell } from './roster-remark';

/**
 * Reads whether the member is out of contact or lives elsewhere. A state begins on a day; where
 * the roster does not tell that day, it is told and nothing is made up.
 */
export function readWhereabouts(
  cellOf: CellOf,
  today: LocalDate,
  tell: Tell,
): Pick<MemberDraft, 'lostContactFrom' | 'mobile'> {
  tellPartyStatus(cellOf('partyStatus'), tell);
  return {
    lostContactFrom: readLostContact(cellOf, today, tell),
    mobile: readMobile(cellOf, today, tell),
  };
}

function tellPartyStatus(cell: string, tell: Tell): void {
  const text = readLine(cell);
  if (/^(?:正常|正常党籍|有党籍|在册|有|是|[-—–/]*)$/.test(text)) return;
  tell('check', 'partyStatus', `党籍状态写的是“${text}”，导入不改变党籍，请核对`);
}

function readAnswer(cell: string): 'yes' | 'no' | null {
  const text = cell.replace(/\s/g, '');
  if (/^(?:是|有|失联|流动|√|✓|1)/.test(text)) return 'yes';
  return text === '' ? null : 'no';
}

function readLostContact(cellOf: CellOf, today: LocalDate, tell: Tell): LocalDate | null {
  const answer = readAnswer(cellOf('isLost'));
  const from = readDate(cellOf, 'lostOn', today, tell);
  if (answer === 'no') {
    if (from !== null) tell('check', 'lostOn', `写着没有失联，却有失联日期${from}，没有登记失联`);
    return null;
  }
  if (from !== null && from > today) {
    tell('check', 'lostOn', `失联日期${from}在今天之后，没有登记失联`);
    return null;
  }
  if (from === null && answer === 'yes') {
    tell('check', 'lostOn', '写着失联，没有完整的失联日期，没有登记失联，请导入后补填');
  }
  return from;
}

function readMobile(cellOf: CellOf, today: LocalDate, tell: Tell): MemberDraft['mobile'] {
  const answer = readAnswer(cellOf('isMobile'));
  const place = readLine(cellOf('mobileWhere'));
  const where = /^(?:无|[-—–/]*)$/.test(place) ? '' : place;
  const from = readDate(cellOf, 'mobileOn', today, tell);
  if (answer === 'no' || (answer === null && where === '' && from === null)) return null;
  if (from !== null && from <= today) return { from, where };
  const told = where === '' ? '' : `（${where}）`;
  const why = from === null ? '没有完整的外出日期' : `外出日期${from}在今天之后`;
  tell('check', 'mobileOn', `写着流动${told}，${why}，没有登记流动，请导入后补填`);
  return null;
}
