import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';

import type { OwnKind } from '@shared/domain/own-kind';

import { useBook } from '../../../data/book-context';
import { loadOwnKinds } from '../../../data/repositories/own-kinds';
import { useLive } from '../../../data/use-live';
import { Empty, Page } from '../../../ui/page';

import './own-kinds.css';

function KindRow({ kind }: { readonly kind: OwnKind }) {
  const { id, name, purpose, fields, hasAttendance, isRetired, origin } = kind;
  const labels = fields.map(({ label }) => label).join('、');
  return (
    <tr className="own-kind-row">
      <td>
        <Link to={`/settings/own-kinds/${id}`}>{name}</Link>
      </td>
      <td>{purpose}</td>
      <td>{[hasAttendance ? '出席' : '', labels].filter((part) => part !== '').join('、')}</td>
      <td>{origin === undefined ? '本支部' : origin.issuer}</td>
      <td className="nowrap">{isRetired ? '停用' : '在用'}</td>
    </tr>
  );
}

/** 自定类别: the branch's own kinds of record. */
export function OwnKindsPage() {
  const { db } = useBook();
  const navigate = useNavigate();
  const kinds = useLive(() => loadOwnKinds(db), [db]);
  if (!kinds) return <p className="page">正在读取……</p>;
  const begin = () => void navigate('/settings/own-kinds/new');
  return (
    <Page
      title="自定类别"
      note="程序里没有的活动，自己定一类：起个名，写上要填的栏目，就能和别的类别一样记录、归档、打印。"
      actions={
        <>
          <Link to="/settings">回到设置</Link>
          <Button type="primary" onClick={begin}>
            新的类别
          </Button>
        </>
      }
    >
      <div className="sheet">
        {kinds.length === 0 ? (
          <Empty title="还没有自定类别" text="点“新的类别”自己定，或者导入上级发的模板。">
            <Link to="/settings/templates">模板</Link>
          </Empty>
        ) : (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">什么时候用</th>
                <th scope="col">栏目</th>
                <th scope="col">来自</th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <KindRow key={kind.id} kind={kind} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Page>
  );
}
