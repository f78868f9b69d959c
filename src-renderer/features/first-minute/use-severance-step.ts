import { useStore } from 'zustand';
import { startsSeverance } from '../../../src-engine/algorithms/collection-event/starts-severance.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { documentStore } from '../../stores/document-state.ts';
import type { Params } from '../../stores/navigation-store.ts';
import { useStrategyDraft } from '../../stores/strategy-store.ts';

/** The address of the first challenger's severance step: its ladder with that step selected. */
export function useSeveranceStep(): Params {
  const slots = useStore(documentStore, (state) => state.summary.strategies);
  const slot = slots[1]?.slot ?? slots[0]?.slot ?? 0;
  const { strategy } = useStrategyDraft(slot);
  const pointer = strategy === null ? null : severancePointer(strategy);
  return { slot: String(slot), ...(pointer === null ? {} : { pointer }) };
}

/** JSON pointer of the first step that begins severance, or null when no ladder has one. */
export function severancePointer(strategy: Strategy): string | null {
  const severs = new Set(
    strategy.eventTypes.filter((type) => startsSeverance(type.algorithm)).map((type) => type.code),
  );
  for (const [template, { events }] of strategy.processTemplates.entries()) {
    const step = events.findIndex((event) => severs.has(event.eventType));
    if (step >= 0) return `/processTemplates/${template}/events/${step}`;
  }
  return null;
}
