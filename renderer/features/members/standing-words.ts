import { exemptionReasonNames, type Member } from '@shared/domain/member';
import { formatDate } from '@shared/domain/calendar';
import { missingConsents, standingOn } from '@shared/domain/roster-on-date';
import type { LocalDate } from '@shared/domain/schema';

/** What a member is on a day, in words, as 正式党员，流动党员. */
export function toStandingWords(member: Member, date: LocalDate): string {
  const standing = standingOn(member, date);
  if (!standing.belongs) return toAbsenceWords(member, date);
  const { exemption } = standing;
  const words = [
    standing.standing === null
      ? '还不是党员'
      : standing.standing === 'full'
        ? '正式党员'
        : '预备党员',
    ...(standing.isSuspended ? ['停止行使表决权'] : []),
    ...(standing.isMobile ? ['流动党员'] : []),
    ...(standing.isLostContact ? ['失联'] : []),
  ];
  if (exemption !== null) {
    const missing = missingConsents(exemption, date)
      .map((consent) => (consent === 'superior' ? '上级同意' : '大会通过'))
      .join('、');
    words.push(
      missing === ''
        ? `不计入应到（${exemptionReasonNames[exemption.reason]}）`
        : `仍计入应到：免计手续缺${missing}`,
    );
  }
  return words.join('，');
}

function toAbsenceWords(member: Member, date: LocalDate): string {
  const stays = member.states.filter((state) => state.kind === 'belongs');
  const left = stays
    .filter((stay) => stay.to !== null && stay.to < date)
    .sort((one, other) => ((one.to ?? '') < (other.to ?? '') ? 1 : -1))[0];
  if (left !== undefined && left.to !== null) {
    const where = left.destination === '' ? '' : `，去${left.destination}`;
    return `不在本支部（到${formatDate(left.to)}为止${where}）`;
  }
  const next = stays.map(({ from }) => from).sort()[0];
  return next === undefined ? '没有登记在本支部的日子' : `${formatDate(next)}起才在本支部`;
}
