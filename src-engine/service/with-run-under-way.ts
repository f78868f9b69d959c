import type { CallContext } from '../protocol/handlers.ts';
import type { RunUnderWay } from './run-under-way.ts';
import type { Session } from './session.ts';

/** The same call, which rests at its pauses while the run is paused. */
function pausable<P>(context: CallContext<P>, run: RunUnderWay): CallContext<P> {
  return {
    ...context,
    pause: async () => {
      await context.pause();
      if (!run.isPaused) return;
      await context.rest(run.whenGoing());
      // Also when it was woken for somebody who waits.
      run.resume();
    },
  };
}

/** Does `work` as the run of the session that is under way, which can be paused until it ends. */
export async function withRunUnderWay<T, P>(
  session: Session,
  context: CallContext<P>,
  run: RunUnderWay,
  work: (context: CallContext<P>) => Promise<T>,
): Promise<T> {
  session.underWay = run;
  const forget = context.onCancel(() => run.resume());
  try {
    return await work(pausable(context, run));
  } finally {
    forget();
    if (session.underWay === run) session.underWay = null;
  }
}
