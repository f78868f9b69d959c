import { init } from './001-init.ts';
import type { Migration } from './migration.ts';

/** All steps in order. Add new ones at the end; never edit one that was released. */
export const MIGRATIONS: readonly Migration[] = [init];

/** The schema that this version writes; documents above it are refused. */
export const SCHEMA_VERSION = MIGRATIONS.length;
