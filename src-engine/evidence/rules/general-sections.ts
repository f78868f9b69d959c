import { classSchemas } from '../../config/schema/classes.ts';
import { creditRatingSchema } from '../../config/schema/credit-rating.ts';
import { settingsSchema } from '../../config/schema/settings.ts';
import { entrySchema } from '../../config/schema-walk.ts';
import { type Strategy, strategySchema } from '../../config/strategy-schema.ts';
import { type RuleSection, ruleHeading } from './rule-section.ts';
import { entryTable, memberTable, note, noteOf } from './word-table.ts';

const { customerClasses, workCalendar } = strategySchema.shape;

function settingsOf({ settings, currency, debtClasses }: Strategy): readonly RuleSection[] {
  const { allocation, ...others } = settingsSchema.shape;
  const order = debtClasses.map(({ code }) => code).join(', ');
  return [
    { title: 'Settings', parts: [memberTable(settingsSchema, settings, currency, ['allocation'])] },
    {
      title: 'Allocation of payments',
      parts: [
        memberTable(settingsSchema, settings, currency, Object.keys(others)),
        ...(settings.allocation === 'DEBT_CLASS_ORDER'
          ? [note(`Debt classes in this order: ${order}.`)]
          : []),
      ],
    },
  ];
}

function debtClassSection({ debtClasses, currency }: Strategy): RuleSection {
  return {
    title: 'Debt classes',
    parts: debtClasses.flatMap((rule) => [
      ruleHeading(rule.code, rule.title),
      memberTable(classSchemas.debtClass, rule, currency, ['code', 'title']),
    ]),
  };
}

function creditSection({ creditRating, currency }: Strategy): RuleSection {
  const division = entrySchema(creditRatingSchema.shape.divisions) ?? creditRatingSchema;
  return {
    title: 'Credit rating',
    parts: [
      memberTable(creditRatingSchema, creditRating, currency, ['divisions']),
      '<h3>Divisions with values of their own</h3>',
      entryTable(division, creditRating.divisions, currency, 'None.'),
    ],
  };
}

/** What holds for every account: settings, allocation, calendar, terms, credit rating, collection and debt classes. */
export function generalSections(strategy: Strategy): readonly RuleSection[] {
  const { currency } = strategy;
  const terms = entrySchema(customerClasses) ?? customerClasses;
  return [
    ...settingsOf(strategy),
    {
      title: 'Work calendar',
      parts: [memberTable(workCalendar, strategy.workCalendar, currency)],
    },
    {
      title: 'Customer classes',
      parts: [noteOf(terms), entryTable(terms, strategy.customerClasses, currency, 'None.')],
    },
    creditSection(strategy),
    {
      title: 'Collection classes',
      parts: [
        noteOf(strategySchema.shape.collectionClasses),
        entryTable(classSchemas.collectionClass, strategy.collectionClasses, currency, 'None.'),
      ],
    },
    debtClassSection(strategy),
  ];
}
