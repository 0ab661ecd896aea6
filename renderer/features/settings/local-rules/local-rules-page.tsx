import { useState } from 'react';
import { Link } from 'react-router';

import { localRuleItems } from '@shared/rules/local-rule-items';

import { useBook } from '../../../data/book-context';
import { loadLocalRules } from '../../../data/repositories/local-rules';
import { useLive } from '../../../data/use-live';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';

import { RuleItem, type Edited } from './rule-item';
import './local-rules.css';

const parts = [
  { title: '次数', has: (id: string) => id.startsWith('frequency-') },
  { title: '其他', has: (id: string) => !id.startsWith('frequency-') },
];

/** 本地规定: what the centre leaves to the place, with its own rule beside what the branch set. */
export function LocalRulesPage() {
  const { db } = useBook();
  const rows = useLive(() => loadLocalRules(db), [db]);
  const [open, setOpen] = useState<{ readonly item: string; readonly edited: Edited } | null>(null);
  if (!rows) return <p className="page">正在读取……</p>;
  return (
    <Page
      title="本地规定"
      note="中央留给各地定的，上级或支部另有要求的写在这里；提醒和检查就按它算。以前的记录仍按当时的规定。"
      actions={<Link to="/settings">回到设置</Link>}
    >
      {parts.map(({ title, has }) => (
        <Section key={title} title={title}>
          <ul>
            {localRuleItems
              .filter(({ id }) => has(id))
              .map((item) => (
                <RuleItem
                  key={item.id}
                  item={item}
                  rows={rows.filter(({ rule }) => rule.id === item.id)}
                  edited={open?.item === item.id ? open.edited : null}
                  onEdit={(edited) => setOpen(edited === null ? null : { item: item.id, edited })}
                />
              ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
