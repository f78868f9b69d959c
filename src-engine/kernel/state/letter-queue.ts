import { copied } from '../../base/copied.ts';

const FIRST_ROWS = 4;

/** Letters of the loaded account that wait for tonight's letter extract (phase 87; domain.md 4.3), one a print. */
export class LetterQueue {
  count = 0;
  /** Index of the letter template. */
  letter = new Uint16Array(FIRST_ROWS);
  /** Index of the event type: class and type of the contact are its parameters. */
  eventType = new Uint16Array(FIRST_ROWS);
  process = new Uint16Array(FIRST_ROWS);
  sequence = new Uint16Array(FIRST_ROWS);
  debtClass = new Uint16Array(FIRST_ROWS);
  /** Aged debt of the class when the letter was written. Minor units. */
  amountMinor = new Float64Array(FIRST_ROWS);

  reset(): void {
    this.count = 0;
  }

  add(
    letter: number,
    eventType: number,
    process: number,
    sequence: number,
    debtClass: number,
    amountMinor: number,
  ): void {
    const row = this.count++;
    if (row === this.letter.length) this.grow();
    this.letter[row] = letter;
    this.eventType[row] = eventType;
    this.process[row] = process;
    this.sequence[row] = sequence;
    this.debtClass[row] = debtClass;
    this.amountMinor[row] = amountMinor;
  }

  private grow(): void {
    const size = this.letter.length * 2;
    this.letter = copied(this.letter, new Uint16Array(size));
    this.eventType = copied(this.eventType, new Uint16Array(size));
    this.process = copied(this.process, new Uint16Array(size));
    this.sequence = copied(this.sequence, new Uint16Array(size));
    this.debtClass = copied(this.debtClass, new Uint16Array(size));
    this.amountMinor = copied(this.amountMinor, new Float64Array(size));
  }
}
