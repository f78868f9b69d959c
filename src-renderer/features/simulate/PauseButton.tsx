import { useEffect, useState } from 'react';
import type { Failure } from '../../../src-engine/base/failure.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { registerCommands } from '../../commands/registry.ts';
import { Button } from '../../ui/Button.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { activePauses } from './pause-rules.ts';
import { usePauses } from './pause-store.ts';

interface Props {
  readonly run: RunHeader;
  readonly lastDay: number;
  readonly accountFailure: Failure | null;
}

/** "Pause when… 2 active". */
export function PauseButton({ run, lastDay, accountFailure }: Props) {
  const [isOpen, setOpen] = useState(false);
  const active = activePauses(usePauses());
  useEffect(
    () =>
      registerCommands([
        {
          id: 'run.pauseWhen',
          title: 'Pause when…',
          section: 'Run',
          group: 2,
          enabled: () => true,
          run: () => setOpen(true),
        },
      ]),
    [],
  );
  return (
    <>
      <Button tone="ghost" onClick={() => setOpen(true)}>
        {active === 0 ? 'Pause when…' : `Pause when… ${active} active`}
      </Button>
      {isOpen ? (
        <PauseDialog
          currency={run.currency}
          lastDay={lastDay}
          accountFailure={accountFailure}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
