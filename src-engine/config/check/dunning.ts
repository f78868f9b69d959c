import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { DunningLevel, DunningSchedule, Strategy } from '../strategy-schema.ts';
import { moneyWords } from '../words.ts';
import { asksNoMore } from './asks-no-more.ts';
import { errorAt, warningAt } from './problem-maker.ts';

/** A severer level that is met whenever a milder one is. */
function covers(severer: DunningLevel, milder: DunningLevel): boolean {
  return (
    severer.minAgeDays <= milder.minAgeDays &&
    severer.minAmountMinor <= milder.minAmountMinor &&
    severer.minUnpaidBills <= milder.minUnpaidBills &&
    severer.minDaysSincePrevious <= milder.minDaysSincePrevious &&
    (severer.timing === 'ANY_DAY' || milder.timing === 'MONTH_END') &&
    asksNoMore(severer.conditions, milder.conditions)
  );
}

function unreachable({ code, levels }: DunningSchedule, pointer: string): readonly Problem[] {
  return levels.flatMap((level, place) => {
    // The search goes on up to the first level that may not be jumped over.
    const end = levels.findIndex((one, index) => index >= place && !one.mayBeJumped);
    const above = levels.slice(place + 1, end < 0 ? levels.length : end + 1);
    const cover = above.find((severer) => covers(severer, level));
    if (cover === undefined) return [];
    return [
      errorAt(
        'level-unreachable',
        `${pointer}/levels/${place}`,
        `Level ${level.code} of ${code} is never reached: the severer level ${cover.code} is met whenever it is.`,
        `Ask more of ${cover.code}, or say that ${level.code} may not be jumped over.`,
      ),
    ];
  });
}

function ages(
  { code, levels, restore }: DunningSchedule,
  pointer: string,
  oldest: number,
): readonly Problem[] {
  const problems = levels.flatMap((level, place) =>
    level.minAgeDays <= oldest
      ? []
      : [
          errorAt(
            'level-too-old',
            `${pointer}/levels/${place}/minAgeDays`,
            `Level ${level.code} of ${code} asks for debt of ${countWords(level.minAgeDays, 'day')}, but debt older than ${countWords(oldest, 'day')} is one bucket, so it is never reached.`,
            `Set to ${oldest}, or raise the oldest bucket age.`,
          ),
        ],
  );
  if (restore.minAgeDays <= oldest) return problems;
  return [
    ...problems,
    errorAt(
      'restore-too-old',
      `${pointer}/restore/minAgeDays`,
      `The restore threshold of ${code} counts debt of ${countWords(restore.minAgeDays, 'day')}, but debt older than ${countWords(oldest, 'day')} is one bucket, so every account would be restored at once.`,
      `Set to ${oldest}, or raise the oldest bucket age.`,
    ),
  ];
}

/** A level must not be reached with debt that restores: the account would go up and down every night. */
function flapping(
  { code, levels, restore }: DunningSchedule,
  pointer: string,
  currency: string,
): readonly Problem[] {
  return levels.flatMap((level, place) => {
    const isOlder = restore.minAgeDays <= level.minAgeDays;
    const isMore = restore.atOrUnderMinor <= level.minAmountMinor;
    if (isOlder && isMore) return [];
    const words = isOlder
      ? `with more than ${moneyWords(level.minAmountMinor, currency)}, but up to ${moneyWords(restore.atOrUnderMinor, currency)} restores the account`
      : `with debt of ${countWords(level.minAgeDays, 'day')}, which the restore threshold, of ${countWords(restore.minAgeDays, 'day')}, does not count`;
    return [
      errorAt(
        'restore-above-level',
        isOlder ? `${pointer}/restore/atOrUnderMinor` : `${pointer}/restore/minAgeDays`,
        `Level ${level.code} of ${code} is reached ${words}: it would be reached and undone night after night.`,
        isOlder
          ? `Set to ${level.minAmountMinor} or less, or raise the amount of level ${place + 1}.`
          : `Set to ${level.minAgeDays} or less.`,
      ),
    ];
  });
}

