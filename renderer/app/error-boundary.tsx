import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** The last net: a fault in a screen is told, and the way back is offered. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="page">
        <div className="note note-problem stack" role="alert">
          <p>
            <strong>这个页面出了差错，没能显示出来。</strong>
          </p>
          <p>显示过“已保存”的内容都在。</p>
          <p>请重新打开页面；如果总是这样，请把下面这行字告诉维护人员。</p>
          <p>
            <code>{`${error.name}: ${error.message}`}</code>
          </p>
          <p>
            <button type="button" className="input button-plain" onClick={() => location.reload()}>
              重新打开
            </button>
          </p>
        </div>
      </main>
    );
  }
}
