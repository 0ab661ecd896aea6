import { Button } from 'antd';

import { formatDate } from '@shared/domain/calendar';
import { describeNational, type LocalRuleItem } from '@shared/rules/local-rule-items';
import type { LocalRuleRow } from '@shared/rules/local-rules';

import { useBook } from '../../../data/book-context';
import { deleteLocalRule, saveLocalRule } from '../../../data/repositories/local-rules';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';

import { RuleForm } from './rule-form';

/** Of a new rule. */
const NEW = '';

/** Which form is open: of a rule by its id, of a new one (empty), or none. */
export type Edited = string | null;

interface RuleItemProps {
  readonly item: LocalRuleItem;
  readonly rows: readonly LocalRuleRow[];
  readonly edited: Edited;
  readonly onEdit: (edited: Edited) => void;
}

function toDays({ rule: { effectiveFrom: from, effectiveTo: to } }: LocalRuleRow): string {
  const start = from === null ? '一直' : `${formatDate(from)}起`;
  return to === null ? start : `${start}，到${formatDate(to)}止`;
}

function OwnRule({ row, onEdit }: { readonly row: LocalRuleRow; readonly onEdit: () => void }) {
  const { db } = useBook();
  const tellProblem = useTellProblem();
  const offerUndo = useUndo();
  const { title, source, article } = row.rule;
  const remove = async () => {
    const removed = await deleteLocalRule(db, row.id);
    tellProblem(removed);
    const putBack = async () => tellProblem(await saveLocalRule(db, row));
    if (removed.ok) offerUndo(`已删除“${title}”`, () => void putBack());
  };
  return (
    <li className="local-rule">
      <div>
        <p>{title}</p>
        <p className="field-hint">
          {source}
          {article}；{toDays(row)}
        </p>
      </div>
      <div className="actions">
        <Button size="small" onClick={onEdit} aria-label={`修改：${title}`}>
          修改
        </Button>
        <Button size="small" onClick={() => void remove()} aria-label={`删除：${title}`}>
          删除
        </Button>
      </div>
    </li>
  );
}

/** One item: the centre's rule, and beside it what the branch has set. */
export function RuleItem({ item, rows, edited, onEdit }: RuleItemProps) {
  return (
    <li className="local-rule-item">
      <h3 className="part-heading">{item.name}</h3>
      <div className="local-rule-sides">
        <div>
          <p className="field-label">中央</p>
          <p>{describeNational(item)}</p>
          {item.national === null || item.national.ask === '' ? null : (
            <p className="field-hint">{item.national.ask}</p>
          )}
        </div>
        <div className="local-rule-own">
          <p className="field-label">本支部</p>
          {rows.length === 0 ? (
            <p className="field-hint">没有自定</p>
          ) : (
            <ul className="stack">
              {rows.map((row) => (
                <OwnRule key={row.id} row={row} onEdit={() => onEdit(row.id)} />
              ))}
            </ul>
          )}
          {edited === null ? (
            <div>
              <Button size="small" onClick={() => onEdit(NEW)} aria-label={`自定：${item.name}`}>
                {rows.length === 0 ? '自定' : '再加一条'}
              </Button>
            </div>
          ) : null}
        </div>
      </div>
      {edited === null ? null : (
        <RuleForm
          key={edited}
          item={item}
          row={rows.find(({ id }) => id === edited) ?? null}
          onDone={() => onEdit(null)}
        />
      )}
    </li>
  );
}
