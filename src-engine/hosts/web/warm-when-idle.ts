import type { SimulationPool } from '../../service/simulation-pool.ts';
import type { WatchedHandlers } from '../../service/watched-handlers.ts';
import type { EngineSql } from '../../store/sqlite.ts';

/** Nobody has asked anything for so long: the first screen is drawn, and no run is on its way. */
const QUIET_MS = 1500;
const LOOK_EVERY_MS = 500;

/** Warms the simulation workers up once, in the first quiet moment after the engine's first answer. */
export async function warmWhenIdle(
  sql: EngineSql,
  pool: SimulationPool,
  watched: WatchedHandlers,
): Promise<void> {
  while (watched.idleMs < QUIET_MS)
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS));
  const { warmWorkers } = await import('../../service/warm-workers.ts');
  await warmWorkers(sql, pool, () => watched.idleMs === 0);
}
