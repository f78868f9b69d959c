import { describe, expect, it } from 'vitest';
import { listAlgorithms } from '../../src-engine/algorithms/registry.ts';
import type { AttemptFacts } from '../../src-engine/algorithms/write-off-attempt/contract.ts';
import type { WriteOffFacts } from '../../src-engine/algorithms/write-off-criterion/contract.ts';

const ATTEMPT_FACTS: readonly AttemptFacts[] = [
  -90_000, -501, -500, -499, -200, -1, 0, 1, 199, 200, 201, 90_000,
].flatMap((balanceMinor) =>
  [0, 1, 2].flatMap((activeAgreements) =>
    [0, 1, 2]
      .filter((activeOfClass) => activeOfClass <= activeAgreements)
      .map((activeOfClass) => ({ balanceMinor, activeOfClass, activeAgreements })),
  ),
);

describe.each(listAlgorithms('write-off-attempt').map((spec) => [spec.code, spec] as const))(
  'write-off attempt %s',
  (_code, spec) => {
    it('explains what it decides, and leaves a balance of zero alone', () => {
      const decide = spec.compile(spec.example);
      for (const facts of ATTEMPT_FACTS) {
        const acts = decide(facts) !== null;
        expect(spec.explain(spec.example, facts).passed).toBe(acts);
        if (facts.balanceMinor === 0) expect(acts).toBe(false);
      }
    });
  },
);

const CONTEXT = {
  customerClasses: ['COMMERCIAL', 'RESIDENTIAL'],
  riskCategories: ['', 'HIGH'],
};
const FACTS: readonly WriteOffFacts[] = [0, 4999, 5000, 5001, 90_000].flatMap((amountMinor) =>
  [0, 1].flatMap((customerClass) =>
    [0, 1].map((riskCategory) => ({ amountMinor, customerClass, riskCategory })),
  ),
);

describe.each(listAlgorithms('write-off-criterion').map((spec) => [spec.code, spec] as const))(
  'write-off criterion %s',
  (_code, spec) => {
    const matches = spec.compile(spec.example, CONTEXT);

    it('explains what it decides, with a margin that really flips it', () => {
      for (const facts of FACTS) {
        const check = spec.explain(spec.example, CONTEXT, facts);
        expect(check.passed).toBe(matches(facts));
        if (check.margin === null) continue;
        const amountMinor = facts.amountMinor + (check.passed ? -check.margin : check.margin);
        expect(matches({ ...facts, amountMinor })).toBe(!check.passed);
      }
    });

    it('reads only what it declares, and everything it declares', () => {
      const read = new Set<string>();
      for (const facts of FACTS)
        matches(
          new Proxy(facts, {
            get(target, member) {
              read.add(String(member));
              return Reflect.get(target, member);
            },
          }),
        );
      expect([...read].sort()).toEqual([...spec.reads].sort());
    });
  },
);

describe('agency choice', () => {
  const choose = (code: string, parameters: Record<string, string>, loads: readonly number[]) => {
    const spec = listAlgorithms('agency-choice').find((candidate) => candidate.code === code);
    const agencies = loads.map((activeMinor, index) => ({ code: `A${index}`, activeMinor }));
    return (id: string) => spec?.choose(parameters, agencies, id);
  };

  it('AGY LEAST takes the agency that holds least, of equals the first', () => {
    expect(choose('AGY LEAST', {}, [1_200_000, 950_000])('1')).toBe(1);
    expect(choose('AGY LEAST', {}, [5, 3, 3])('1')).toBe(1);
    expect(choose('AGY LEAST', {}, [7])('1')).toBe(0);
  });

  it.each([
    ['', [1 / 3, 1 / 3, 1 / 3]],
    ['A0=60; A2=20', [0.75, 0, 0.25]],
    ['ELSEWHERE=1', [1 / 3, 1 / 3, 1 / 3]],
  ] as const)('AGY SHARE spreads accounts by the shares "%s"', (shares, expected) => {
    const chosen = choose('AGY SHARE', { shares }, [0, 0, 0]);
    const counts = [0, 0, 0];
    for (let account = 0; account < 6000; account++) {
      const index = chosen(`ACCOUNT-${account}`) ?? -1;
      expect(chosen(`ACCOUNT-${account}`)).toBe(index);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    for (const [index, share] of expected.entries())
      expect(Math.abs((counts[index] ?? 0) / 6000 - share)).toBeLessThan(0.03);
  });
});
