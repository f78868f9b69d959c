import { go } from '../../stores/navigation-store.ts';
import { chooseReplications } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { showFirstMinuteStep } from './first-minute-store.ts';
import { useSeveranceStep } from './use-severance-step.ts';

/** Enough to see which way a change goes (ux 5.1). */
const FEW_REPLICATIONS = 5;

/** Leads to the step that is to be changed. In code of its own: finding it takes the list of algorithms. */
export function ToChangeButton() {
  const severance = useSeveranceStep();
  return (
    <Button
      tone="primary"
      onClick={() => {
        showFirstMinuteStep('change');
        // A look at the change, in seconds: the settings of the run stay as they are otherwise.
        chooseReplications(FEW_REPLICATIONS);
        go('strategy', severance);
      }}
    >
      Next
    </Button>
  );
}
