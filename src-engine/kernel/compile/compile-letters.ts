import type { LetterExtractSpec } from '../../algorithms/letter-extract/contract.ts';
import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Parameters } from '../../algorithms/spec.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { missingCode } from './missing-code.ts';

export interface CompiledLetter {
  readonly code: string;
  readonly title: string;
  readonly extract: LetterExtractSpec;
  readonly parameters: Parameters;
}

export interface CompiledLetters {
  readonly templates: readonly CompiledLetter[];
  readonly index: ReadonlyMap<string, number>;
}

/** Letter templates with the algorithm that writes their print records. */
export function compileLetters(strategy: Strategy): Result<CompiledLetters, Failure> {
  const templates: CompiledLetter[] = [];
  for (const [place, { code, title, extractAlgorithm }] of strategy.letterTemplates.entries()) {
    const extract = findAlgorithm('letter-extract', extractAlgorithm.code);
    if (extract === undefined)
      return err(missingCode(`/letterTemplates/${place}`, 'Algorithm', extractAlgorithm.code));
    templates.push({ code, title, extract, parameters: extractAlgorithm.parameters });
  }
  return ok({
    templates,
    index: new Map(templates.map((letter, index) => [letter.code, index])),
  });
}
