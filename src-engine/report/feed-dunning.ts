import { dunningLevels } from '../config/dunning-levels.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';

/** `level 2, Final notice, of FIRM`. */
function levelWords(strategy: Strategy, place: number): string {
  const found = dunningLevels(strategy)[place];
  if (found === undefined) return 'a level that is gone';
  const { number, level, schedule } = found;
  return `level ${number}, ${level.title === '' ? level.code : level.title}, of ${schedule}`;
}

function choiceText(strategy: Strategy, detail: number, outcome: number): string {
  if (outcome === LOG_OUTCOME.done) {
    const rule = strategy.scheduleAssignment?.rules[detail];
    return rule === undefined
      ? 'Dunning schedule by a rule that is gone'
      : `Dunning schedule ${rule.schedule} by rule ${rule.id}`;
  }
  const code = strategy.dunningSchedules?.[detail]?.code ?? 'that is gone';
  const against = outcome === LOG_OUTCOME.conflicts ? ', against the rules' : '';
  return `Dunning schedule ${code} chosen by the CRM${against}`;
}

/** What happened to a dunning level; null for other kinds of the log. */
export function dunningText(
  strategy: Strategy,
  kind: number,
  detail: number,
  outcome: number,
): string | null {
  switch (kind) {
    case LOG_KIND.scheduleChosen:
      return choiceText(strategy, detail, outcome);
    case LOG_KIND.levelReached:
      return `Dunning ${levelWords(strategy, detail)}, reached`;
    case LOG_KIND.levelJumped:
      return `Dunning ${levelWords(strategy, detail)}, jumped over`;
    case LOG_KIND.levelRestored:
      return `Back to level 0 from ${levelWords(strategy, detail)}`;
    default:
      return null;
  }
}
