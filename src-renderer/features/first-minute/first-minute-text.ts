import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import type { Address } from '../../stores/navigation-store.ts';
import type { FirstMinuteStep } from './first-minute-store.ts';

interface Facts {
  readonly step: FirstMinuteStep;
  readonly address: Address;
  /** The comparison that is looked at; null while it is read. */
  readonly view: RunView | null;
  /** A run has begun since the step was shown. */
  readonly isRunning: boolean;
}

/** What the strip says, from what is on the screen: numbers are those of the run, never those of a script. */
export function firstMinuteText({ step, address, view, isRunning }: Facts): string {
  switch (step) {
    case 'answer':
      return answerText(view);
    case 'customer':
      return customerText(address, view);
    case 'change':
      return isRunning
        ? 'The same customers are run again, with the same luck. The comparison comes by itself.'
        : 'The severance step is selected. Press Alt and the right arrow five times: it moves five days. Then press F5.';
    case 'done':
      return 'That is the whole loop: read, look, change, run. Import your own portfolio when you are ready.';
  }
}

function answerText(view: RunView | null): string {
  const sentence = view?.comparison.headlines[0]?.sentence;
  const bars =
    'In the table, each bar is the 95% interval of a difference; the shaded zone is too small to matter.';
  return sentence === undefined ? bars : `${sentence}. ${bars}`;
}

function customerText(address: Address, view: RunView | null): string {
  if (address.screen === 'accounts' && address.params['account'] !== undefined)
    return 'One customer, day by day. The panel “Why” names the checks of a decision, and the smallest change that would have turned it.';
  if (address.screen === 'accounts')
    return 'Open the first account of the list: every decision about it can be asked for its reason.';
  const spared = view?.swapSets[0]?.championOnly.accounts;
  const who =
    spared === undefined
      ? 'the accounts'
      : `${counted(spared, 'account')} that only the champion severs`;
  return `The swap set counts customers, not money. Select ${who} (“Swap-out”).`;
}
