import type { ProcessFamily } from '../../algorithms/collection-event/contract.ts';
import { findAlgorithm } from '../../algorithms/registry.ts';
import { collectionTemplates } from '../collection-templates.ts';
import type { EventType, Strategy } from '../strategy-schema.ts';
import { ALGORITHM, algorithmOf, type Sheet } from './sheet.ts';

/** Event types that a step of each kind of process refers to. */
function usedBy(strategy: Strategy): Readonly<Record<ProcessFamily, ReadonlySet<string>>> {
  const typesOf = (
    templates: readonly { readonly events: readonly { readonly eventType: string }[] }[],
  ) => new Set(templates.flatMap(({ events }) => events.map(({ eventType }) => eventType)));
  return {
    collection: typesOf(collectionTemplates(strategy)),
    severance: typesOf(strategy.severanceTemplates),
    'write-off': typesOf(strategy.writeOff.templates),
  };
}

/** A type that no step refers to goes wherever its algorithm could be a step. */
function couldBe({ algorithm }: EventType, family: ProcessFamily): boolean {
  const spec = findAlgorithm('collection-event', algorithm.code);
  return (spec?.families ?? ['collection']).includes(family);
}

/**
 * Event types of one kind of process. The billing system has a table of them for each kind, a strategy one list: a type that
 * steps of two kinds refer to is set up twice.
 */
export function eventTypeSheet(strategy: Strategy, family: ProcessFamily, fileName: string): Sheet {
  const used = usedBy(strategy);
  const isUsed = (code: string) => Object.values(used).some((codes) => codes.has(code));
  return {
    fileName,
    head: ['event_type', 'description', ...ALGORITHM, 'unit_cost_minor'],
    records: strategy.eventTypes
      .filter((row) => (isUsed(row.code) ? used[family].has(row.code) : couldBe(row, family)))
      .map((row) => [row.code, row.title, ...algorithmOf(row.algorithm), row.unitCostMinor]),
  };
}
