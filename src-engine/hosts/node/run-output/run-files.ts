/** The files of a run's folder, in the order in which they are put in place: run.json says that all are there. */
export const RUN_FILE = {
  events: 'events.csv',
  daily: 'daily.csv',
  accounts: 'accounts.csv',
  plan: 'plan.json',
  run: 'run.json',
} as const;
