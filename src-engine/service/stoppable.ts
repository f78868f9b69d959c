import type { CallContext } from '../protocol/handlers.ts';
import type { RunUnderWay } from './run-under-way.ts';

/** The same call, whose work also stops when the run is ended with what is complete. */
export function stoppable<P>(context: CallContext<P>, run: RunUnderWay): CallContext<P> {
  return {
    ...context,
    signal: {
      get cancelled() {
        return context.signal.cancelled || run.isStopping;
      },
    },
    onCancel: (listener) => {
      const forgetCancel = context.onCancel(listener);
      const forgetStop = run.onStop(listener);
      return () => {
        forgetCancel();
        forgetStop();
      };
    },
  };
}
