import { useWhyNotRun } from '../../commands/use-why-not-run.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { gateLines } from './gate-lines.ts';
import type { Gate } from './gates.ts';

const LOOKS: Readonly<Record<Gate['state'], { readonly icon: IconName; readonly word: string }>> = {
  holds: { icon: 'check', word: 'holds' },
  note: { icon: 'warn', word: 'look at this' },
  blocks: { icon: 'cross', word: 'blocks the export' },
};
const SHOWN_LINES = 6;

interface Props {
  readonly gates: readonly Gate[];
  readonly onShowProblems: () => void;
  readonly onRun: () => void;
  readonly onShowRun: (() => void) | null;
}

/** What must hold before a configuration leaves, and what is true of it now. */
export function GatesPanel({ gates, onShowProblems, onRun, onShowRun }: Props) {
  const whyNot = useWhyNotRun();
  const action = (gate: Gate) => {
    if (gate.id === 'validation' && gate.state !== 'holds') {
      return (
        <Button size="small" onClick={onShowProblems}>
          Show in the strategy
        </Button>
      );
    }
    if (gate.id === 'evidence' && gate.state === 'blocks') {
      return (
        <Button size="small" icon="run" keys="F5" unavailable={whyNot} onClick={onRun}>
          Run comparison
        </Button>
      );
    }
    if (['evidence', 'outcomes', 'checks'].includes(gate.id) && onShowRun !== null) {
      return (
        <Button size="small" onClick={onShowRun}>
          Show the comparison
        </Button>
      );
    }
    return null;
  };
  return (
    <Panel title="Gates" sub="what must hold before this configuration leaves">
      <ul className="gates">
        {gates.map((gate) => {
          const look = LOOKS[gate.state];
          return (
            <li key={gate.id} className={`gate-${gate.state}`}>
              <Icon name={look.icon} label={look.word} />
              <div>
                <b>{gate.title}</b>
                <GateLines lines={gateLines(gate.lines)} />
              </div>
              {action(gate)}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function GateLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.slice(0, SHOWN_LINES).map((line) => (
        <p key={line} className="t2">
          {line}
        </p>
      ))}
      {lines.length > SHOWN_LINES ? (
        <p className="t3">{`and ${lines.length - SHOWN_LINES} more`}</p>
      ) : null}
    </>
  );
}
