import type { RunHeader, RunRequest } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import { currencySymbol, formatMoneyCompact, minorDigits } from '../../format/money.ts';
import { Check } from '../../ui/Check.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import type { KnownLuck } from './use-known-luck.ts';

interface Props {
  readonly request: RunRequest;
  readonly currency: string;
  readonly lastRun: RunHeader | null;
  readonly luck: KnownLuck | null;
  readonly onChange: (precision: RunRequest['precision']) => void;
}

/** Major units asked for where no run says what matters. */
const UNKNOWN_HALF_WIDTH = 1000;
/** Replications allowed at first: four halvings of the luck of the usual number would be more. */
const MOST_AT_FIRST = 200;

/** Replicating until luck is known to a given amount, instead of a given number of times (ux 2.3). */
export function PrecisionFields({ request, currency, lastRun, luck, onChange }: Props) {
  const scale = 10 ** minorDigits(currency);
  const { precision } = request;
  if (request.slots.length < 2) return null;
  const atFirst = {
    halfWidth:
      luck === null ? UNKNOWN_HALF_WIDTH * scale : Math.max(1, Math.round(luck.matters / 2)),
    most: MOST_AT_FIRST,
  };
  return (
    <div className="si-precision">
      <Check
        checked={precision !== undefined}
        onChange={(on) => onChange(on ? atFirst : undefined)}
      >
        Replicate until net cash is precise enough
      </Check>
      {precision !== undefined && (
        <NumberField
          label="Luck may move it by ±"
          help={needed(precision.halfWidth, currency, lastRun, luck)}
          unit={currencySymbol(currency)}
          digits={minorDigits(currency)}
          min={1 / scale}
          value={precision.halfWidth / scale}
          onCommit={(typed) =>
            onChange({ ...precision, halfWidth: Math.max(1, Math.round(typed * scale)) })
          }
        />
      )}
    </div>
  );
}

/** "About 40 more replications than run 14 for ±$8.0k." */
function needed(
  halfWidth: number,
  currency: string,
  run: RunHeader | null,
  luck: KnownLuck | null,
): string {
  if (run === null || luck === null) return 'A pilot of 10 replications says how many are needed.';
  const ratio = luck.halfWidth / halfWidth;
  const more = Math.ceil(run.replications * ratio * ratio) - run.replications;
  const width = `±${formatMoneyCompact(halfWidth, currency)}`;
  return more > 0
    ? `About ${counted(more, 'more replication', 'more replications')} than run ${run.id} for ${width}.`
    : `Run ${run.id} was that precise with ${counted(run.replications, 'replication')}.`;
}
