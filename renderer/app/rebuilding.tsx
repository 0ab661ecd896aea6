import type { FillProgress } from '../data/fill-database';

const stepWords: Readonly<Record<FillProgress['step'], string>> = {
  rows: '正在恢复记录和名册',
  photos: '正在恢复照片',
};

const units: Readonly<Record<FillProgress['step'], string>> = { rows: '条', photos: '张' };

/** While a book is made anew out of its second copy. */
export function Rebuilding({ progress }: { readonly progress: FillProgress }) {
  const { step, done, total } = progress;
  return (
    <main className="page">
      <div className="note note-advice stack">
        <h1 className="note-title">正在从留底恢复记录簿</h1>
        <p>这台电脑上的资料和留底对不上，程序正按留底重新做一份。原来的资料没有动。</p>
        <p className="numeric" role="status">
          {stepWords[step]}：{done} / {total} {units[step]}
        </p>
        <progress className="progress" aria-label={stepWords[step]} value={done} max={total} />
        <p className="field-hint">请不要关机。中途关掉也不要紧，下次打开会重新恢复。</p>
      </div>
    </main>
  );
}
