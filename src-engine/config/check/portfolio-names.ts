import type { Problem } from '../../base/problem.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { algorithmPlaces } from '../algorithm-places.ts';
import { nearestName } from '../parse/nearest-name.ts';
import { pointerOf } from '../pointer.ts';
import type { AlgorithmUse, Strategy } from '../strategy-schema.ts';
import { valuesAt } from '../values-at.ts';
import { listWords } from '../words.ts';
import { noteAt, warningAt } from './problem-maker.ts';

const ANY = '*';

/** Lists of names that a portfolio brings, and what one of them is called. */
const KINDS = {
  divisions: 'division',
  customerClasses: 'customer class',
  collectionClasses: 'collection class',
  segments: 'segment',
  riskCategories: 'risk category',
  nationalities: 'nationality',
  managementGroups: 'management group',
  services: 'service',
  agreementTypes: 'agreement type',
  providers: 'provider',
} as const;
type Kind = keyof typeof KINDS;

/** Where names stand. A wrong one misleads (warning), or only says more than is needed here (note). */
const MEMBERS: readonly (readonly [pattern: string, kind: Kind, severity: 'warning' | 'note'])[] = [
  ['classControls/*/division', 'divisions', 'warning'],
  ['classControls/*/collectionClass', 'collectionClasses', 'warning'],
  ['settings/monitorDivisions/*', 'divisions', 'warning'],
  ['settings/activatorDivisions/*', 'divisions', 'warning'],
  ['creditRating/divisions/*/division', 'divisions', 'note'],
  ['customerClasses/*/customerClass', 'customerClasses', 'note'],
  ['customerClasses/*/division', 'divisions', 'note'],
  ['collectionClasses/*/collectionClass', 'collectionClasses', 'note'],
  ['scheduleAssignment/rules/*/collectionClass', 'collectionClasses', 'warning'],
  ['scheduleAssignment/rules/*/customerClass', 'customerClasses', 'warning'],
  ['scheduleAssignment/rules/*/riskCategory', 'riskCategories', 'warning'],
  ['scheduleAssignment/rules/*/division', 'divisions', 'warning'],
  ['agreementTypes/*/type', 'agreementTypes', 'note'],
  ['agreementTypes/*/restoreFeeWaivedFor/*', 'riskCategories', 'warning'],
  ['writeOff/controls/*/collectionClass', 'collectionClasses', 'note'],
  ['toDos/routing/*/division', 'divisions', 'note'],
  ['toDos/routing/*/managementGroup', 'managementGroups', 'note'],
];

/** Parameters of algorithms that name something of the portfolio. */
const PARAMETERS: Readonly<Record<string, Kind>> = {
  riskCategory: 'riskCategories',
  primaryService: 'services',
  secondaryService: 'services',
  provider: 'providers',
};

/** What `text` names, by the attribute that is tested. */
const ATTRIBUTES: Readonly<Record<string, Kind>> = {
  DIVISION: 'divisions',
  CUSTOMER_CLASS: 'customerClasses',
  COLLECTION_CLASS: 'collectionClasses',
  SEGMENT: 'segments',
  RISK_CATEGORY: 'riskCategories',
  NATIONALITY: 'nationalities',
};

interface NamedPlace {
  readonly name: string;
  readonly kind: Kind;
  readonly path: readonly PropertyKey[];
  readonly severity: 'warning' | 'note';
}

function inParameters(use: AlgorithmUse, path: readonly PropertyKey[]): readonly NamedPlace[] {
  return Object.entries(use.parameters).flatMap(([parameter, name]) => {
    const { attribute } = use.parameters;
    const kind = parameter === 'text' ? ATTRIBUTES[String(attribute)] : PARAMETERS[parameter];
    if (typeof name !== 'string' || kind === undefined) return [];
    return [{ name, kind, path: [...path, 'parameters', parameter], severity: 'warning' as const }];
  });
}

function places(strategy: Strategy): readonly NamedPlace[] {
  const members = MEMBERS.flatMap(([pattern, kind, severity]) =>
    valuesAt(strategy, pattern).map(({ value, path }) => ({
      name: String(value),
      kind,
      path,
      severity,
    })),
  );
  return [
    ...members,
    ...algorithmPlaces(strategy).flatMap(({ use, path }) => inParameters(use, path)),
  ];
}

/** Names in the strategy that nothing of the portfolio carries: most often a slip of the pen. */
export function checkPortfolioNames(strategy: Strategy, portfolio: Portfolio): readonly Problem[] {
  return places(strategy).flatMap(({ name, kind, path, severity }) => {
    const known = portfolio[kind].filter((entry) => entry !== '');
    if (name === ANY || known.includes(name)) return [];
    const meant = nearestName(name, known);
    const listed =
      known.length === 0
        ? `The portfolio has no ${KINDS[kind]}.`
        : `The portfolio has ${listWords(known)}.`;
    const make = severity === 'warning' ? warningAt : noteAt;
    return [
      make(
        'name-not-in-portfolio',
        pointerOf(...path),
        `No account of the portfolio has ${KINDS[kind]} ${name}.`,
        meant === null ? listed : `Did you mean ${meant}?`,
      ),
    ];
  });
}
