import { runSlots } from '../../../src-engine/model/run-slots.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { RunWarnings } from '../../charts/RunWarnings.tsx';
import { counted } from '../../format/count.ts';
import { formatMoneyCompact } from '../../format/money.ts';
import { replicationsText } from '../../format/replications-text.ts';
import { runLabel } from '../../format/run-label.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useActiveSlot } from '../../stores/strategy-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { copyLink } from './copy-link.ts';
import { staleReasons } from './stale-run.ts';
import type { RunAgain } from './use-run-again.ts';

interface Props {
  readonly run: RunHeader;
  /** Open debt of the accounts in scope; null until the numbers are there. */
  readonly scopeMinor: number | null;
  readonly again: RunAgain;
}

/** Title, what was run on what, and the actions of the screen. */
export function CompareHead({ run, scopeMinor, again }: Props) {
  const summary = useDocumentSummary();
  const { go, params } = useNavigation();
  const [active, setActive] = useActiveSlot();
  const facts = [
    counted(run.accounts, 'account'),
    ...(scopeMinor === null ? [] : [`${formatMoneyCompact(scopeMinor, run.currency)} in scope`]),
    counted(run.days, 'day'),
    replicationsText(run, 'paired replication'),
    ...(run.behaviourName === null ? [] : [`behaviour model ${run.behaviourName}`]),
  ].join(' · ');
  const title = compareTitle(run);
  const copy = (): void => {
    const caption = `Run ${run.id}: ${title.toLowerCase()}. ${facts}.`;
    void copyLink('compare', { ...params, run: String(run.id) }, caption);
  };
  const stale = staleReasons(run, summary);
  const noEvidence =
    stale.length === 0 ? null : `Evidence is of what is open: ${stale.join(', ')}. Run again.`;
  const exportEvidence = (): void => {
    const slots = runSlots(run, summary) ?? [];
    // A challenger leaves; the one in hand when it is an arm of this run.
    const chosen = slots.slice(1).includes(active) ? active : (slots[1] ?? slots[0]);
    if (chosen !== undefined) setActive(chosen);
    go('export', { show: 'evidence' });
  };
  return (
    <>
      <ScreenHead
        title={title}
        meta={facts}
        actions={
          <>
            <Pick
              label="Run"
              value={String(run.id)}
              onChange={(id) => go('compare', { run: id })}
              options={[...summary.runs].reverse().map((one) => ({
                id: String(one.id),
                label: runLabel(one),
              }))}
            />
            <Button icon="link" onClick={copy}>
              Copy link
            </Button>
            <Button icon="export" unavailable={noEvidence} onClick={exportEvidence}>
              Export evidence…
            </Button>
            <Button
              tone="primary"
              icon="run"
              keys="F5"
              unavailable={again.unavailable}
              onClick={again.run}
            >
              Run again
            </Button>
          </>
        }
      />
      <RunWarnings run={run} />
    </>
  );
}

/** "Champion against 2 challengers". */
export function compareTitle(run: RunHeader): string {
  const challengers = run.arms.length - 1;
  return challengers === 0
    ? 'Champion alone'
    : `Champion against ${counted(challengers, 'challenger')}`;
}
