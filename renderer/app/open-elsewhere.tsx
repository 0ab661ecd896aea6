/** The book is open in another window or tab; only one may write. */
export function OpenElsewhere() {
  return (
    <main className="page">
      <div className="note note-advice stack">
        <h1 className="note-title">记录簿已经在另一个窗口打开</h1>
        <p>同一时间只能在一个窗口里写，免得互相盖掉。那边写的内容都在。</p>
        <p>请回到那个窗口；或者先把它关掉，再在这里重新打开。</p>
        <p>
          <button type="button" className="input button-plain" onClick={() => location.reload()}>
            重新打开
          </button>
        </p>
      </div>
    </main>
  );
}
