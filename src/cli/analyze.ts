// `ram analyze FILE…`: answers questions about all requests, one JSON line each. docs/interface.md has the shapes.

import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { AuthorizationRequest, RequestContext } from '../engine/account/request.ts';
import type { RedundancyVerdict, Verdict } from '../engine/analysis/questions.ts';
import { NO_FACTS } from '../engine/catalog/observed-fact.ts';
import { parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { isObject, readJson } from '../scenario/unknown-json.ts';
import type { JsonObject } from '../scenario/unknown-json.ts';
import { createAnalysis } from '../proofs/analyzed-policies.ts';
import type { AnalyzedPolicies } from '../proofs/analyzed-policies.ts';
import { AssertionProver } from '../proofs/assertion-prover.ts';
import type { AssertionProof } from '../proofs/proven-outcome.ts';
import { mentionedNames } from './mentioned-account.ts';
import { readText } from './environment.ts';
import type { Environment, ExitCode, Verb } from './environment.ts';

interface Answer {
  readonly name: unknown;
  readonly verdict: 'yes' | 'no' | 'unknown';
  readonly witness?: AuthorizationRequest;
  readonly statements?: readonly (readonly [number, number])[];
  readonly reason?: string;
}

/** How requests are decided. */
interface Basis {
  readonly mode: MatchingMode;
  readonly reading: Reading;
}

export const analyze: Verb = {
  options: { json: { type: 'boolean' } },
  run: (files, _options, environment) => {
    const codes = files.map((file) => answerFile(file, environment));
    return Promise.resolve(codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), 0));
  },
};

function answerFile(file: string, environment: Environment): ExitCode {
  const { print, printError, words } = environment;
  const text = readText(file, environment);
  if (text === null) return 2;
  const questions = readJson(text.replace(/^\uFEFF/, ''));
  if (!Array.isArray(questions)) {
    printError(words.noQuestions(file));
    return 2;
  }
  let worst: ExitCode = 0;
  questions.forEach((question: unknown, index) => {
    const answer = isObject(question) ? answerQuestion(question) : null;
    if (answer === null) {
      printError(words.invalidQuestion(file, index + 1));
      worst = 2;
    }
    const name = isObject(question) ? question['name'] : undefined;
    print(JSON.stringify(answer ?? { name, verdict: 'unknown', reason: 'invalid-question' }));
    if (answer !== null && worst === 0 && isProblem(answer, question)) worst = 1;
  });
  return worst;
}

/** Something was found, or could not be ruled out. */
function isProblem({ verdict }: Answer, question: unknown): boolean {
  const isRedundancy = isObject(question) && question['question'] === 'redundant';
  return verdict !== (isRedundancy ? 'no' : 'yes');
}

/** Null if the question is not of one of the published shapes. */
function answerQuestion(question: JsonObject): Answer | null {
  const { name, matching = 'hierarchical', reading = 'guide' } = question;
  if (matching !== 'hierarchical' && matching !== 'literal') return null;
  if (reading !== 'guide' && reading !== 'api-reference') return null;
  const by: Basis = { mode: matching, reading };
  switch (question['question']) {
    case 'covers':
      return compare(name, question['outer'], question['inner'], by, false);
    case 'equivalent':
      return compare(name, question['left'], question['right'], by, true);
    case 'redundant':
      return findRedundant(name, question['policies'], by);
    case 'holds':
      return checkAssertion(name, question, by);
    default:
      return null;
  }
}

function compare(
  name: unknown,
  first: unknown,
  second: unknown,
  { mode, reading }: Basis,
  isBothWays: boolean,
): Answer | null {
  const [outerPolicies, innerPolicies] = [documentsIn(first), documentsIn(second)];
  if (outerPolicies === null || innerPolicies === null) return null;
  const { analysis, read } = createAnalysis(
    mode,
    mentionedNames([...outerPolicies, ...innerPolicies]),
    'console',
    resourceTypesOf(reading),
  );
  const [outer, inner] = [read(outerPolicies), read(innerPolicies)];
  const allowed = (policies: AnalyzedPolicies, request: AuthorizationRequest) =>
    policies.decide(request) === 'allow';
  const verdict = isBothWays
    ? analysis.isEquivalent(
        outer.documents,
        inner.documents,
        (request) => allowed(outer, request) !== allowed(inner, request),
      )
    : analysis.covers(
        outer.documents,
        inner.documents,
        (request) => allowed(inner, request) && !allowed(outer, request),
      );
  return answerOf(name, verdict);
}

function findRedundant(name: unknown, documents: unknown, { mode, reading }: Basis): Answer | null {
  const parsed = documentsIn(documents);
  if (parsed === null) return null;
  const { analysis, read } = createAnalysis(
    mode,
    mentionedNames(parsed),
    'console',
    resourceTypesOf(reading),
  );
  const policies = read(parsed);
  const verdict: RedundancyVerdict = analysis.redundantStatements(
    policies.documents,
    (request, statement) => policies.decide(request) !== policies.without(statement).decide(request),
  );
  switch (verdict.kind) {
    case 'yes':
      return {
        name,
        verdict: 'yes',
        statements: verdict.statements.map(({ policy, statement }) => [policy, statement] as const),
      };
    case 'no':
      return {
        name,
        verdict: 'no',
        ...(verdict.witness === null ? {} : { witness: verdict.witness }),
        statements: [],
      };
    case 'unknown':
      return { name, verdict: 'unknown', reason: verdict.reason };
  }
}

function checkAssertion(name: unknown, question: JsonObject, by: Basis): Answer | null {
  const parsed = documentsIn(question['policies']);
  const line = question['assertion'];
  if (parsed === null || typeof line !== 'string') return null;
  const asserted = parseAssertion(line);
  if (asserted.kind === 'error') return null;
  const isInAnyContext = question['anyContext'] === true;
  const context = isInAnyContext ? DEFAULT_CONTEXT : contextIn(question['context']);
  if (context === undefined) return null;
  const names = mentionedNames(parsed);
  const prover = new AssertionProver(
    { ...by, policies: parsed, context, names, areClientsChecked: true, facts: NO_FACTS },
    [],
  );
  const proof = prover.prove(
    isInAnyContext ? { ...asserted.assertion, inAnyContext: true } : asserted.assertion,
  );
  return answerOf(name, proof);
}

function answerOf(name: unknown, verdict: Verdict | AssertionProof): Answer {
  switch (verdict.kind) {
    case 'yes':
      return { name, verdict: 'yes' };
    case 'no':
      return { name, verdict: 'no', witness: verdict.witness };
    case 'unknown':
      return { name, verdict: 'unknown', reason: verdict.reason };
    case 'applies-to-nothing':
      return { name, verdict: 'no', reason: 'applies-to-nothing' };
  }
}

/** Policies as JSON documents, or as their texts; null for anything else. */
function documentsIn(value: unknown): readonly ParsedPolicy[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((document: unknown) =>
    parsePolicy(typeof document === 'string' ? document : JSON.stringify(document)),
  );
}

/** The default context if there is none; undefined for what is no context. */
function contextIn(value: unknown): RequestContext | undefined {
  if (value === undefined) return DEFAULT_CONTEXT;
  if (!isObject(value)) return undefined;
  const context: Record<string, string | readonly string[]> = {};
  for (const [key, one] of Object.entries(value)) {
    const values = typeof one === 'string' ? one : textsIn(one);
    if (values === null) return undefined;
    context[key] = values;
  }
  return context;
}

function textsIn(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  return value.every((item) => typeof item === 'string') ? value : null;
}
