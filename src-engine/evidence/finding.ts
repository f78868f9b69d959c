/** One thing that was looked at in a bundle. */
export interface Finding {
  /** A file, or what else was checked. */
  readonly what: string;
  readonly held: boolean;
  /** One sentence. */
  readonly detail: string;
}
