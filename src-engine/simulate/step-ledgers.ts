import type { StepLedger } from '../kernel/state/step-ledger.ts';

/** A step ledger for each arm and replication of a run: [arm * replications + replication]. */
export type StepLedgers = readonly StepLedger[];
