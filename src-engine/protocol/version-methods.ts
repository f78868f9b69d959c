import type { StrategyChange } from '../config/strategy-change.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { SavedVersion } from '../model/saved-version.ts';
import type { DocumentSummary } from './document-summary.ts';

/** Named versions of the document's strategies and behaviour model (File, Save a version). */
export interface VersionMethods {
  /** Newest first. */
  savedVersions: { params: null; value: readonly SavedVersion[]; progress: never };
  /** Keeps every strategy and the behaviour model as they are now. `savedOn` is an ISO date. A name that is taken is refused. */
  saveVersion: {
    params: { name: string; note: string; savedOn: string };
    value: DocumentSummary;
    progress: never;
  };
  removeVersion: { params: { name: string }; value: DocumentSummary; progress: never };
  /** What a version holds, by slot. */
  versionStrategies: {
    params: { name: string };
    value: readonly { readonly slot: number; readonly strategy: Strategy }[];
    progress: never;
  };
  /** The behaviour model of a version; null in one that was saved before versions held it. */
  versionBehaviour: {
    params: { name: string };
    value: { readonly name: string; readonly fingerprint: string; readonly text: string } | null;
    progress: never;
  };
  /** What the document has changed since, slot by slot; slots of only one side have their strategy's name alone. */
  changesSinceVersion: {
    params: { name: string };
    value: readonly {
      readonly slot: number;
      readonly name: string;
      /** null: both have it. */
      readonly only: 'saved' | 'now' | null;
      readonly changes: readonly StrategyChange[];
    }[];
    progress: never;
  };
}
