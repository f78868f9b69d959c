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
];

/** The schema that this version writes; documents above it are refused. */
export const SCHEMA_VERSION = MIGRATIONS.length;
