import { describe, expect, it } from 'vitest';

import type { RecordContent } from '@shared/domain/record';
import { countAttendance } from '@shared/domain/count-attendance';
import { meetingRoster } from '@shared/domain/meeting-roster';
import type { Member } from '@shared/domain/member';
import { toElectorate } from '@shared/election/electors';
import { toElectionRecord } from '@shared/election/to-election-record';
import { standardSteps } from '@shared/rules/election-preparation';
import { anElection, anExemption, aRound } from '@tests/builders/election';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';
import { anEntry } from '@tests/builders/record';

const members = someMembers(5);
const election = anElection({
  arrivedIds: [idOf(4), idOf(2)],
  tellerIds: [idOf(2)],
  exemptions: [anExemption(idOf(5))],
  steps: standardSteps().map((step) =>
    step.key === 'approval' ? { ...step, documentNumber: '镇党发〔2026〕12号' } : step,
  ),
  rounds: [aRound({ candidates: [{ id: idOf(0x910), memberId: idOf(3), name: '党员3' }] })],
});

function write(stored: RecordContent | null = null, of = election) {
  const newId = () => idOf(0x999);
  return toElectionRecord({ election: of, heldOn: '2026-06-17', members, stored, newId });
}

describe('the record of an election', () => {
  it('is of both kinds, of its day, and says who came', () => {
    const { content } = write();
    expect(content.kinds).toEqual(['general-meeting', 'election']);
    expect(content.startsAt).toBe('2026-06-17');
    expect(content.attendance.map(({ memberId, state }) => [memberId, state])).toEqual([
      [idOf(1), 'absent'],
      [idOf(2), 'present'],
      [idOf(3), 'absent'],
      [idOf(4), 'present'],
    ]);
  });

  it('takes over what is known before a ballot is counted, and nothing more', () => {
    expect(write().content.election).toMatchObject({
      term: '第十二届',
      approval: '镇党发〔2026〕12号',
      seats: 3,
      scrutineers: '党员2',
      counters: '',
      issued: 0,
      candidates: [{ name: '党员3', inFavour: 0 }],
    });
  });

  it('counts as the day itself did', () => {
    const { content, changedMembers } = write();
    const changed = new Map(changedMembers.map((member) => [member.id, member]));
    const noted: readonly Member[] = members.map((member) => changed.get(member.id) ?? member);
    const counts = countAttendance(meetingRoster(content, noted, '2026-06-17'), content.attendance);
    const day = toElectorate(election, members, '2026-11-22').counts;
    const { expectedVoters, attendingVoters, exempted } = day;
    expect(counts).toMatchObject({ expectedVoters, attendingVoters, exempted });
    expect(exempted).toBe(1);
  });

  it('keeps what the draft says besides, and the leave of who did not come', () => {
    const { content } = write();
    const leave = anEntry(idOf(1), 'sick-leave', { reason: '住院', isApproved: true });
    const edited: RecordContent = {
      ...content,
      place: '村委会',
      startsAt: '2026-06-16T09:00',
      endsAt: '2026-06-16T11:00',
      attendance: [leave, anEntry(idOf(3))],
    };
    const again = write(edited, { ...election, arrivedIds: [idOf(4)] }).content;
    expect(again).toMatchObject({
      place: '村委会',
      startsAt: '2026-06-17T09:00',
      endsAt: '2026-06-17T11:00',
    });
    expect(again.attendance).toEqual([
      leave,
      anEntry(idOf(2), 'absent'),
      anEntry(idOf(3), 'absent'),
      anEntry(idOf(4)),
    ]);
  });
});
