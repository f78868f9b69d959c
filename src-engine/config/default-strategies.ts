import cardLadder from '../../samples/strategies/card-ladder.json' with { type: 'json' };
import challengerA from '../../samples/strategies/challenger-a.json' with { type: 'json' };
import challengerB from '../../samples/strategies/challenger-b.json' with { type: 'json' };
import champion from '../../samples/strategies/champion.json' with { type: 'json' };
import telecomLadder from '../../samples/strategies/telecom-ladder.json' with { type: 'json' };
import utilityLadder from '../../samples/strategies/utility-ladder.json' with { type: 'json' };
import type { PortfolioPreset } from '../model/portfolio-preset.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

/**
 * The strategies that a new document starts with: champion ENERGY-STD, challengers ENERGY-EARLY and ENERGY-FIRM.
 * They are the files of samples/strategies themselves, so the sample and the start can never differ.
 */
export function defaultStrategies(): readonly [Strategy, Strategy, Strategy] {
  return [
    strategySchema.parse(champion),
    strategySchema.parse(challengerA),
    strategySchema.parse(challengerB),
  ];
}

/** The strategies that fit a generated portfolio: its debt classes are the preset's. */
export function exampleStrategies(preset: PortfolioPreset): readonly Strategy[] {
  switch (preset) {
    case 'utility':
      return defaultStrategies();
    case 'telecom':
      return [strategySchema.parse(telecomLadder)];
    case 'card':
      return [strategySchema.parse(cardLadder)];
  }
}

/** The complete ladders of a utility (U1), a telecom operator (T1) and a card issuer (B1), domain.md 5.4. */
export function exampleLadders(): readonly [Strategy, Strategy, Strategy] {
  return [
    strategySchema.parse(utilityLadder),
    strategySchema.parse(telecomLadder),
    strategySchema.parse(cardLadder),
  ];
}
