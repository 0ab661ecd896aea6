import { Button } from 'antd';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';

import { toDatePart } from '@shared/domain/calendar';
import type { MemberStateKind } from '@shared/domain/member';
import { standingOn } from '@shared/domain/roster-on-date';
import { agreeWithDates, alignPartyStates } from '@shared/roster/party-states';

import { clock } from '../../../platform/clock';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';
import { toStandingWords } from '../standing-words';

import type { MemberValues } from './member-values';
import { StateRow } from './state-row';
import { emptyStateValues, toCompleteStates, toStateValues } from './state-values';
import { useEditedMember } from './edited-member-context';

const additions: readonly { readonly kind: MemberStateKind; readonly text: string }[] = [
  { kind: 'mobile', text: '流动' },
  { kind: 'exempt', text: '不计入应到' },
  { kind: 'rights-suspended', text: '停止行使表决权' },
  { kind: 'lost-contact', text: '失联' },
  { kind: 'belongs', text: '再次转入' },
];

/** What the rows mean today, as they stand in the form. */
function StandingToday() {
  const { control } = useFormContext<MemberValues>();
  const rows = useWatch({ control, name: 'states' });
  const member = { ...useEditedMember(), states: [...toCompleteStates(rows)] };
  const today = toDatePart(clock.nowLocal());
  const { mayVote, isExpected } = standingOn(member, today);
  return (
    <p role="status">
      照下面的登记，今天是：{toStandingWords(member, today)}；{isExpected ? '计入' : '不计入'}
      应到，{mayVote ? '有' : '没有'}表决权。
    </p>
  );
}

/** Offers to bring 预备 and 正式 in line with the two dates, where they differ. */
function DatesNote({ onAlign }: { readonly onAlign: (rows: MemberValues['states']) => void }) {
  const { control } = useFormContext<MemberValues>();
  const [joinedOn, fullMemberOn, rows] = useWatch({
    control,
    name: ['joinedOn', 'fullMemberOn', 'states'],
  });
  const states = toCompleteStates(rows);
  if (agreeWithDates(states, { joinedOn, fullMemberOn })) return null;
  const belongsFrom =
    states
      .filter(({ kind }) => kind === 'belongs')
      .map(({ from }) => from)
      .sort()[0] ?? joinedOn;
  if (belongsFrom === null) return null;
  const align = () => {
    const aligned = alignPartyStates(states, {
      category: fullMemberOn === null ? 'probationary' : 'full',
      joinedOn,
      fullMemberOn,
      belongsFrom,
    });
    onAlign(aligned.map(toStateValues));
  };
  return (
    <div className="note note-advice stack" role="status">
      <p>
        下面的预备、正式党员起止日期，与“党籍”里的入党、转正日期对不上。应到和表决权按下面的算。
      </p>
      <div>
        <Button onClick={align}>按入党、转正日期重排</Button>
      </div>
    </div>
  );
}

/** 状态: what was true of the member between which days. */
export function StatesSection() {
  const { control, getValues } = useFormContext<MemberValues>();
  const { fields, append, insert, remove, replace } = useFieldArray({ control, name: 'states' });
  const offerUndo = useUndo();
  const takeOut = (index: number) => {
    const removed = getValues(`states.${index}`);
    remove(index);
    offerUndo('已删除一条状态', () => insert(index, removed));
  };
  return (
    <Section title="状态和起止日期" note="应到、表决权都从这里算出">
      <div className="stack">
        <StandingToday />
        <DatesNote onAlign={replace} />
        <ol className="state-list">
          {fields.map((field, index) => (
            <StateRow key={field.id} index={index} onRemove={() => takeOut(index)} />
          ))}
        </ol>
        <div className="actions">
          <span className="field-label">添加：</span>
          {additions.map(({ kind, text }) => (
            <Button key={kind} onClick={() => append({ ...emptyStateValues, kind })}>
              {text}
            </Button>
          ))}
        </div>
        <p className="field-hint">转出的，给“在本支部”填上“到哪天为止”和“转到哪里”，不要删除。</p>
      </div>
    </Section>
  );
}
