/**
 * Accounts by what the event log of replication 1 tells of them: those that paid or were treated on a day under any arm, those whose process
 * a criteria row began (by its place, config/criteria-rows.ts), those at which a step of a template was carried out.
 */
export type LoggedAccounts =
  | { readonly by: 'day'; readonly day: number }
  | { readonly by: 'row'; readonly arm: number; readonly row: number }
  | {
      readonly by: 'step';
      readonly arm: number;
      readonly template: string;
      readonly sequence: number;
    };
