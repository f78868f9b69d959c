import { init } from './001-init.ts';
import { documentBehaviour } from './002-document-behaviour.ts';
import { sweeps } from './003-sweeps.ts';
import { collectionFacts } from './004-collection-facts.ts';
import { runCustomers } from './005-run-customers.ts';
import { runBranches } from './006-run-branches.ts';
import { sensitivities } from './007-sensitivities.ts';
import { managementGroups } from './008-management-groups.ts';
import { documentSeal } from './009-document-seal.ts';
import { assignedTemplates } from './010-assigned-templates.ts';
import { bookmarks } from './011-bookmarks.ts';
import { runViews } from './012-run-views.ts';
import { runPrecision } from './013-run-precision.ts';
import { runTitles } from './014-run-titles.ts';
import { packedColumns } from './015-packed-columns.ts';
import { agreementStart } from './016-agreement-start.ts';
import { liveTests } from './017-live-tests.ts';
import { reviewsExportsViews } from './018-reviews-exports-views.ts';
import { reweighedRuns } from './019-reweighed-runs.ts';
import { savedVersions } from './020-saved-versions.ts';
import { directDebit } from './021-direct-debit.ts';
import { trendLimits } from './022-trend-limits.ts';
import { debtProfile } from './023-debt-profile.ts';
import { versionBehaviour } from './024-version-behaviour.ts';
import { primaryMeasure } from './025-primary-measure.ts';
import { changesThatMatter } from './026-changes-that-matter.ts';
import { stoppedRuns } from './027-stopped-runs.ts';
import { runningProcesses } from './028-running-processes.ts';
import { knownPayments } from './029-known-payments.ts';
import type { Migration } from './migration.ts';

/** All steps in order. Add new ones at the end; never edit one that was released. */
export const MIGRATIONS: readonly Migration[] = [
  init,
  documentBehaviour,
  sweeps,
  collectionFacts,
  runCustomers,
  runBranches,
  sensitivities,
  managementGroups,
  documentSeal,
  assignedTemplates,
  bookmarks,
  runViews,
  runPrecision,
  runTitles,
  packedColumns,
  agreementStart,
  liveTests,
  reviewsExportsViews,
  reweighedRuns,
  savedVersions,
  directDebit,
  trendLimits,
  debtProfile,
  versionBehaviour,
  primaryMeasure,
  changesThatMatter,
  stoppedRuns,
  runningProcesses,
  knownPayments,
];

/** The schema that this version writes; documents above it are refused. */
export const SCHEMA_VERSION = MIGRATIONS.length;
