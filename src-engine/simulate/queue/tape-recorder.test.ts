import { describe, expect, it } from 'vitest';
import { Recorder } from '../../kernel/state/recorder.ts';
import { priceCode } from '../../model/price-code.ts';
import { TapeRecorder } from './tape-recorder.ts';

const DAYS = 70;
const PRICE = priceCode('capacity', 0);

/** What a stretch of a run writes, of every kind. */
function write(recorder: Recorder, day: number): void {
  recorder.flow(0, day, 100 + day);
  recorder.charge(day, PRICE, 2, 14);
  recorder.stock(40, day, 3);
  recorder.nightlyReviews(day, day + 2);
  recorder.snapshot(day < 30 ? 0 : 1, 1, 250);
  recorder.rollTo(day < 30 ? 0 : 1, 2);
  recorder.tally(1, day, 5);
  recorder.event(day, 1, 2, 3, 4, -5);
}

function written(recorder: Recorder) {
  const log = recorder.finish();
  const { daily, ageing, rolls, tallies } = recorder;
  return { log, charges: recorder.finishCharges(), daily, ageing, rolls, tallies };
}

describe('a recorder with a tape', () => {
  it('writes what stands, once it does, as if the run had never paused', () => {
    const plain = new Recorder(DAYS, 1, 'all', 16, true);
    const taped = new TapeRecorder(DAYS, 1, 'all', 16, true);
    plain.begin(7, 0);
    write(plain, 10);
    write(plain, 40);
    plain.writeReviews();
    const { presentCashMinor, presentCostMinor, presentMinor } = plain;
    const expected = written(plain);

    taped.begin(7, 0);
    write(taped, 10);
    const mark = taped.mark();
    const first = taped.tape();
    taped.begin(8, 0);
    taped.resume(mark);
    write(taped, 20);
    // Taken back to where it paused: what it wrote since does not count.
    taped.resume(mark);
    write(taped, 40);
    taped.writeReviews();
    expect(taped).toMatchObject({ presentCashMinor, presentCostMinor, presentMinor });
    const second = taped.tape();
    expect(taped.chargeCount).toBe(0);
    taped.commit(7, first);
    taped.commit(7, second);
    expect(written(taped)).toEqual(expected);
  });

  it('keeps nights of reviews of a run that pauses from the next run', () => {
    const taped = new TapeRecorder(DAYS, 1, 'none');
    taped.begin(1, 0);
    taped.nightlyReviews(3, 5);
    taped.mark();
    taped.begin(2, 0);
    taped.commitNow(2);
    taped.finish();
    expect(taped.daily.every((value) => value === 0)).toBe(true);
  });

  it('tells which accounts were charged', () => {
    const taped = new TapeRecorder(DAYS, 1, 'none', 0, true);
    taped.begin(2, 0);
    taped.charge(1, PRICE, 1, 7);
    taped.commitNow(2);
    taped.begin(0, 0);
    taped.charge(1, PRICE, 1, 7);
    const isCharged = new Uint8Array(3);
    taped.markCharged(isCharged);
    expect([...isCharged]).toEqual([0, 0, 1]);
  });
});
