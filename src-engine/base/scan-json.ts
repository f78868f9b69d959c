import { pointerOf } from './json-pointer.ts';
import { err, ok, type Result } from './result.ts';

/** Where a JSON text breaks the grammar. Offsets count UTF-16 units from 0. */
export interface JsonSyntaxError {
  readonly offset: number;
  /** "a comma or } after the member", to be read after "expected". */
  readonly expected: string;
  readonly hint: string;
}

/** What a well-formed JSON text holds besides its value. */
export interface JsonScan {
  /** Offset of each value by its JSON pointer. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Members whose name occurs before in the same object: JSON.parse would drop the earlier one without a word. */
  readonly duplicates: readonly { readonly pointer: string; readonly offset: number }[];
}

/** Deeper than any configuration; keeps hostile text from exhausting the stack. */
const DEEPEST = 100;
const FIRST_PRINTABLE = 0x20;
const BACKSLASH = 0x5c;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

class ScanStop extends Error {
  readonly found: JsonSyntaxError;
  constructor(found: JsonSyntaxError) {
    super(found.expected);
    this.found = found;
  }
}

class Scanner {
  private readonly text: string;
  private at = 0;
  readonly offsets = new Map<string, number>();
  readonly duplicates: { pointer: string; offset: number }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  document(): void {
    this.space();
    if (this.at === this.text.length) this.stop('a JSON object', 'The file is empty.');
    this.value([], 0);
    this.space();
    if (this.at < this.text.length) this.stop('the end of the file', 'Remove what follows.');
  }

  private stop(expected: string, hint = ''): never {
    throw new ScanStop({ offset: this.at, expected, hint });
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return null;
    this.at = pattern.lastIndex;
    return match[0];
  }

  private space(): void {
    this.take(SPACE);
  }

  private is(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private value(path: readonly PropertyKey[], depth: number): void {
    if (depth > DEEPEST) this.stop(`at most ${DEEPEST} levels of nesting`);
    this.offsets.set(pointerOf(...path), this.at);
    const first = this.text[this.at];
    if (first === '{') this.object(path, depth);
    else if (first === '[') this.array(path, depth);
    else if (first === '"') this.string();
    else if (this.take(NUMBER) === null && this.take(WORD) === null) {
      this.stop('a value', this.valueHint(first));
    }
  }

  private valueHint(first: string | undefined): string {
    if (first === "'") return 'Texts stand in double quotes.';
    if (first === '/') return 'JSON has no comments.';
    if (first === ']' || first === '}') return 'Remove the comma before it.';
    if (first === '+' || first === '.') return 'Numbers start with a digit or a minus sign.';
    return '';
  }

  /** The token of a text, quotes included. */
  private string(): string {
    const start = this.at;
    if (!this.is('"')) {
      const hint = this.text[start] === '}' ? 'Remove the comma before it.' : '';
      this.stop('a member name in double quotes', hint);
    }
    while (!this.is('"')) {
      const code = this.text.charCodeAt(this.at);
      // NaN at the end of the file is not >= either.
      if (!(code >= FIRST_PRINTABLE)) {
        this.stop('a closing double quote', 'Line breaks inside a text are written \\n.');
      }
      if (code !== BACKSLASH) this.at += 1;
      else if (this.take(ESCAPE) === null) this.stop('a valid escape such as \\n, \\" or \\u00e9');
    }
    return this.text.slice(start, this.at);
  }

  private array(path: readonly PropertyKey[], depth: number): void {
    this.at += 1;
    this.space();
    if (this.is(']')) return;
    for (let index = 0; ; index++) {
      this.space();
      this.value([...path, index], depth + 1);
      this.space();
      if (this.is(']')) return;
      if (!this.is(',')) this.stop('a comma or ] after the entry');
    }
  }

  private object(path: readonly PropertyKey[], depth: number): void {
    this.at += 1;
    this.space();
    if (this.is('}')) return;
    const names = new Set<string>();
    for (;;) {
      this.space();
      const start = this.at;
      const name: string = JSON.parse(this.string());
      const memberPath = [...path, name];
      if (names.has(name))
        this.duplicates.push({ pointer: pointerOf(...memberPath), offset: start });
      names.add(name);
      this.space();
      if (!this.is(':')) this.stop('a colon after the member name');
      this.space();
      this.value(memberPath, depth + 1);
      this.space();
      if (this.is('}')) return;
      if (!this.is(',')) this.stop('a comma or } after the member');
    }
  }
}

/**
 * Checks a text against the JSON grammar (RFC 8259) and notes where each value stands. The messages of JSON.parse
 * differ between engines and often lack the place; this one says the same everywhere, and it sees repeated members.
 */
export function scanJson(text: string): Result<JsonScan, JsonSyntaxError> {
  const scanner = new Scanner(text);
  try {
    scanner.document();
  } catch (stop) {
    if (stop instanceof ScanStop) return err(stop.found);
    throw stop;
  }
  return ok({ offsets: scanner.offsets, duplicates: scanner.duplicates });
}
