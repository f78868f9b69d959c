/** A file as the engine sees it: a browser File, a Node Blob or bytes in a test. Read in slices, never as one string. */
export interface ByteFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}
