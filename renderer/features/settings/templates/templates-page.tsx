import { Link } from 'react-router';

import { useBook } from '../../../data/book-context';
import { loadTemplateBook } from '../../../data/repositories/templates';
import { useLive } from '../../../data/use-live';
import { Page } from '../../../ui/page';

import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import './templates.css';

/** 模板: what a superior hands out and a branch takes over, as a file. */
export function TemplatesPage() {
  const { db } = useBook();
  const book = useLive(() => loadTemplateBook(db), [db]);
  if (!book) return <p className="page">正在读取……</p>;
  return (
    <Page
      title="模板"
      note="上级定好的类别、规定动作、每月主题和本地规定，用一个文件发给支部，不用各家自己抄。"
      actions={<Link to="/settings">回到设置</Link>}
    >
      <ImportSection book={book} />
      <ExportSection book={book} />
    </Page>
  );
}
