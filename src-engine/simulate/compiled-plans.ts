import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { type CompiledBehaviour, compileBehaviour } from '../kernel/behaviour/compile-behaviour.ts';
import { compileStrategy } from '../kernel/compile/compile-strategy.ts';
import type { CompiledStrategy } from '../kernel/compile/compiled-strategy.ts';
import type { Dictionaries } from '../kernel/compile/dictionaries.ts';
import type { BehaviourModel } from '../model/behaviour.ts';

/** Strategies kept; a race of more of them compiles some again. */
const MOST_STRATEGIES = 64;

/**
 * What was compiled for earlier plans of one search. A sensitivity runs the same strategies under a hundred behaviour
 * models and a sweep runs its settings on ever larger samples: each is compiled once. Forgets everything when another
 * portfolio's dictionaries come. What is compiled is never written by a run, so plans may share them.
 */
export class CompiledPlans {
  readonly #strategies = new Map<string, CompiledStrategy>();
  /** The texts of strategies that are still held by who asked: a search asks with the same objects. */
  readonly #texts = new WeakMap<Strategy, string>();
  /** By the object: a search runs all its settings under the same one. */
  readonly #behaviours = new WeakMap<BehaviourModel, CompiledBehaviour>();
  #names: Dictionaries | null = null;

  strategy(
    strategy: Strategy,
    names: Dictionaries,
    days: number,
  ): Result<CompiledStrategy, Failure> {
    if (this.#names !== names) this.#strategies.clear();
    this.#names = names;
    const key = `${days} ${this.#textOf(strategy)}`;
    const known = this.#strategies.get(key);
    if (known !== undefined) return ok(known);
    const compiled = compileStrategy(strategy, names, days);
    if (!compiled.ok) return compiled;
    if (this.#strategies.size >= MOST_STRATEGIES) this.#strategies.clear();
    this.#strategies.set(key, compiled.value);
    return compiled;
  }

  behaviour(model: BehaviourModel): CompiledBehaviour {
    const known = this.#behaviours.get(model);
    if (known !== undefined) return known;
    const compiled = compileBehaviour(model);
    this.#behaviours.set(model, compiled);
    return compiled;
  }

  /** Workers are sent copies: what says the same is the same strategy, whichever object it is. */
  #textOf(strategy: Strategy): string {
    const known = this.#texts.get(strategy);
    if (known !== undefined) return known;
    const text = JSON.stringify(strategy);
    this.#texts.set(strategy, text);
    return text;
  }
}
