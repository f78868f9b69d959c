import { type FileHandle, open } from 'node:fs/promises';

const FLUSH_AT_CHARACTERS = 256 * 1024;

/**
 * Writes a new file piece by piece. Text is gathered into large blocks; `written` waits until the disk has taken them,
 * so that a fast producer never holds more than a block or two.
 */
export class TextWriter {
  readonly #file: FileHandle;
  #pieces: string[] = [];
  #characters = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Fails when the file exists. */
  static async create(path: string): Promise<TextWriter> {
    return new TextWriter(await open(path, 'wx'));
  }

  /** Takes text; call `written` often. */
  add(text: string): void {
    this.#pieces.push(text);
    this.#characters += text.length;
  }

  /** Resolves when so much has reached the file that little is held. */
  async written(): Promise<void> {
    if (this.#characters >= FLUSH_AT_CHARACTERS) await this.#flush();
  }

  async close(): Promise<void> {
    try {
      await this.#flush();
      await this.#file.sync();
    } finally {
      await this.#file.close();
    }
  }

  /** Closes without writing what is held. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#characters = 0;
    if (text !== '') await this.#file.appendFile(text, 'utf8');
  }
}
