import { Button } from 'antd';
import { useState } from 'react';

import { formatDate } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';
import type { DuesBasis } from '@shared/rules/dues-of-month';
import { formatYuan, monthlyDues } from '@shared/rules/monthly-dues';
import { formatBasis } from '@shared/rules/provision';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { saveMembers } from '../../../data/repositories/members';
import { useRuleBook } from '../../../data/use-rule-book';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';

import { BasisForm } from './basis-form';
import { duesCategoryNames } from './dues-words';

/** What a basis asks each month, with the formula and where it comes from. */
export function BasisWords({ basis }: { readonly basis: DuesBasis }) {
  const rules = useRuleBook();
  const reckoned = monthlyDues(basis.category, basis.baseFen, basis.from, rules);
  return (
    <div>
      {reckoned === null ? (
        <p className="field-hint">那时的党费规定没有收录，请直接填确定的数额。</p>
      ) : (
        <p className="numeric">按规定：{reckoned.formula}</p>
      )}
      {basis.decidedFen === null ? null : (
        <p className="numeric">
          确定为每月 <strong>{formatYuan(basis.decidedFen)}</strong>
        </p>
      )}
      {reckoned === null ? null : (
        <p className="field-hint">
          依据：{reckoned.provisions.map(formatBasis).join('、')}。{reckoned.questions.join('')}
        </p>
      )}
    </div>
  );
}

/** 计算基数: one line for each day from which another one holds. */
export function BasesSection({ member }: { readonly member: Member }) {
  const { db } = useBook();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  const [problem, setProblem] = useState<Problem | null>(null);
  const bases = member.duesBases.toSorted((one, other) => (one.from < other.from ? 1 : -1));
  const write = async (duesBases: DuesBasis[]) => {
    const saved = await saveMembers(db, [{ ...member, duesBases }]);
    setProblem(saved.ok ? null : saved.error);
    return saved.ok;
  };
  const remove = async (basis: DuesBasis) => {
    if (!(await write(member.duesBases.filter((one) => one !== basis)))) return;
    const restore = async () => tellProblem(await saveMembers(db, [member]));
    offerUndo('已删除一条基数', () => void restore());
  };
  const add = (basis: DuesBasis) =>
    write([...member.duesBases.filter(({ from }) => from !== basis.from), basis]);
  return (
    <Section title="计算基数" note="从哪天起按多少算；变了就再登记一条，旧的不动">
      <div className="stack">
        {problem === null ? null : <ProblemNote problem={problem} />}
        {bases.length === 0 ? (
          <p className="field-hint">还没有登记基数，应交数空着。</p>
        ) : (
          <ol className="bases">
            {bases.map((basis) => (
              <li key={basis.from}>
                <span className="numeric nowrap">{formatDate(basis.from)}起</span>
                <div>
                  <p>
                    {duesCategoryNames[basis.category]}
                    {basis.baseFen === 0 ? '' : `，基数 ${formatYuan(basis.baseFen)}`}
                    {basis.note === '' ? '' : `，${basis.note}`}
                  </p>
                  <BasisWords basis={basis} />
                </div>
                <Button
                  size="small"
                  onClick={() => void remove(basis)}
                  aria-label={`删除${formatDate(basis.from)}起的基数`}
                >
                  删除
                </Button>
              </li>
            ))}
          </ol>
        )}
        <BasisForm onSave={add} />
      </div>
    </Section>
  );
}
