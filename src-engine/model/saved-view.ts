/** A list of accounts that somebody wants to find again: its filters and order, and which columns it shows. */
export interface SavedView {
  /** 1 to 60 characters, unique in the document. */
  readonly name: string;
  /** Query of the list's address, without the run. */
  readonly address: string;
  /** Ids of columns that are not as they come, with commas. */
  readonly columns: string;
}
