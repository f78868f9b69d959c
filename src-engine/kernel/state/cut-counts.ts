/** What became of an account's cuts in a run (simulation.md 5). */
export class CutCounts {
  all = 0;
  ofVulnerable = 0;
  /** Those that the horizon follows for RESTORED_WITHIN_DAYS, and of these the ones whose service came back by then. */
  followed = 0;
  restored = 0;

  reset(): void {
    this.all = 0;
    this.ofVulnerable = 0;
    this.followed = 0;
    this.restored = 0;
  }
}
