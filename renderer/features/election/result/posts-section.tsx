import { Button } from 'antd';
import { useState } from 'react';

import type { Election } from '@shared/domain/election-day';
import type { ElectedPerson, RoundOffice } from '@shared/election/judge-election';
import { officeNames } from '@shared/election/rounds';
import type { NextRound } from '@shared/election/next-step';

import { DayInput } from '../../../forms/day-input';
import { Section } from '../../../ui/section';
import type { ElectionPartProps } from '../use-election';

interface PostsSectionProps extends ElectionPartProps {
  readonly office: Exclude<RoundOffice, 'committee'>;
  /** The new committee. */
  readonly voters: readonly ElectedPerson[];
  /** Those of them who can stand. */
  readonly possible: readonly ElectedPerson[];
  readonly onBegin: (next: NextRound) => void;
}

function withArrival(election: Election, memberId: string, isThere: boolean): Election {
  const { firstMeeting } = election;
  const others = firstMeeting.arrivedIds.filter((id) => id !== memberId);
  const arrivedIds = isThere ? [...others, memberId] : others;
  return { ...election, firstMeeting: { ...firstMeeting, arrivedIds } };
}

/** 新一届支委会第一次会议: who came, and who stands for 书记 or 副书记. */
export function PostsSection({
  election,
  change,
  office,
  voters,
  possible,
  onBegin,
}: PostsSectionProps) {
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const { firstMeeting } = election;
  const name = officeNames[office];
  const standing = voters.filter(({ memberId }) => chosenIds.includes(memberId ?? ''));
  const begin = () =>
    onBegin({
      office,
      seats: standing.length,
      candidates: standing.map(({ id, memberId, name: called }) => ({
        id,
        memberId,
        name: called,
      })),
      reason: '',
    });
  return (
    <Section title={`新一届支委会第一次会议：选举${name}`} note="由新选出的委员投票，等额选举">
      <div className="stack">
        <div className="grid">
          <DayInput
            label="会议日期"
            className="span-4"
            hint="不填按选举当天"
            value={firstMeeting.heldOn}
            onChange={(heldOn) =>
              change((one) => ({ ...one, firstMeeting: { ...one.firstMeeting, heldOn } }))
            }
          />
        </div>
        <fieldset className="plain-fieldset actions">
          <legend className="field-label">到会的委员</legend>
          {voters.map(({ id, memberId, name: called }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                disabled={memberId === null}
                checked={memberId !== null && firstMeeting.arrivedIds.includes(memberId)}
                onChange={(event) => {
                  if (memberId !== null) {
                    change((one) => withArrival(one, memberId, event.target.checked));
                  }
                }}
              />
              {called}
            </label>
          ))}
        </fieldset>
        <fieldset className="plain-fieldset actions">
          <legend className="field-label">{name}候选人（按上级批准的名单）</legend>
          {possible.map(({ id, memberId, name: called }) => (
            <label key={id} className="check">
              <input
                type={office === 'secretary' ? 'radio' : 'checkbox'}
                name={`stands-${office}`}
                disabled={memberId === null}
                checked={memberId !== null && chosenIds.includes(memberId)}
                onChange={(event) => {
                  if (memberId === null) return;
                  const others =
                    office === 'secretary' ? [] : chosenIds.filter((one) => one !== memberId);
                  setChosenIds(event.target.checked ? [...others, memberId] : others);
                }}
              />
              {called}
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <Button
            type="primary"
            disabled={standing.length === 0 || firstMeeting.arrivedIds.length === 0}
            onClick={begin}
          >
            开始选举{name}
          </Button>
          {firstMeeting.arrivedIds.length === 0 ? <span>先勾选到会的委员。</span> : null}
        </div>
      </div>
    </Section>
  );
}
