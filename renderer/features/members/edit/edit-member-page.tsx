import { App, Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';

import { toDatePart } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';
import { toSentence } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { deleteMember, saveMembers } from '../../../data/repositories/members';
import { toSavedWord } from '../../../data/save-state';
import { clock } from '../../../platform/clock';
import { Page } from '../../../ui/page';
import { useQuestion } from '../../../ui/questions';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';

import { ContactsSection } from '../contacts/contacts-section';
import { useMemberOfPage } from '../use-member-of-page';

import { applyChanges } from './change-values';
import { EditedMemberContext } from './edited-member-context';
import { MemberForm } from './member-form';
import { toMemberFacts, toMemberValues, type MemberValues } from './member-values';
import { toState } from './state-values';
import { StatesSection } from './states-section';
import { TimelineSection } from './timeline-section';

function EditMember({ member }: { readonly member: Member }) {
  const { db } = useBook();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const tell = useQuestion();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  const initial = useMemo(() => toMemberValues(member), [member]);

  const save = async (values: MemberValues) => {
    const changed: Member = {
      ...member,
      ...toMemberFacts(values),
      states: applyChanges(values.states.map(toState), values, toDatePart(clock.nowLocal())),
    };
    const saved = await saveMembers(db, [changed]);
    if (saved.ok) void message.success(`${toSavedWord()}：${changed.name}`);
    return saved;
  };

  const remove = async (allowLeaving: () => void) => {
    const removed = await deleteMember(db, member.id);
    if (!removed.ok) {
      await tell({ title: '不能删除', text: toSentence(removed.error), yes: '知道了' });
      return;
    }
    allowLeaving();
    const restore = async () => tellProblem(await saveMembers(db, [member]));
    offerUndo(`已删除${member.name}`, () => void restore());
    await navigate('/members');
  };

  return (
    <Page title={member.name} actions={<Link to={`/members/dues/${member.id}`}>党费</Link>}>
      <EditedMemberContext value={member}>
        <MemberForm
          initial={initial}
          onSave={save}
          onClose={() => void navigate('/members')}
          extraActions={(allowLeaving) => (
            <Button onClick={() => void remove(allowLeaving)}>删除（录错的才删）</Button>
          )}
        >
          <StatesSection />
        </MemberForm>
      </EditedMemberContext>
      <TimelineSection member={member} />
      <ContactsSection member={member} />
    </Page>
  );
}

/** One member of the roster. */
export function EditMemberPage() {
  const member = useMemberOfPage();
  if (member === undefined) return <p className="page">正在读取……</p>;
  if (member === null) {
    return (
      <Page title="没有这位党员">
        <p>
          可能刚被删除了。<Link to="/members">回到名册</Link>
        </p>
      </Page>
    );
  }
  return <EditMember key={member.id} member={member} />;
}