function repeated({ code, levels }: DunningSchedule, pointer: string): readonly Problem[] {
  const codes = new Set<string>();
  const sequences = new Set<number>();
  const problems: Problem[] = [];
  for (const [place, level] of levels.entries()) {
    if (codes.has(level.code))
      problems.push(
        errorAt(
          'code-repeated',
          `${pointer}/levels/${place}/code`,
          `Level ${level.code} of ${code} is defined twice.`,
          'Give one of the two another name, or remove it.',
        ),
      );
    codes.add(level.code);
    for (const [step, { sequence }] of level.events.entries()) {
      if (sequences.has(sequence))
        problems.push(
          errorAt(
            'sequence-repeated',
            `${pointer}/levels/${place}/events/${step}/sequence`,
            `Schedule ${code} has two steps with sequence ${sequence}.`,
            'Steps of all levels are numbered together; choose a number that is free.',
          ),
        );
      sequences.add(sequence);
    }
  }
  return problems;
}

/** At level 0 nothing was reached before, so the first level cannot ask how long ago. */
function firstLevel({ code, levels }: DunningSchedule, pointer: string): readonly Problem[] {
  const [first] = levels;
  if (first === undefined || first.minDaysSincePrevious === 0) return [];
  return [
    errorAt(
      'level-days-unused',
      `${pointer}/levels/0/minDaysSincePrevious`,
      `Level ${first.code} is the first of ${code}: no level was reached before it, so the ${countWords(first.minDaysSincePrevious, 'day')} since then ${first.minDaysSincePrevious === 1 ? 'says' : 'say'} nothing.`,
      'Set to 0, or use the minimum age.',
    ),
  ];
}

/** One notice, one fee, however many bills it is about. */
function fees(
  strategy: Strategy,
  { code, levels }: DunningSchedule,
  pointer: string,
): readonly Problem[] {
  return levels.flatMap((level, place) => {
    const charging = level.events.flatMap(({ eventType }) => {
      const algorithm = strategy.eventTypes.find((type) => type.code === eventType)?.algorithm;
      return algorithm?.code === 'ADD_FEE' ? [algorithm] : [];
    });
    const each = charging.some(({ parameters }) => parameters['chargedTo'] === 'EACH_AGREEMENT');
    if (charging.length < 2 && !each) return [];
    const words = each ? 'a fee on each agreement' : countWords(charging.length, 'fee');
    return [
      warningAt(
        'fee-repeated',
        `${pointer}/levels/${place}/events`,
        `Level ${level.code} of ${code} charges ${words}: one notice, several fees.`,
        'Charge one fee a level, to the agreement with the largest debt.',
      ),
    ];
  });
}

/** Dunning schedules that cannot do what they say (product.md, two collection methods; peers.md A23). */
export function checkDunning(strategy: Strategy): readonly Problem[] {
  const { processTemplates, settings, currency } = strategy;
  return (strategy.dunningSchedules ?? []).flatMap((schedule, index) => {
    const pointer = pointerOf('dunningSchedules', index);
    const isTaken = processTemplates.some(({ code }) => code === schedule.code);
    const taken = isTaken
      ? [
          errorAt(
            'schedule-code-taken',
            `${pointer}/code`,
            `${schedule.code} names a process template and a dunning schedule, so an assigned template could mean either.`,
            'Give one of the two another name.',
          ),
        ]
      : [];
    return [
      ...taken,
      ...repeated(schedule, pointer),
      ...firstLevel(schedule, pointer),
      ...unreachable(schedule, pointer),
      ...ages(schedule, pointer, settings.oldestBucketAgeDays),
      ...flapping(schedule, pointer, currency),
      ...fees(strategy, schedule, pointer),
    ];
  });
}
