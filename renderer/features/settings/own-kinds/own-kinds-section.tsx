import { Link } from 'react-router';

import { Section } from '../../../ui/section';

/** The ways to 自定类别 and 模板. */
export function OwnKindsSection() {
  return (
    <Section title="自定类别和模板">
      <ul className="stack">
        <li>
          <Link to="/settings/own-kinds">自定类别</Link>
          <p className="field-hint">程序里没有的活动，自己定一类，写上要填的栏目</p>
        </li>
        <li>
          <Link to="/settings/templates">模板</Link>
          <p className="field-hint">导入上级发的模板，或者把本支部的做成模板发给别的支部</p>
        </li>
      </ul>
    </Section>
  );
}
