import { base, en, Faker, type Randomizer } from '@faker-js/faker';
import { type AccountDraws, SLOT } from './account-draws.ts';

/** Faker on the account's own draws: its names depend on (seed, account) like everything else. */
export class CustomerNames {
  private readonly faker: Faker;
  private drawn = 0;

  constructor(draws: AccountDraws) {
    const randomizer: Randomizer = {
      next: () => {
        this.drawn += 1;
        return draws.uniform(SLOT.name, this.drawn);
      },
      seed: () => undefined,
    };
    this.faker = new Faker({ locale: [en, base], randomizer });
  }

  person(): string {
    this.drawn = 0;
    return `${this.faker.person.firstName()} ${this.faker.person.lastName()}`;
  }

  company(): string {
    this.drawn = 0;
    return this.faker.company.name();
  }
}
