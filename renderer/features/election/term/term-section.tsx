import { formatDate, toDatePart } from '@shared/domain/calendar';
import { currentTerm } from '@shared/domain/current-term';
import { postWordsOn } from '@shared/domain/post-on-date';
import { committeeInOrder } from '@shared/election/committee-in-order';
import { judgeTerm } from '@shared/rules/judge-term';
import { formatBasis } from '@shared/rules/provision';

import { useBook } from '../../../data/book-context';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { useRuleBook } from '../../../data/use-rule-book';
import { clock } from '../../../platform/clock';
import { Section } from '../../../ui/section';

/** 本届任期: since when, until when, what is to be done, and who holds which post. */
export function TermSection() {
  const { branch } = useBook();
  const rules = useRuleBook();
  const today = toDatePart(clock.nowLocal());
  const present = currentTerm(branch, today);
  if (present === null) {
    return (
      <Section title="本届任期">
        <p>还没有登记届次。在下面“届次”里填上当选日期，届满日和提醒就会算出来。</p>
        <Posts />
      </Section>
    );
  }
  const { name, electedOn, extension } = present;
  const term = judgeTerm({ branchKind: branch.kind, electedOn, extension, today }, rules);
  return (
    <Section title="本届任期" note={name}>
      <dl className="facts">
        <dt>当选</dt>
        <dd className="numeric">{formatDate(electedOn)}</dd>
        {term === null ? null : (
          <>
            <dt>届满</dt>
            <dd className="numeric">
              {formatDate(term.endsOn)}（{term.years}年）
            </dd>
          </>
        )}
        {extension === null ? null : (
          <>
            <dt>延期</dt>
            <dd className="numeric">
              到{formatDate(extension.until)}
              {extension.approvedOn === null
                ? '，没有上级批准的日期'
                : `，上级${formatDate(extension.approvedOn)}批准`}
            </dd>
          </>
        )}
      </dl>
      <div
        className={term?.state === 'running' ? 'note term-note' : 'note note-advice term-note'}
        role="status"
      >
        {term === null ? (
          <p>没有收录当时的任期规定，请向上级核实。</p>
        ) : (
          <>
            {term.notes.map((note) => (
              <p key={note} className="numeric">
                {note}
              </p>
            ))}
            <p className="field-hint">{term.provisions.map(formatBasis).join('；')}</p>
          </>
        )}
      </div>
      <Posts />
    </Section>
  );
}

/** Who holds which post today, as the roster has it. */
function Posts() {
  const { db } = useBook();
  const members = useLive(() => loadMembers(db), [db]);
  const today = toDatePart(clock.nowLocal());
  if (members === undefined) return null;
  const committee = committeeInOrder(members, today);
  if (committee.length === 0) {
    return <p className="field-hint">名册里还没有登记书记、委员的职务。</p>;
  }
  return (
    <ul className="term-posts" aria-label="现任职务">
      {committee.map((member) => (
        <li key={member.id}>
          <span className="field-hint">{postWordsOn(member, today)}</span> {member.name}
        </li>
      ))}
    </ul>
  );
}
