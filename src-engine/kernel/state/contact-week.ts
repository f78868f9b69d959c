const WEEK_DAYS = 7;

/** The most contacts of an account in any seven days (simulation.md 5); days come in order. */
export class ContactWeek {
  most = 0;
  private inWeek = 0;
  private lastDay = 0;
  /** Contacts of each of the last seven days, by day modulo 7. */
  private readonly counts = new Int32Array(WEEK_DAYS);

  reset(): void {
    this.most = 0;
    this.inWeek = 0;
    this.lastDay = 0;
    this.counts.fill(0);
  }

  add(day: number, contacts: number): void {
    const passed = Math.min(day - this.lastDay, WEEK_DAYS);
    for (let step = 0; step < passed; step++) {
      const slot = (day - step) % WEEK_DAYS;
      this.inWeek -= this.counts[slot] ?? 0;
      this.counts[slot] = 0;
    }
    this.lastDay = day;
    const today = day % WEEK_DAYS;
    this.counts[today] = (this.counts[today] ?? 0) + contacts;
    this.inWeek += contacts;
    if (this.inWeek > this.most) this.most = this.inWeek;
  }
}
