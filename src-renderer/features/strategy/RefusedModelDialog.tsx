import { counted } from '../../format/count.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { RefusedModel } from './behaviour-actions.ts';

interface Props {
  readonly refused: RefusedModel;
  readonly onClose: () => void;
}

/** Why a file was not taken as behaviour model: every problem with its place. */
export function RefusedModelDialog({ refused, onClose }: Props) {
  const { fileName, problems } = refused;
  return (
    <Dialog
      title={`${fileName} was not imported: ${counted(problems.length, 'error')}`}
      description="The behaviour model in use has not changed."
      readOnly
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <ul className="st-problem-list">
        {problems.map((problem) => (
          <li
            key={`${problem.code} ${problem.pointer} ${problem.message}`}
            className="st-problem error"
          >
            <Icon name="warn" label="error" />
            <span>
              <b>{problem.message}</b>
              {problem.hint === '' ? null : <span className="t2">{` ${problem.hint}`}</span>}
              <span className="mono t3 where">{problem.pointer}</span>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
