import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { awayMembers, type AwayMember } from '@shared/rules/contacts-due';
import { formatBasis, questionsOf } from '@shared/rules/provision';

import { useBook } from '../../../data/book-context';
import { loadContacts } from '../../../data/repositories/contacts';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { useRuleBook } from '../../../data/use-rule-book';
import { clock } from '../../../platform/clock';
import { Empty, Page } from '../../../ui/page';
import { MembersNav } from '../members-nav';

import { ContactForm } from './contact-form';
import { ContactList } from './contact-list';

const kindNames: Readonly<Record<AwayMember['kind'], string>> = {
  mobile: '流动党员',
  abroad: '出国（境）',
  'lost-contact': '失联',
};

/** What the dates rest on, each source once, and what to ask the superior. */
function Basis({ away }: { readonly away: readonly AwayMember[] }) {
  const provisions = [...new Set(away.flatMap(({ provision }) => provision ?? []))];
  return (
    <div className="field-hint stack-tight">
      {provisions.map((provision) => (
        <p key={provision.id}>
          {formatBasis(provision)}：{provision.title}。
        </p>
      ))}
      {questionsOf(provisions).map((question) => (
        <p key={question}>{question}</p>
      ))}
    </div>
  );
}

interface AwayTableProps {
  readonly away: readonly AwayMember[];
  readonly openId: string | null;
  readonly onOpen: (memberId: string | null) => void;
}

function AwayTable({ away, openId, onOpen }: AwayTableProps) {
  return (
    <table className="plain-table away-table">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">情况</th>
          <th scope="col">最近一次联系</th>
          <th scope="col">什么时候再联系</th>
          <th scope="col">
            <span className="visually-hidden">登记</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {away.map(({ member, kind, since, where, last, words }) => (
          <tr key={member.id}>
            <td className="member-name">
              <Link to={`/members/${member.id}`}>{member.name}</Link>
            </td>
            <td>
              {kindNames[kind]}
              {where === '' ? '' : `，${where}`}
              <small className="field-hint numeric"> {formatDate(since)}起</small>
            </td>
            <td>
              {last === null ? (
                <span className="field-hint">还没有登记过</span>
              ) : (
                <span className="numeric">
                  {formatDate(last.on)}，{last.how}
                  {last.by === '' ? '' : `（${last.by}）`}
                </span>
              )}
            </td>
            <td className="numeric">{words}</td>
            <td>
              <Button
                size="small"
                aria-expanded={openId === member.id}
                aria-label={`${openId === member.id ? '收起' : '登记'}与${member.name}的联系`}
                onClick={() => onOpen(openId === member.id ? null : member.id)}
              >
                {openId === member.id ? '收起' : '登记'}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 联系记录: the members who are away, the last contact with each, and what is due. */
export function ContactsPage() {
  const { db } = useBook();
  const members = useLive(() => loadMembers(db), [db]);
  const contacts = useLive(() => loadContacts(db), [db]);
  const rules = useRuleBook();
  const [openId, setOpenId] = useState<string | null>(null);
  if (!members || !contacts) return <p className="page">正在读取……</p>;
  const away = awayMembers(members, contacts, toDatePart(clock.nowLocal()), rules);
  const open = away.find(({ member }) => member.id === openId)?.member;
  return (
    <Page title="联系记录" note="流动、出国（境）和失联的党员">
      <MembersNav />
      {away.length === 0 ? (
        <div className="sheet">
          <Empty
            title="现在没有流动或失联的党员"
            text="在党员的“状态和起止日期”里登记流动、失联后，会列在这里。"
          />
        </div>
      ) : (
        <div className="sheet">
          <AwayTable away={away} openId={openId} onOpen={setOpenId} />
          <Basis away={away} />
        </div>
      )}
      {open === undefined ? null : (
        <section className="sheet stack" aria-label={`与${open.name}的联系`}>
          <h2>与{open.name}的联系</h2>
          <ContactForm
            key={open.id}
            memberId={open.id}
            memberName={open.name}
            onSaved={() => undefined}
          />
          <ContactList contacts={contacts.filter(({ memberId }) => memberId === open.id)} />
        </section>
      )}
    </Page>
  );
}
