import { App } from 'antd';
import { useNavigate } from 'react-router';

import { toStates } from '@shared/roster/to-member';
import { assertPresent } from '@shared/util/assert';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';
import { saveMembers } from '../../../data/repositories/members';
import { clock } from '../../../platform/clock';
import { Page } from '../../../ui/page';

import { applyChanges } from './change-values';
import { MemberForm } from './member-form';
import { emptyMemberValues, toMemberFacts, type MemberValues } from './member-values';

/** One new member; the states follow from the dates. */
export function NewMemberPage() {
  const { db } = useBook();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const save = async (values: MemberValues) => {
    const { category, joinedOn, fullMemberOn } = values;
    const belongsFrom = assertPresent(
      values.belongsFrom ?? joinedOn,
      'the schema asks for one of the two',
    );
    const facts = toMemberFacts(values);
    const saved = await saveMembers(db, [
      {
        ...facts,
        id: newId(),
        createdAtMs: clock.nowMs(),
        states: applyChanges(
          toStates({ category, joinedOn, fullMemberOn, belongsFrom }),
          values,
          belongsFrom,
        ),
        duesBases: [],
      },
    ]);
    if (saved.ok) void message.success(`已添加${facts.name}`);
    return saved;
  };
  return (
    <Page title="添加党员">
      <MemberForm
        initial={emptyMemberValues}
        onSave={save}
        onClose={() => void navigate('/members')}
      />
    </Page>
  );
}
