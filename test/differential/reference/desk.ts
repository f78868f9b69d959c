import type { Day } from '../../../src-engine/base/day.ts';
import type {
  CommandProblem,
  ManualAction,
  ManualActionName,
} from '../../../src-engine/model/manual-command.ts';
import type { Account, World } from './world.ts';

/** A command of these names. */
export type Act<Name extends ManualActionName> = Extract<ManualAction, { readonly action: Name }>;

/** What refuses it, or null: then it has been carried out. Warnings change nothing and are not told here. */
export type Answer = CommandProblem | null;

/** Someone at their desk on a day, with one account. */
export interface Desk {
  readonly world: World;
  readonly account: Account;
  readonly today: Day;
}
