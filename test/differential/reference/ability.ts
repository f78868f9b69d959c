import type { Day } from '../../../src-engine/base/day.ts';
import { detLog } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { Account, World } from './world.ts';

/** Whether the customer is short of money today: able and constrained take turns, each ending with its daily probability. */
export function isConstrained(world: World, _account: Account, today: Day): boolean {
  const { ability } = world.behaviour;
  if (ability === undefined) return false;
  const { shockPerDay, recoveryPerDay } = ability;
  let constrained = world.draws.uniform(PURPOSE.ability, 0) < shareConstrained(world);
  let budget = -detLog(world.draws.second);
  let turn = 1;
  let days = 0;
  for (let day = world.firstDay; day < today; day++) {
    days += 1;
    const daily = -detLog(1 - (constrained ? recoveryPerDay : shockPerDay));
    if (daily === 0 || days * daily <= budget) continue;
    constrained = !constrained;
    budget = -detLog(world.draws.uniform(PURPOSE.ability, turn));
    turn += 1;
    days = 0;
  }
  return constrained;
}

function shareConstrained(world: World): number {
  const { shockPerDay = 0, recoveryPerDay = 0 } = world.behaviour.ability ?? {};
  return shockPerDay === 0 ? 0 : shockPerDay / (shockPerDay + recoveryPerDay);
}

/** Factor on an intensity: that of the state over the mean of both (simulation.md 1.4). */
export function abilityFactor(
  world: World,
  constrained: boolean,
  cause: 'full' | 'partial' | 'planRequest' | 'bankruptcy',
): number {
  const { ability } = world.behaviour;
  if (ability === undefined) return 1;
  const share = shareConstrained(world);
  const mean = 1 - share + ability[cause] * share;
  return mean === 0 ? 0 : (constrained ? ability[cause] : 1) / mean;
}
