import { useState } from 'react';
import { isoDate } from '../../../../src-engine/base/day.ts';
import type { LiveTest, StratumPart } from '../../../../src-engine/model/live-test.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/Check.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Strata } from './ForecastPanel.tsx';
import { beginLiveTest, changeLiveTest } from './live-test-actions.ts';

interface Props {
  readonly run: RunHeader;
  /** The test whose next phase is opened; null for a new test. */
  readonly previous: LiveTest | null;
  readonly onDone: (experiment: string) => void;
  readonly onClose: () => void;
}

interface Share {
  readonly arm: string;
  readonly basisPoints: number;
}

/** Nobody is contacted in this arm: only it shows what customers pay by themselves (simulation.md 3, hold-out). */
const HOLD_OUT = 'no-treatment';
/** A hold-out that is switched on: 2 %. Larger than 5 % it costs more than it tells. */
const HOLD_OUT_AT_FIRST = 200;
const HOLD_OUT_AT_MOST = 500;

/** What the newest phase gives each challenger, or a tenth to each challenger of the run. */
function sharesAtFirst(run: RunHeader, previous: LiveTest | null): readonly Share[] {
  if (previous === null)
    return run.arms.slice(1).map(({ name: arm }) => ({ arm, basisPoints: 1000 }));
  const all = previous.phases.flatMap(({ slots }) => slots.map(({ arm }) => arm));
  const newest = previous.phases.at(-1)?.slots ?? [];
  return [...new Set(all)].map((arm) => ({
    arm,
    basisPoints: newest.reduce(
      (sum, slot) => sum + (slot.arm === arm ? slot.to - slot.from : 0),
      0,
    ),
  }));
}

/** A new live test, or other shares for one that runs: a phase of its own, with ranges that stay. */
export function LiveTestDialog({ run, previous, onDone, onClose }: Props) {
  const before = sharesAtFirst(run, previous);
  const [experiment, setExperiment] = useState(previous?.experiment ?? 'pilot');
  const [shares, setShares] = useState(before);
  const [holdOut, setHoldOut] = useState(0);
  const [fromDay, setFromDay] = useState<number | null>(null);
  const [pastDueOnly, setPastDueOnly] = useState(true);
  const [strata, setStrata] = useState<readonly StratumPart[]>([]);
  const [move, setMove] = useState<Move>(() => moveAtFirst(before));
  const from = fromDay === null ? null : isoDate(fromDay);
  const submit = async (): Promise<void> => {
    if (previous === null) {
      const champion = run.arms[0]?.name ?? 'champion';
      const all = holdOut > 0 ? [...shares, { arm: HOLD_OUT, basisPoints: holdOut }] : shares;
      const terms = { experiment, champion, pastDueOnly, strata, from, shares: all };
      if (await beginLiveTest(terms)) onDone(experiment.trim());
      return;
    }
    const changed = shares.filter(
      ({ arm, basisPoints }) => before.find((one) => one.arm === arm)?.basisPoints !== basisPoints,
    );
    const moves = move.points > 0 && move.fromArm !== move.toArm ? [move] : [];
    const asked = { experiment: previous.experiment, from, shares: changed, moves };
    if (await changeLiveTest(asked)) onDone(previous.experiment);
  };
  return (
    <Dialog
      title={previous === null ? 'New live test' : `Change shares of ${previous.experiment}`}
      description={
        previous === null
          ? 'Each customer gets one strategy, by the test’s name and the customer’s number.'
          : 'Opens the next phase. Ranges that stay do not move; what a challenger gains comes from the champion.'
      }
      onClose={onClose}
      footer={
        <>
          <Button className="left" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="primary" onClick={() => void submit()}>
            {previous === null ? 'Begin live test' : 'Open phase'}
          </Button>
        </>
      }
    >
      <div className="live-form">
        {previous === null && (
          <TextField
            label="Name of the test"
            value={experiment}
            maxLength={100}
            onCommit={setExperiment}
          />
        )}
        <DateField label="First day" value={fromDay} onChange={setFromDay} />
        {shares.map(({ arm, basisPoints }, index) => (
          <NumberField
            key={arm}
            label={`Share of ${arm}`}
            value={basisPoints / 100}
            unit="%"
            digits={2}
            min={0}
            max={100}
            onCommit={(percent) =>
              setShares(shares.with(index, { arm, basisPoints: Math.round(percent * 100) }))
            }
          />
        ))}
        {previous === null ? (
          <>
            <HoldOut basisPoints={holdOut} onChange={setHoldOut} />
            <Check checked={pastDueOnly} onChange={setPastDueOnly}>
              Only customers who owe something past due
            </Check>
            <Strata strata={strata} onChange={setStrata} />
          </>
        ) : (
          shares.length > 1 && (
            <MoveFields arms={shares.map(({ arm }) => arm)} move={move} onChange={setMove} />
          )
        )}
      </div>
    </Dialog>
  );
}

interface HoldOutProps {
  /** 0 for none. */
  readonly basisPoints: number;
  readonly onChange: (basisPoints: number) => void;
}

/** A small part that nobody contacts, offered with every new test. */
function HoldOut({ basisPoints, onChange }: HoldOutProps) {
  return (
    <>
      <Check checked={basisPoints > 0} onChange={(isOn) => onChange(isOn ? HOLD_OUT_AT_FIRST : 0)}>
        Hold out customers whom nobody contacts: they show what is paid without treatment
      </Check>
      {basisPoints > 0 && (
        <NumberField
          label={`Share of ${HOLD_OUT}`}
          value={basisPoints / 100}
          unit="%"
          digits={2}
          min={0.01}
          max={HOLD_OUT_AT_MOST / 100}
          onCommit={(percent) => onChange(Math.round(percent * 100))}
        />
      )}
    </>
  );
}

interface Move {
  readonly fromArm: string;
  readonly toArm: string;
  readonly points: number;
}

/** Nobody, from the first challenger to the second: what is shown is what is done. */
function moveAtFirst([first, second]: readonly Share[]): Move {
  return { fromArm: first?.arm ?? '', toArm: second?.arm ?? '', points: 0 };
}

interface MoveProps {
  readonly arms: readonly string[];
  readonly move: Move;
  readonly onChange: (move: Move) => void;
}

/** Customers who go from one challenger to another: allowed, marked, and said to be (peers.md A42). */
function MoveFields({ arms, move, onChange }: MoveProps) {
  const options = arms.map((id) => ({ id, label: id }));
  return (
    <fieldset className="live-move">
      <legend>Move customers between challengers</legend>
      <Select
        label="From"
        value={move.fromArm}
        onChange={(fromArm) => onChange({ ...move, fromArm })}
        options={options}
      />
      <Select
        label="To"
        value={move.toArm}
        onChange={(toArm) => onChange({ ...move, toArm })}
        options={options}
      />
      <NumberField
        label="Part of all customers"
        value={move.points / 100}
        unit="%"
        digits={2}
        min={0}
        max={100}
        onCommit={(percent) => onChange({ ...move, points: Math.round(percent * 100) })}
      />
      <p className="t3">
        They have met both challengers: the phase is marked, and results are read phase by phase.
      </p>
    </fieldset>
  );
}
