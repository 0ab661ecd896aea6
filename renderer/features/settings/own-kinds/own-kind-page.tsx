import { App, Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';

import { formatDate } from '@shared/domain/calendar';
import type { OwnKind, TemplateOrigin } from '@shared/domain/own-kind';
import { newId } from '@shared/util/ids';
import { toSentence } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { deleteOwnKind, loadOwnKinds, saveOwnKind } from '../../../data/repositories/own-kinds';
import { toSavedWord } from '../../../data/save-state';
import { useLive } from '../../../data/use-live';
import { Page } from '../../../ui/page';
import { useQuestion } from '../../../ui/questions';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';

import { OwnKindForm } from './own-kind-form';
import { toOwnKind, type OwnKindValues } from './own-kind-values';

const list = '/settings/own-kinds';

interface EditOwnKindProps {
  readonly kind: OwnKind | null;
  readonly all: readonly OwnKind[];
}

/** 停用 or 启用, and 删除 for one that no record was made with. */
function KindActions({
  kind,
  allowLeaving,
}: {
  readonly kind: OwnKind;
  readonly allowLeaving: () => void;
}) {
  const { db } = useBook();
  const navigate = useNavigate();
  const tell = useQuestion();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  const save = async (changed: OwnKind) => tellProblem(await saveOwnKind(db, changed));
  const retire = async () => {
    allowLeaving();
    await save({ ...kind, isRetired: !kind.isRetired });
    await navigate(list);
  };
  const remove = async () => {
    const removed = await deleteOwnKind(db, kind.id);
    if (!removed.ok) {
      await tell({ title: '不能删除', text: toSentence(removed.error), yes: '知道了' });
      return;
    }
    allowLeaving();
    offerUndo(`已删除“${kind.name}”`, () => void save(kind));
    await navigate(list);
  };
  return (
    <>
      <Button onClick={() => void retire()}>{kind.isRetired ? '重新启用' : '停用'}</Button>
      <Button onClick={() => void remove()}>删除</Button>
    </>
  );
}

function EditNote({ origin }: { readonly origin: TemplateOrigin | undefined }) {
  return (
    <>
      {origin === undefined
        ? ''
        : `取自${origin.issuer}的模板“${origin.title}”（${formatDate(origin.issuedOn)}）。`}
      改了栏目，写过的记录不变；没归档的，可以在记录里点“按新的栏目更新”。
    </>
  );
}

function EditOwnKind({ kind, all }: EditOwnKindProps) {
  const { db } = useBook();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const save = async (values: OwnKindValues) => {
    const saved = await saveOwnKind(
      db,
      toOwnKind(values, kind ?? { id: newId(), isRetired: false }),
    );
    // An offer to take a field back has no form any more to put it into.
    message.destroy();
    if (saved.ok) void message.success(`${toSavedWord()}：${values.name}`);
    return saved;
  };
  return (
    <Page
      title={kind?.name ?? '新的类别'}
      note={kind === null ? undefined : <EditNote origin={kind.origin} />}
      actions={<Link to={list}>回到自定类别</Link>}
    >
      <OwnKindForm
        kind={kind}
        others={all.filter(({ id }) => id !== kind?.id)}
        onSave={save}
        onClose={() => void navigate(list)}
        {...(kind === null
          ? {}
          : {
              extraActions: (allowLeaving) => (
                <KindActions kind={kind} allowLeaving={allowLeaving} />
              ),
            })}
      />
    </Page>
  );
}

/** One own kind, or a new one at the address `new`. */
export function OwnKindPage() {
  const { db } = useBook();
  const { kindId } = useParams();
  const all = useLive(() => loadOwnKinds(db), [db]);
  if (!all) return <p className="page">正在读取……</p>;
  if (kindId === 'new') return <EditOwnKind key="new" kind={null} all={all} />;
  const kind = all.find(({ id }) => id === kindId);
  if (kind === undefined) {
    return (
      <Page title="没有这一类">
        <p>
          可能刚被删除了。<Link to={list}>回到自定类别</Link>
        </p>
      </Page>
    );
  }
  return <EditOwnKind key={kind.id} kind={kind} all={all} />;
}
