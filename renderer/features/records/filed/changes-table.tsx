import type { Change } from '@shared/history/change';
import type { ChangedField } from '@shared/history/compare-documents';
import type { TextPiece } from '@shared/history/text-diff';

import { useBook } from '../../../data/book-context';
import { loadThumbnail } from '../../../data/repositories/photos';
import { useBlobUrl } from '../../../ui/use-blob-url';

import './changes.css';

/** Words that are gone: struck through for the eye, named for the ear. */
function Removed({ text }: { readonly text: string }) {
  return (
    <del>
      <span className="visually-hidden">〔删去〕</span>
      {text}
      <span className="visually-hidden">〔删去完〕</span>
    </del>
  );
}

/** Words that are new: underlined for the eye, named for the ear. */
function Added({ text }: { readonly text: string }) {
  return (
    <ins>
      <span className="visually-hidden">〔新增〕</span>
      {text}
      <span className="visually-hidden">〔新增完〕</span>
    </ins>
  );
}

/** One side of a changed text: what stayed, and what is only on this side. */
function Side({ pieces, side }: { pieces: readonly TextPiece[]; side: 'removed' | 'added' }) {
  const Marked = side === 'removed' ? Removed : Added;
  const shown = pieces.filter(({ kind }) => kind === 'same' || kind === side);
  if (shown.length === 0) return <span className="field-hint">（没有）</span>;
  return shown.map(({ kind, text }, index) =>
    kind === 'same' ? <span key={index}>{text}</span> : <Marked key={index} text={text} />,
  );
}

function Picture({ photoId }: { readonly photoId: string }) {
  const { db } = useBook();
  const thumbnail = useBlobUrl(photoId, (id) => loadThumbnail(db, id));
  return thumbnail.state === 'ready' ? (
    <img className="changes-picture" src={thumbnail.url} alt="" />
  ) : null;
}

function ChangeCells({ change }: { readonly change: Change }) {
  if (change.kind === 'note') {
    return (
      <td colSpan={2}>
        {change.text}
        {change.photoId === null ? null : <Picture photoId={change.photoId} />}
      </td>
    );
  }
  if (change.kind === 'swap') {
    return (
      <td colSpan={2}>
        {change.label === '' ? '' : `${change.label}：`}
        <Removed text={change.before} /> <span aria-hidden="true">→</span>{' '}
        <Added text={change.after} />
      </td>
    );
  }
  const label = change.label === '' ? null : <span className="changes-label">{change.label}</span>;
  return (
    <>
      <td>
        {label}
        <Side pieces={change.pieces} side="removed" />
      </td>
      <td>
        {label}
        <Side pieces={change.pieces} side="added" />
      </td>
    </>
  );
}

/** What a correction changed, part by part in the order of the form, old beside new. */
export function ChangesTable({ fields }: { readonly fields: readonly ChangedField[] }) {
  return (
    <table className="plain-table changes">
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">
            原文（<s>删去的字</s>）
          </th>
          <th scope="col">
            更正后（<u>新增的字</u>）
          </th>
        </tr>
      </thead>
      {fields.map(({ field, name, changes }) => (
        <tbody key={field}>
          {changes.map((change, index) => (
            <tr key={index}>
              {index === 0 ? (
                <th scope="rowgroup" rowSpan={changes.length}>
                  {name}
                </th>
              ) : null}
              <ChangeCells change={change} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
