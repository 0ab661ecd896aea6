import { Link } from 'react-router';

import { useBook } from '../../../data/book-context';
import { loadWordTemplates } from '../../../data/repositories/word-templates';
import { useLive } from '../../../data/use-live';
import { Page } from '../../../ui/page';

import { ExampleSection } from './example-section';
import { FieldNamesSection } from './field-names-section';
import { FormsSection } from './forms-section';
import './word-templates.css';

/** Word 表格: the user's own forms, which a record fills in by the names of their fields. */
export function WordTemplatesPage() {
  const { db } = useBook();
  const forms = useLive(() => loadWordTemplates(db), [db]);
  if (!forms) return <p className="page">正在读取……</p>;
  return (
    <Page
      title="Word 表格"
      note="上级或单位有固定的 Word 表格，放进来一次，以后每份记录都能照它填好，不用再抄。"
      actions={<Link to="/settings">回到设置</Link>}
    >
      <FormsSection forms={forms} />
      <ExampleSection />
      <FieldNamesSection />
    </Page>
  );
}
