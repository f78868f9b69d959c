import { runCommand } from '../../commands/registry.ts';
import { useWhyNotRun } from '../../commands/use-why-not-run.ts';
import { strategyTitle } from '../../format/strategy-title.ts';
import type { StrategyDraftView } from '../../stores/strategy-store.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { ArmMenu } from './ArmMenu.tsx';
import { useEditor } from './use-editor.ts';

interface Props {
  /** Title of the page below. */
  readonly page: string;
  readonly draft: StrategyDraftView;
  readonly onValidate: () => void;
}

/** Which strategy this is, undo and redo, validation, and running it. */
export function StrategyHead({ page, draft, onValidate }: Props) {
  const { slot, strategy, runArm } = useEditor();
  const edited = runArm?.changed === true || draft.pending;
  const blocked = useWhyNotRun();
  return (
    <ScreenHead
      crumbs={
        <>
          <span>Strategy</span>
          <span aria-hidden="true">/</span>
          <span>{page}</span>
        </>
      }
      title={
        <>
          <span className="st-name" title={strategy.name}>
            {strategyTitle(strategy.name)}
          </span>{' '}
          <span className="st-version">{`v${strategy.version}${edited ? ' draft' : ''}`}</span>{' '}
          <span className="chip out">
            <ArmMark slot={slot} />
            {armTitle(slot)}
          </span>
        </>
      }
      actions={
        <>
          <ArmMenu />
          <IconButton
            icon="undo"
            label={draft.undoLabel === null ? 'Nothing to undo' : `Undo: ${draft.undoLabel}`}
            disabled={draft.undoLabel === null}
            onClick={draft.undo}
          />
          <IconButton
            icon="redo"
            label={draft.redoLabel === null ? 'Nothing to redo' : `Redo: ${draft.redoLabel}`}
            disabled={draft.redoLabel === null}
            onClick={draft.redo}
          />
          <Button icon="shield" keys="F8" onClick={onValidate}>
            Validate
          </Button>
          <Button
            tone="primary"
            icon="run"
            keys="F5"
            unavailable={blocked}
            onClick={() => runCommand('run.start')}
          >
            Run
          </Button>
        </>
      }
    />
  );
}
