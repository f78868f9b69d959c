/** A named version of all strategies of the document and of its behaviour model, as lists show it. */
export interface SavedVersion {
  /** 1 to 60 characters, unique in the document: "v3", "As agreed on 2 March". */
  readonly name: string;
  /** At most 500 characters. */
  readonly note: string;
  /** ISO date on which it was saved. */
  readonly savedOn: string;
  /** In the order of the arms. */
  readonly strategies: readonly {
    readonly slot: number;
    readonly name: string;
    readonly version: number;
    readonly fingerprint: string;
  }[];
  /** The model of new runs then; null in a version that was saved before versions held it. */
  readonly behaviour: { readonly name: string; readonly fingerprint: string } | null;
}
