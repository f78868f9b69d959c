/** An account that somebody wants to find again, under a name of its own. */
export interface Bookmark {
  readonly accountId: string;
  /** 1 to 60 characters. */
  readonly title: string;
  /** What to look at; empty, or up to 500 characters. */
  readonly note: string;
}
