import { assert } from '../../base/assert.ts';
import { METRIC_ROW } from '../../kernel/state/recorder.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { type MinorOfPrice, RepeatableRecorder } from './repeatable-recorder.ts';

const COST_ROW = METRIC_ROW.costMinor;
const COMMISSION_ROW = METRIC_ROW.commissionMinor;

/** What a run wrote, call by call. */
interface Journal {
  /** Row, day, amount; three numbers a call. */
  readonly flows: GrowingNumbers;
  /** Day, price (model/price-code.ts), how many times, minor units. */
  readonly charges: GrowingNumbers;
  /** Index, bucket, amount. */
  readonly snapshots: GrowingNumbers;
  /** Index, state. */
  readonly rolls: GrowingNumbers;
  /** Day, process, kind, detail, outcome, amount. */
  readonly events: GrowingNumbers;
  /** Row, bin, amount. */
  readonly tallies: GrowingNumbers;
}

/** A recorder that can write all that another one has written, in the same order: sums of floats come out alike. */
export class JournalRecorder extends RepeatableRecorder {
  readonly #journal: Journal = {
    flows: new GrowingNumbers(),
    charges: new GrowingNumbers(),
    snapshots: new GrowingNumbers(),
    rolls: new GrowingNumbers(),
    events: new GrowingNumbers(),
    tallies: new GrowingNumbers(),
  };
  #isRepeating = false;

  override begin(account: number, replication: number): void {
    super.begin(account, replication);
    for (const part of Object.values(this.#journal)) part.clear();
  }

  /** Treatment cost and commissions come in charges, which are noted as such. */
  override flow(row: number, day: number, amount: number): void {
    super.flow(row, day, amount);
    if (this.#isRepeating || row === COST_ROW || row === COMMISSION_ROW) return;
    const { flows } = this.#journal;
    flows.add(row);
    flows.add(day);
    flows.add(amount);
  }

  override charge(day: number, price: number, times: number, amountMinor: number): void {
    super.charge(day, price, times, amountMinor);
    if (this.#isRepeating) return;
    const { charges } = this.#journal;
    charges.add(day);
    charges.add(price);
    charges.add(times);
    charges.add(amountMinor);
  }

  override snapshot(index: number, bucket: number, amountMinor: number): void {
    super.snapshot(index, bucket, amountMinor);
    if (this.#isRepeating) return;
    const { snapshots } = this.#journal;
    snapshots.add(index);
    snapshots.add(bucket);
    snapshots.add(amountMinor);
  }

  override rollTo(index: number, state: number): void {
    super.rollTo(index, state);
    if (this.#isRepeating) return;
    const { rolls } = this.#journal;
    rolls.add(index);
    rolls.add(state);
  }

  override tally(row: number, bin: number, amount: number): void {
    super.tally(row, bin, amount);
    if (this.#isRepeating) return;
    const { tallies } = this.#journal;
    tallies.add(row);
    tallies.add(bin);
    tallies.add(amount);
  }

  override event(
    day: number,
    process: number,
    kind: number,
    detail: number,
    outcome: number,
    amountMinor: number,
  ): void {
    super.event(day, process, kind, detail, outcome, amountMinor);
    if (this.#isRepeating || !this.isLogging) return;
    const { events } = this.#journal;
    events.add(day);
    events.add(process);
    events.add(kind);
    events.add(detail);
    events.add(outcome);
    events.add(amountMinor);
  }

  override repeat(other: RepeatableRecorder, minorOf: MinorOfPrice | null): number {
    assert(other instanceof JournalRecorder, 'a journal is written from a journal');
    const { flows, snapshots, rolls, tallies } = other.#journal;
    this.#isRepeating = true;
    for (let call = 0; call < flows.count; call += 3)
      this.flow(flows.at(call), flows.at(call + 1), flows.at(call + 2));
    for (let call = 0; call < snapshots.count; call += 3)
      this.snapshot(snapshots.at(call), snapshots.at(call + 1), snapshots.at(call + 2));
    for (let call = 0; call < rolls.count; call += 2)
      this.rollTo(rolls.at(call), rolls.at(call + 1));
    for (let call = 0; call < tallies.count; call += 3)
      this.tally(tallies.at(call), tallies.at(call + 1), tallies.at(call + 2));
    this.#repeatEvents(other.#journal);
    const costMinor = this.#repeatCharges(other.#journal, minorOf);
    this.#isRepeating = false;
    return costMinor;
  }

  #repeatCharges({ charges }: Journal, minorOf: MinorOfPrice | null): number {
    let costMinor = 0;
    for (let call = 0; call < charges.count; call += 4) {
      const price = charges.at(call + 1);
      const times = charges.at(call + 2);
      const minor = minorOf === null ? charges.at(call + 3) : minorOf(price, times);
      this.charge(charges.at(call), price, times, minor);
      costMinor += minor;
    }
    return costMinor;
  }

  #repeatEvents({ events }: Journal): void {
    for (let call = 0; call < events.count; call += 6)
      this.event(
        events.at(call),
        events.at(call + 1),
        events.at(call + 2),
        events.at(call + 3),
        events.at(call + 4),
        events.at(call + 5),
      );
  }
}
