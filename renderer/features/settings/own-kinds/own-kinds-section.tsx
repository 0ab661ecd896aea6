import { Link } from 'react-router';

import { Section } from '../../../ui/section';

/** The ways to 自定类别, 模板 and Word 表格. */
export function OwnKindsSection() {
  return (
    <Section title="自定类别、模板和 Word 表格">
      <ul className="stack">
        <li>
          <Link to="/settings/own-kinds">自定类别</Link>
          <p className="field-hint">程序里没有的活动，自己定一类，写上要填的栏目</p>
        </li>
        <li>
          <Link to="/settings/templates">模板</Link>
          <p className="field-hint">导入上级发的模板，或者把本支部的做成模板发给别的支部</p>
        </li>
        <li>
          <Link to="/settings/word-templates">Word 表格</Link>
          <p className="field-hint">放进上级或单位的 Word 表格，照它把记录填好</p>
        </li>
      </ul>
    </Section>
  );
}
