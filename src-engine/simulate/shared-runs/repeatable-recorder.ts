import { Recorder } from '../../kernel/state/recorder.ts';

/** Minor units of so many `times` a price (model/price-code.ts). */
export type MinorOfPrice = (price: number, times: number) => number;

/** A recorder of one of several arms that share runs of an account. */
export abstract class RepeatableRecorder extends Recorder {
  /**
   * Writes the run that `other`, a recorder of the same kind, has just recorded, at other prices unless they are null;
   * returns its treatment cost, minor units.
   */
  abstract repeat(other: RepeatableRecorder, minorOf: MinorOfPrice | null): number;
}
