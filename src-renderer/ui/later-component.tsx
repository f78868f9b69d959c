import { type ComponentType, type ReactElement, useEffect, useState } from 'react';

/** A component whose code is read when it is first shown. */
export interface LaterComponent<Props extends object> {
  (props: Props): ReactElement;
  /** Reads the code beforehand; a failure shows when the component does. */
  preload(): Promise<void>;
}

/**
 * Reads a component's code once, when it is first shown or beforehand; then it is drawn at once, like any other. Until it
 * is there a hidden mark stands in its place (`focus-screen-title.ts` waits for it).
 */
export function laterComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LaterComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const read = (): Promise<void> => {
    loading ??= load().then(
      (component) => {
        loaded = component;
      },
      (thrown: unknown) => {
        // Asked for again the next time: the program's files may be there then.
        loading = null;
        throw thrown;
      },
    );
    return loading;
  };
  function Later(props: Props): ReactElement {
    const [state, setState] = useState<{ readonly thrown: unknown } | null>(null);
    const isHere = loaded !== null;
    useEffect(() => {
      if (isHere) return;
      let isShown = true;
      const settle = (thrown: unknown) => {
        if (isShown) setState({ thrown });
      };
      read().then(() => settle(null), settle);
      return () => {
        isShown = false;
      };
    }, [isHere]);
    if (loaded !== null) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    // The screen's error boundary says so.
    if (state !== null && state.thrown !== null) throw state.thrown;
    return <span hidden={true} data-later="" />;
  }
  return Object.assign(Later, { preload: () => read().catch(() => undefined) });
}
