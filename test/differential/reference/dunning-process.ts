import { methodOf } from './debt-monitor.ts';
import type { Process } from './processes.ts';
import type { Account, World } from './world.ts';

/** The process does the steps of a dunning schedule. */
export function isDunning(world: World, process: Process): boolean {
  return process.template >= world.rules.templates.length;
}

/** A severer level may still come: the process stays open though nothing of it is pending. */
export function mayRise(world: World, account: Account, process: Process): boolean {
  if (!isDunning(world, process) || methodOf(world, account) !== 'SCHEDULE') return false;
  const stands = account.levels.get(process.debtClass);
  const levels = stands?.schedule.levels ?? world.rules.dunning[0]?.levels ?? [];
  return (stands?.level ?? 0) < levels.length;
}
