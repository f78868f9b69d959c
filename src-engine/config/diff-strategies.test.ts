import { describe, expect, it } from 'vitest';
import { defaultStrategies } from './default-strategies.ts';
import { diffStrategies } from './diff-strategies.ts';
import type { Strategy } from './strategy-schema.ts';

const [CHAMPION, EARLY] = defaultStrategies();

// biome-ignore lint/suspicious/noExplicitAny: drafts are edited freely, as in the editor.
type Draft = any;

/** Lines of the difference that an edit of the champion makes. */
function linesOf(change: (draft: Draft) => unknown): readonly string[] {
  const draft: Draft = structuredClone(CHAMPION);
  change(draft);
  return lines(CHAMPION, draft);
}

function lines(old: Strategy, current: Strategy): readonly string[] {
  return diffStrategies(old, current).map((change) => `${change.sign} ${change.text}`);
}

describe('diffStrategies', () => {
  it('is empty for equal documents, whatever the order of their members', () => {
    const shuffled = Object.fromEntries(Object.entries(CHAMPION).reverse());
    expect(diffStrategies(CHAMPION, shuffled as unknown as Strategy)).toEqual([]);
  });

  it('reads the early challenger as moves, additions and removals', () => {
    expect(lines(CHAMPION, EARLY)).toEqual([
      '~ Name ENERGY-STD -> ENERGY-EARLY',
      '~ Version 12 -> 3',
      '~ Description changed',
      '~ ENERGY-RES, COLL COND RISK, row 90: oldest debt 21 d -> 10 d',
      '~ ENERGY-RES, COLL COND BG, row 90: oldest debt 30 d -> 21 d',
      '~ ENERGY-RES, COLL COND BG, row 90: template ENERGY-STD -> ENERGY-EARLY',
      '~ ENERGY-RES, COLL COND DF, row 90: oldest debt 21 d -> 10 d',
      '~ ENERGY-RES, COLL COND DF, row 90: template ENERGY-STD -> ENERGY-EARLY',
      '- ENERGY-RES, condition 30 COLL COND CS (rating below 560), row 10: more than 25.00 USD at 60 d enters ENERGY-ACC; row 90: more than 60.00 USD at 14 d enters ENERGY-STD',
      '~ ENERGY-COM, COLL COND DF, row 90: oldest debt 21 d -> 10 d',
      '~ Process template ENERGY-EARLY: code ENERGY-STD -> ENERGY-EARLY',
      '~ Process template ENERGY-EARLY: title Standard residential ladder -> Early digital ladder',
      '~ Process template ENERGY-EARLY: version 12 -> 3',
      '~ ENERGY-EARLY, step 10 Send SMS: day 7 -> 0',
      '+ ENERGY-EARLY, step 20 Send e-mail, day 4',
      '~ ENERGY-EARLY, step 25 Second letter LT-11: day 14 -> 7',
      '+ ENERGY-EARLY, step 30 Outbound call, 3 dials, day 12',
      '+ ENERGY-EARLY, step 40 Send SMS, day 16',
      '+ ENERGY-EARLY, step 60 Outbound call, 3 dials, day 26',
      '~ ENERGY-EARLY, step 70 Affect credit rating: day 14 -> 28',
      '~ ENERGY-EARLY, step 80 Start severance: day 44 -> 49',
      '- ENERGY-STD, step 10 Reminder letter LT-10, day 0',
      '- ENERGY-STD, step 60 To Do: review before severance, day 28',
      '~ ENERGY-EARLY: 4 steps renumbered',
      '~ Process template ENERGY-BUS: title Business ladder -> Business ladder with e-mail',
      '~ Process template ENERGY-BUS: version 4 -> 5',
      '+ ENERGY-BUS, step 20 Send e-mail, day 5',
      '~ ENERGY-BUS, step 30 Outbound call, 3 dials: day 10 -> 12',
      '~ ENERGY-BUS, step 50 Affect credit rating: day 14 -> 28',
      '~ ENERGY-BUS, step 60 Final notice LT-30, registered: day 28 -> 30',
      '~ ENERGY-BUS, step 70 Start severance, business: day 44 -> 49',
      '~ ENERGY-BUS: 4 steps renumbered',
      '+ Event type EMAIL, Send e-mail',
      '~ Event type CREDIT: points -50 -> -30',
      '- Event type TODO, To Do: review before severance',
      '- To Do type REVIEW-SEVERANCE',
    ]);
  });

  it('points at the changed member', () => {
    const draft: Draft = structuredClone(CHAMPION);
    draft.processTemplates[0].events[7].dayOffset = 49;
    expect(diffStrategies(CHAMPION, draft)).toEqual([
      {
        pointer: '/processTemplates/0/events/7/dayOffset',
        sign: '~',
        text: 'ENERGY-STD, step 80 Start severance: day 44 -> 49',
      },
    ]);
  });

  it.each<[string, (draft: Draft) => unknown, readonly string[]]>([
    [
      'a setting',
      (d) => (d.settings.ageBasis = 'ARREARS_DATE'),
      ['~ Settings: age counts from DUE_DATE -> ARREARS_DATE'],
    ],
    [
      'calendar days',
      (d) => {
        d.workCalendar.workdays.push('SAT');
        d.workCalendar.holidays.shift();
      },
      ['+ Workday SAT', '- Holiday 2026-01-01'],
    ],
    [
      'the risky threshold',
      (d) => (d.creditRating.riskyBelow = 580),
      ['~ Credit rating: risky below 560 -> 580'],
    ],
    [
      'a cancel threshold',
      (d) => (d.debtClasses[0].cancelAlgorithm.parameters.thresholdMinor = 5000),
      ['~ Debt class ENERGY: threshold 25.00 USD -> 50.00 USD'],
    ],
    [
      'pay plans ignored',
      (d) => (d.debtClasses[0].overrideArrearsAlgorithm = null),
      ['~ Debt class ENERGY: pay plans lower arrears by PP OVRD ARS (oldest first yes) -> none'],
    ],
    [
      'another limit of an outcome',
      (d) => (d.outcomeLimits[0].limitThousandths = 3500),
      ['~ Outcome limit contactsPerProcess: at most, in thousandths, 4000 -> 3500'],
    ],
    [
      'a debt class more and one less',
      (d) => (d.debtClasses[1].code = 'REPAIRS'),
      ['+ Debt class REPAIRS', '- Debt class SERVICES'],
    ],
    [
      'a row that moved up',
      (d) => (d.classControls[0].conditions[4].criteria[1].priority = 5),
      ['~ ENERGY-RES, COLL COND DF, row 5: priority 90 -> 5'],
    ],
    [
      'a new row',
      (d) =>
        d.classControls[1].conditions[1].criteria.push({
          priority: 95,
          minAgeDays: 45,
          minAmountMinor: 5000,
          template: 'ENERGY-BUS',
        }),
      ['+ ENERGY-COM, COLL COND DF, row 95: more than 50.00 USD at 45 d enters ENERGY-BUS'],
    ],
    [
      'a condition that moved',
      (d) => (d.classControls[0].conditions[3].priority = 25),
      ['~ ENERGY-RES, COLL COND BG: priority 40 -> 25'],
    ],
    [
      'a condition parameter',
      (d) => (d.classControls[0].conditions[2].algorithm.parameters.ratingBelow = null),
      ['~ ENERGY-RES, condition 30: rating below 560 -> not set'],
    ],
    [
      'another algorithm at the same priority',
      (d) =>
        (d.classControls[0].conditions[2].algorithm = { code: 'COLL COND ZZ', parameters: {} }),
      ['~ ENERGY-RES, condition 30: algorithm COLL COND CS (rating below 560) -> COLL COND ZZ'],
    ],
    [
      'a control for another cell',
      (d) => (d.classControls[1].division = 'NORTH'),
      ['~ Class control ENERGY-COM: division * -> NORTH'],
    ],
    [
      'a control with another code',
      (d) => (d.classControls[1].code = 'BUSINESS'),
      ['~ Class control BUSINESS: code ENERGY-COM -> BUSINESS'],
    ],
    [
      'a control that is gone',
      (d) => d.classControls.pop(),
      ['- Class control ENERGY-COM for division *, class COM, debt class ENERGY, 2 conditions'],
    ],
    [
      'steps swapped on one day',
      (d) => {
        d.processTemplates[0].events[2].sequence = 40;
        d.processTemplates[0].events[3].sequence = 30;
      },
      [
        '~ ENERGY-STD, step 40 Second letter LT-11: step 30 -> 40',
        '~ ENERGY-STD, step 30 Affect credit rating: step 40 -> 30',
      ],
    ],
    [
      'a template that only got another code',
      (d) => {
        d.processTemplates[3].code = 'BUS';
        d.classControls[1].conditions[1].criteria[0].template = 'BUS';
      },
      [
        '~ ENERGY-COM, COLL COND DF, row 90: template ENERGY-BUS -> BUS',
        '~ Process template BUS: code ENERGY-BUS -> BUS',
      ],
    ],
    [
      'a unit cost',
      (d) => (d.eventTypes[0].unitCostMinor = 101),
      ['~ Event type LT-10: unit cost 0.92 USD -> 1.01 USD'],
    ],
    [
      'a call parameter',
      (d) => (d.eventTypes[3].algorithm.parameters.rightPartyBasisPoints = 1250),
      ['~ Event type CALL: right party 9% -> 12.5%'],
    ],
    [
      'a new test',
      (d) =>
        d.championChallenger.push({
          id: 't1',
          champion: 'ENERGY-STD',
          challenger: 'ENERGY-CARE',
          shareBasisPoints: 2000,
          effectiveFrom: null,
          effectiveTo: null,
          unit: 'ACCOUNT',
        }),
      ['+ Test t1: ENERGY-CARE replaces ENERGY-STD for 20%'],
    ],
    [
      'terms of a customer class',
      (d) => (d.customerClasses[0].minimumReviewFrequencyDays = 30),
      ['~ Terms of customer class * in *: reviewed at least every 0 d -> 30 d'],
    ],
    [
      'terms of one more class',
      (d) => d.customerClasses.push({ ...d.customerClasses[0], customerClass: 'RES' }),
      ['+ Terms of customer class RES in *'],
    ],
    [
      'a late charge that came',
      (d) =>
        (d.customerClasses[0].lateCharge = {
          graceDays: 5,
          minimumMinor: 1000,
          flatMinor: 500,
          rateBasisPoints: 150,
          agesAtOnce: false,
        }),
      ['~ Terms of customer class * in *: late charge none -> set'],
    ],
    [
      'a setting that is new',
      (d) => {
        d.settings.ageTest = 'STRICT';
        d.settings.failedEventRetryDays = 3;
      },
      [
        '~ Settings: age test INCLUSIVE -> STRICT',
        '~ Settings: failed events are retried for 5 d -> 3 d',
      ],
    ],
    [
      'a severance cancel threshold',
      (d) => (d.debtClasses[0].severanceCancelAlgorithm.parameters.thresholdMinor = 5000),
      ['~ Debt class ENERGY, severance cancel: threshold 25.00 USD -> 50.00 USD'],
    ],
    [
      'an agreement that may leave the process',
      (d) =>
        (d.processTemplates[0].agreementCancelAlgorithm = {
          code: 'COLL CC CPSA',
          parameters: { thresholdMinor: 0 },
        }),
      [
        '~ Process template ENERGY-STD: agreement leaves by none -> COLL CC CPSA (threshold 0.00 USD)',
      ],
    ],
    [
      'a hold, a guardrail and a promise',
      (d) => {
        d.holds.push({ reason: 'DISPUTE', pendingEvents: 'WAIT', pausesAgeing: true });
        d.promises.graceDays = 4;
      },
      ['+ Hold DISPUTE', '~ Promises: grace 2 d -> 4 d'],
    ],
    [
      'who may work a To Do',
      (d) => {
        d.toDos.roles.push({ code: 'FIELD', title: 'Field', supervisor: false });
        d.toDos.types
          .find((type: Draft) => type.code === 'FAILED-EVENT')
          .allowedRoles.push('FIELD');
        d.toDos.missingRule = 'FAILED-EVENT';
      },
      [
        '+ To Do role FIELD',
        '+ To Do type FAILED-EVENT, allowed role FIELD',
        '~ To Do of a missing rule MISSING-RULE -> FAILED-EVENT',
      ],
    ],
    [
      'entries in another order',
      (d) => d.eventTypes.reverse(),
      ['~ Order of entries in the file, without effect'],
    ],
  ])('says %s', (_title, change, expected) => {
    expect(linesOf(change)).toEqual(expected);
  });

  it('says how a test changed', () => {
    const old: Draft = structuredClone(CHAMPION);
    old.championChallenger.push({
      id: 't1',
      champion: 'ENERGY-STD',
      challenger: 'ENERGY-CARE',
      shareBasisPoints: 1000,
      effectiveFrom: '2026-03-02',
      effectiveTo: null,
      unit: 'ACCOUNT',
    });
    const current: Draft = structuredClone(old);
    Object.assign(current.championChallenger[0], {
      shareBasisPoints: 2000,
      effectiveTo: '2026-09-01',
    });
    expect(lines(old, current)).toEqual([
      '~ Test t1: share 10% -> 20%',
      '~ Test t1: to open -> 2026-09-01',
    ]);
  });
});
