import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';

interface Props {
  /** Another value (another screen) tries again. */
  readonly resetKey: string;
  /** Of a window: what went wrong is said in one, which can be closed. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly resetKey: string;
}

/** A screen or window that breaks does not take the document with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { onClose } = this.props;
    if (error === null) return this.props.children;
    const what = onClose === undefined ? 'screen' : 'window';
    const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`;
    const said = (
      <ErrorState
        failure={{
          message: `This ${what} stopped because of a mistake in the program.`,
          where: `${error.name}: ${error.message}`,
          hint: 'The document is not affected. Try again, or save it and restart the program.',
        }}
        actions={
          <>
            <Button tone="primary" onClick={() => this.setState({ error: null })}>
              Try again
            </Button>
            <Button onClick={() => void navigator.clipboard?.writeText(details)}>
              Copy details
            </Button>
          </>
        }
      />
    );
    if (onClose === undefined) return said;
    return (
      <Dialog title="The window cannot be shown" onClose={onClose}>
        {said}
      </Dialog>
    );
  }
}
