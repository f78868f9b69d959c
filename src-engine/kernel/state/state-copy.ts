/** What a state held at one moment. Opaque; good for the StateCopy that made it. */
export interface PackedState {
  /** Numbers, flags and columns, as they lie in the block. */
  readonly bytes: Uint8Array;
  readonly block: Block;
  /** Lists (copied; their elements never change) and objects that are told from outside. */
  readonly others: readonly unknown[];
}

type Column =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** A field of some object of the state. */
interface Field {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

/** One piece of memory for numbers, flags and columns. */
interface Block {
  readonly bytes: Uint8Array;
  /** Its front: numbers, then flags. */
  readonly values: Float64Array;
  /** Where each column lies. */
  readonly homes: readonly Column[];
}

const ALIGNED = 8;
/** Copies that room is made for at once: a piece of memory for each costs more than filling it. */
const ROOM_FOR = 32;

/**
 * Copies one state object out and in again, whatever fields it has: numbers, flags, columns (typed arrays), lists, and objects
 * of these. Moves the columns into one block of memory, so that a copy of them is one copy of bytes; a larger block is laid out
 * when a column has grown. A field that is null when this is made, or a function, is kept as it is: what it points to must not
 * change while a copy lives. Nobody may hold on to a column of the state, or put another object in the place of one that has
 * columns: make this when the state has its lasting objects.
 */
export class StateCopy {
  readonly #numbers: Field[] = [];
  readonly #flags: Field[] = [];
  readonly #columns: Field[] = [];
  readonly #others: Field[] = [];
  #block: Block;
  /** Bytes of copies that nobody needs any more, or yet. */
  readonly #free: Uint8Array[] = [];

  constructor(state: object) {
    this.#find(state as Record<string, unknown>);
    this.#block = this.#layOut();
  }

  pack(): PackedState {
    if (!this.#isAtHome()) {
      this.#block = this.#layOut();
      this.#free.length = 0;
    }
    const { bytes, values } = this.#block;
    const numbers = this.#numbers;
    const flags = this.#flags;
    let next = 0;
    for (let place = 0; place < numbers.length; place++) {
      const { owner, key } = numbers[place] as Field;
      values[next++] = owner[key] as number;
    }
    for (let place = 0; place < flags.length; place++) {
      const { owner, key } = flags[place] as Field;
      values[next++] = owner[key] === true ? 1 : 0;
    }
    const others = this.#others.map(({ owner, key }) => copied(owner[key]));
    const copy = this.#free.pop() ?? this.#room();
    copy.set(bytes);
    return { bytes: copy, block: this.#block, others };
  }

  /** The copy is not needed any more: a later one may take its bytes. */
  release({ bytes, block }: PackedState): void {
    if (block === this.#block) this.#free.push(bytes);
  }

  /** The state is again what it was. */
  unpack({ bytes, block, others }: PackedState): void {
    block.bytes.set(bytes);
    const { homes } = this.#block;
    const numbers = this.#numbers;
    const flags = this.#flags;
    for (let place = 0; place < homes.length; place++) {
      const { owner, key } = this.#columns[place] as Field;
      const home = homes[place] as Column;
      if (owner[key] !== home) owner[key] = home;
      if (block === this.#block) continue;
      const before = block.homes[place] as Column;
      home.set(before);
      // The column was shorter then: rows behind are as growing makes them.
      home.fill(0, before.length);
    }
    let next = 0;
    for (let place = 0; place < numbers.length; place++) {
      const { owner, key } = numbers[place] as Field;
      const value = block.values[next++] as number;
      // Most are what they were in the run before: reading a member costs a small part of writing it.
      if (owner[key] === value) continue;
      // As the short whole number that it was: a double would give the object another shape (docs/adr/0180).
      owner[key] = (value | 0) === value ? value | 0 : value;
    }
    for (let place = 0; place < flags.length; place++) {
      const { owner, key } = flags[place] as Field;
      const value = block.values[next++] === 1;
      if (owner[key] !== value) owner[key] = value;
    }
    for (let place = 0; place < this.#others.length; place++) {
      const { owner, key } = this.#others[place] as Field;
      owner[key] = copied(others[place]);
    }
  }

  /** Makes room for more copies, and returns the first. */
  #room(): Uint8Array {
    const { length } = this.#block.bytes;
    const bytes = new Uint8Array(length * ROOM_FOR);
    for (let copy = 1; copy < ROOM_FOR; copy++)
      this.#free.push(bytes.subarray(copy * length, (copy + 1) * length));
    return bytes.subarray(0, length);
  }

  #isAtHome(): boolean {
    const { homes } = this.#block;
    for (let place = 0; place < homes.length; place++) {
      const { owner, key } = this.#columns[place] as Field;
      if (owner[key] !== homes[place]) return false;
    }
    return true;
  }

  /** Moves the columns as they are into a new block. */
  #layOut(): Block {
    const values = this.#numbers.length + this.#flags.length;
    let size = values * ALIGNED;
    for (const { owner, key } of this.#columns) size += aligned((owner[key] as Column).byteLength);
    const memory = new ArrayBuffer(size);
    let next = values * ALIGNED;
    const homes = this.#columns.map(({ owner, key }) => {
      const column = owner[key] as Column;
      const Made = column.constructor as new (m: ArrayBuffer, at: number, size: number) => Column;
      const home = new Made(memory, next, column.length);
      home.set(column);
      owner[key] = home;
      next += aligned(column.byteLength);
      return home;
    });
    return { bytes: new Uint8Array(memory), values: new Float64Array(memory, 0, values), homes };
  }

  #find(owner: Record<string, unknown>): void {
    for (const key of Object.keys(owner)) {
      const value = owner[key];
      if (typeof value === 'number') this.#numbers.push({ owner, key });
      else if (typeof value === 'boolean') this.#flags.push({ owner, key });
      else if (ArrayBuffer.isView(value)) this.#columns.push({ owner, key });
      else if (typeof value === 'object' && value !== null && !Array.isArray(value))
        this.#find(value as Record<string, unknown>);
      else if (typeof value !== 'string') this.#others.push({ owner, key });
    }
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}

function copied(value: unknown): unknown {
  return Array.isArray(value) ? value.slice() : value;
}
