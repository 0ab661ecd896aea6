import { Link } from 'react-router';

import type { Member } from '@shared/domain/member';

import { useBook } from '../../../data/book-context';
import { loadPayments } from '../../../data/repositories/payments';
import { useLive } from '../../../data/use-live';
import { Empty, Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { MembersNav } from '../members-nav';
import { useMemberOfPage } from '../use-member-of-page';

import { BasesSection } from './bases-section';
import { PaymentForm } from './payment-form';
import { PaymentList } from './payment-list';

function MemberDues({ member }: { readonly member: Member }) {
  const { db } = useBook();
  const payments = useLive(() => loadPayments(db), [db]);
  const own = (payments ?? []).filter(({ memberId }) => memberId === member.id);
  return (
    <Page
      title={`${member.name}的党费`}
      note={
        <span className="page-links">
          <Link to={`/members/${member.id}`}>名册上的{member.name}</Link>
          <Link to="/members/dues">返回台账</Link>
        </span>
      }
    >
      <MembersNav />
      <BasesSection member={member} />
      <Section title="交纳" note="补交、多交和自愿交的大额党费也在这里登记">
        <div className="stack">
          <PaymentList member={member} payments={own} />
          <PaymentForm member={member} />
        </div>
      </Section>
    </Page>
  );
}

/** 党费 of one member: bases since when, and every payment with what is worth a look. */
export function MemberDuesPage() {
  const member = useMemberOfPage();
  if (member === undefined) return <p className="page">正在读取……</p>;
  if (member === null) {
    return (
      <Page title="党费">
        <Empty title="没有找到这位党员" text="可能已经删除。" />
      </Page>
    );
  }
  return <MemberDues key={member.id} member={member} />;
}
