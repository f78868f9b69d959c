/** What a run has read of the places in which arms differ. */
export class Readings {
  readonly #touched: Uint8Array;
  #list: number[] = [];

  constructor(places: number) {
    this.#touched = new Uint8Array(places);
  }

  /** Another run begins. */
  begin(): void {
    for (const place of this.#list) this.#touched[place] = 0;
    this.#list = [];
  }

  touch(place: number): void {
    if (this.#touched[place] === 1) return;
    this.#touched[place] = 1;
    this.#list.push(place);
  }

  /** The run is over: the places that it has read. */
  end(): readonly number[] {
    return this.#list;
  }
}
