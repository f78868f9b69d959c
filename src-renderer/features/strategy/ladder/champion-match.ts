import type { ProcessTemplate, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { stepOrder } from '../edit/template-edits.ts';
import { conditionOf } from '../read/condition-of.ts';

/** The steps of a template, of collection or of severance. */
type Steps = Parameters<typeof stepOrder>[0];

/** How a step stands against the champion's template. */
export type AgainstChampion =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly position: number }
  | { readonly kind: 'moved'; readonly position: number; readonly days: number };

export interface ChampionMatch {
  /** By position of the edited template's step. */
  readonly steps: readonly AgainstChampion[];
  /** Positions of champion steps that have no counterpart, in their order. */
  readonly missing: readonly number[];
}

/**
 * Pairs the steps of two templates. Steps pair only with steps of the same kind of event; within a kind the order is
 * kept and the pairing with the fewest days of movement is taken.
 */
export function matchChampion(
  edited: Steps,
  kindOfEdited: (eventType: string) => string,
  champion: Steps,
  kindOfChampion: (eventType: string) => string,
): ChampionMatch {
  const mine = byKind(edited, kindOfEdited);
  const theirs = byKind(champion, kindOfChampion);
  const partner = new Map<number, number>();
  for (const [kind, positions] of mine) {
    const others = theirs.get(kind) ?? [];
    const days = positions.map((position) => edited.events[position]?.dayOffset ?? 0);
    const otherDays = others.map((position) => champion.events[position]?.dayOffset ?? 0);
    for (const [a, b] of nearestPairs(days, otherDays)) {
      const [from, to] = [positions[a], others[b]];
      if (from !== undefined && to !== undefined) partner.set(from, to);
    }
  }
  const taken = new Set(partner.values());
  return {
    steps: edited.events.map((event, position) => {
      const other = partner.get(position);
      const step = other === undefined ? undefined : champion.events[other];
      if (other === undefined || step === undefined) return { kind: 'new' };
      const days = event.dayOffset - step.dayOffset;
      return days === 0
        ? { kind: 'same', position: other }
        : { kind: 'moved', position: other, days };
    }),
    missing: stepOrder(champion).filter((position) => !taken.has(position)),
  };
}

function byKind(
  template: Steps,
  kindOf: (eventType: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const position of stepOrder(template)) {
    const kind = kindOf(template.events[position]?.eventType ?? '');
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [position]);
    else group.push(position);
  }
  return groups;
}

/** Order-keeping pairs of two ascending lists: as many as possible, with the least total distance. */
function nearestPairs(
  a: readonly number[],
  b: readonly number[],
): readonly (readonly [number, number])[] {
  if (a.length > b.length) return nearestPairs(b, a).map(([i, j]) => [j, i]);
  // cost[i][j]: the first i of a paired within the first j of b.
  const cost = a.map(() => b.map(() => Number.POSITIVE_INFINITY));
  const best = (i: number, j: number): number => {
    if (i < 0) return 0;
    return j < 0 ? Number.POSITIVE_INFINITY : (cost[i]?.[j] ?? 0);
  };
  a.forEach((value, i) => {
    const row = cost[i] ?? [];
    b.forEach((other, j) => {
      row[j] = Math.min(best(i, j - 1), best(i - 1, j - 1) + Math.abs(value - other));
    });
  });
  const pairs: (readonly [number, number])[] = [];
  for (let i = a.length - 1, j = b.length - 1; i >= 0 && j >= 0; j--) {
    if (best(i, j) === best(i, j - 1)) continue;
    pairs.push([i, j]);
    i--;
  }
  return pairs.reverse();
}

/**
 * The champion's template that plays the part of `code`: the one its own row names where this strategy's row names
 * `code`, else the same code, else the same place in the list. null when the champion has none.
 */
export function championCounterpart(
  strategy: Strategy,
  code: string,
  champion: Strategy,
): ProcessTemplate | null {
  const find = (wanted: string) => champion.processTemplates.find((one) => one.code === wanted);
  for (const control of strategy.classControls) {
    const otherControl = champion.classControls.find((one) => one.code === control.code);
    for (const condition of control.conditions) {
      const other = conditionOf(otherControl?.conditions, condition);
      for (const row of condition.criteria) {
        if (row.template !== code) continue;
        const named = other?.criteria.find((one) => one.priority === row.priority);
        const template = named === undefined ? undefined : find(named.template);
        if (template !== undefined) return template;
      }
    }
  }
  const place = strategy.processTemplates.findIndex((template) => template.code === code);
  return find(code) ?? champion.processTemplates[place] ?? champion.processTemplates[0] ?? null;
}
