/** Head of the column that a stamp stands in. */
const HEAD = 'behaviour_mark';

/**
 * Puts a stamp behind the last field of every record of CSV text that comes piece by piece, each piece whole records; the
 * first record is the head. Line ends stay as they are.
 */
export class CsvStamp {
  readonly #stamp: string;
  #isHead = true;

  constructor(stamp: string) {
    this.#stamp = stamp;
  }

  add(piece: string): string {
    let stamped = '';
    let from = 0;
    let quoted = false;
    for (let place = 0; place < piece.length; place++) {
      const letter = piece[place];
      if (letter === '"') quoted = !quoted;
      if (letter !== '\n' || quoted) continue;
      const end = piece[place - 1] === '\r' ? place - 1 : place;
      stamped += `${piece.slice(from, end)},${this.#isHead ? HEAD : this.#stamp}${piece.slice(end, place + 1)}`;
      this.#isHead = false;
      from = place + 1;
    }
    return stamped + piece.slice(from);
  }
}

/** A whole CSV document with a last column that says `stamp`; as it is without one. */
export function stampedCsv(text: string, stamp: string | null): string {
  return stamp === null ? text : new CsvStamp(stamp).add(text);
}
