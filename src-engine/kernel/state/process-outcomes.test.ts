import { describe, expect, it } from 'vitest';
import { ProcessOutcomes } from './process-outcomes.ts';

describe('process outcomes as CC&B counts them', () => {
  it('a cancelled process is effective, whoever cancelled it', () => {
    const outcomes = new ProcessOutcomes();
    outcomes.cancel();
    expect(outcomes.effective).toBe(1);
  });

  it('a completed process is effective without severance', () => {
    const outcomes = new ProcessOutcomes();
    outcomes.complete(1);
    expect(outcomes.effective).toBe(1);
  });

  it('with a severance that runs or has run it is not, until each of them is cancelled', () => {
    const outcomes = new ProcessOutcomes();
    outcomes.sever(1);
    outcomes.sever(1);
    outcomes.complete(1);
    expect(outcomes.effective).toBe(0);
    outcomes.spare(1);
    expect(outcomes.effective).toBe(0);
    outcomes.spare(1);
    expect(outcomes.effective).toBe(1);
  });

  it('a severance that a person started belongs to no process', () => {
    const outcomes = new ProcessOutcomes();
    outcomes.sever(0);
    outcomes.complete(1);
    outcomes.spare(0);
    expect(outcomes.effective).toBe(1);
  });

  it('keeps as many processes as an account has', () => {
    const outcomes = new ProcessOutcomes();
    for (let process = 1; process <= 100; process++) {
      outcomes.sever(process);
      outcomes.complete(process);
    }
    outcomes.spare(100);
    expect(outcomes.effective).toBe(1);
    outcomes.reset();
    outcomes.complete(100);
    expect(outcomes.effective).toBe(1);
  });

  it('starts anew with the next account', () => {
    const outcomes = new ProcessOutcomes();
    outcomes.sever(1);
    outcomes.cancel();
    outcomes.reset();
    outcomes.complete(1);
    expect(outcomes.effective).toBe(1);
  });
});
