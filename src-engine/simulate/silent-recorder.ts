import { Recorder } from '../kernel/state/recorder.ts';

/** A recorder that keeps nothing, for runs that only decide: their outcomes in money are not to be read. */
export class SilentRecorder extends Recorder {
  constructor() {
    super(1, 1, 'none');
  }

  override begin(): void {}
  override flow(): void {}
  override stock(): void {}
  override nightlyReviews(): void {}
  override writeReviews(): void {}
  override snapshot(): void {}
  override rollTo(): void {}
  override event(): void {}
}
