import type { EarlyView } from '../../../../src-engine/model/early-view.ts';
import type { RuleTrial } from '../../../../src-engine/protocol/search-methods.ts';
import { moneyValues } from '../../../charts/value-format.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { signed, signedRange } from '../../../format/signed.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { useChosenRun, useIsRunning } from '../../../stores/run-store.ts';
import { useEarlyView } from '../parts/use-early-view.ts';
import { useEditor } from '../use-editor.ts';

/** Where no run was made yet. */
const DEFAULT = { days: 120, seed: 1 };

interface Props {
  /** JSON pointer of a step, a condition, a criteria row or a guardrail. */
  readonly pointer: string;
  /** "this step" */
  readonly words: string;
}

/** What a rule is worth: the strategy as it is against the same without it, from a sample of the accounts first. */
export function RuleWorth({ pointer, words }: Props) {
  const { slot } = useEditor();
  const summary = useDocumentSummary();
  const { days, seed } = useChosenRun() ?? DEFAULT;
  const isRunning = useIsRunning();
  const question: RuleTrial | null =
    summary.portfolio === null ? null : { slot, pointer, days, seed };
  const { view, asked, failure } = useEarlyView(question, summary.revision, (trial, options) =>
    callEngine('tryWithout', trial, options),
  );
  if (question === null) return null;
  // What an earlier selection was worth is not this one's.
  const shown = asked?.pointer === pointer ? view : null;
  return (
    <section className="st-effect" aria-label={`What ${words} is worth`}>
      <h3>
        {`With and without ${words} `}
        <span className="t3">one replication</span>
      </h3>
      {shown === null ? null : <Worth view={shown} days={days} />}
      {shown === null && failure === null ? (
        <p className="t3 late">
          {isRunning ? 'Shown when the run under way has ended.' : 'Trying a sample of accounts.'}
        </p>
      ) : null}
      {failure === null || failure.code === 'cancelled' ? null : (
        <p className="t2">{`It cannot be left out: ${failure.message}`}</p>
      )}
    </section>
  );
}

function Worth({ view, days }: { readonly view: EarlyView; readonly days: number }) {
  const { text } = moneyValues(view.currency);
  const [worth] = view.differences;
  if (worth === undefined) return null;
  const isSample = view.accounts < view.of;
  const isClear = worth.low > 0 || worth.high < 0;
  const isNothing = worth.low === 0 && worth.high === 0;
  return (
    <div data-worth={view.accounts}>
      <dl>
        <dt>Net cash collected</dt>
        <dd>{signed(worth.value, text)}</dd>
        <dt>95% interval</dt>
        <dd>{signedRange(worth.low, worth.high, text)}</dd>
      </dl>
      <p className="t3">
        {isNothing
          ? 'No account is treated otherwise without it. '
          : isClear
            ? ''
            : 'The interval includes 0: this sample does not tell whether it pays. '}
        {isSample
          ? `Sample of ${formatCount(view.accounts)} of ${counted(view.of, 'account')}, scaled to all of them.`
          : `All ${counted(view.of, 'account')}.`}
        {` Flow over ${counted(days, 'day')}, interval over customers, same draws.`}
      </p>
    </div>
  );
}
