// Times of questions about all requests: realistic policies of ten statements, twenty policies together, and hostile ones.

import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { Analysis } from '../../src/engine/analysis/questions.ts';
import type { PolicySet } from '../../src/engine/analysis/questions.ts';
import { describeExcess } from '../../src/engine/analysis/semantic-diff.ts';
import { witnessNamesOf } from '../../src/engine/analysis/witness-names.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { PolicyJson, StatementJson } from '../support/policy-builders.ts';
import { generatedAccount } from './generated-account.ts';
import { generatedPolicies } from './generated-policies.ts';
import { seededRandom } from './seeded-random.ts';
import { median, percentile } from './timing.ts';

export interface AnalysisFigures {
  readonly name: string;
  readonly questions: number;
  /** Processor time in milliseconds. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  readonly unknown: number;
}

type Ask = (analysis: Analysis) => { readonly kind: string };

const SAMPLE = 60;
const WARM_UP = 5;

export function measureAnalysis(): readonly AnalysisFigures[] {
  const tree = buildTree(generatedAccount(1000, 1));
  const tens = Array.from({ length: SAMPLE }, (_, seed) =>
    documentsOf(generatedPolicies(tree, 1, 10, seed + 1).map(read)),
  );
  const edited = Array.from({ length: SAMPLE }, (_, seed) =>
    documentsOf(generatedPolicies(tree, 1, 10, seed + 1).map((text) => editOf(read(text), seed))),
  );
  const pairs = tens.map((before, index) => [before, edited[index] ?? before] as const);
  const apart = Array.from({ length: SAMPLE }, (_, seed) =>
    documentsOf(
      generatedPolicies(tree, 1, 10, seed + 1)
        .map(read)
        .flatMap(splitByStatement),
    ),
  );
  const many = generatedPolicies(buildTree(generatedAccount(10_000, 1)), 20, 10, 2).map(read);
  const manyDocuments = documentsOf(many);
  const oneEdited = documentsOf(many.map((one, index) => (index === 7 ? editOf(one, 3) : one)));
  const split = documentsOf(many.flatMap(splitByStatement));
  return [
    figuresOf(
      '10 statements: covers after an edit',
      pairs.map(
        ([a, b]) =>
          (one) =>
            one.covers(b, a, yes),
      ),
    ),
    figuresOf(
      '10 statements: equivalent to its statements apart',
      tens.map((a, seed) => (one) => one.isEquivalent(a, apart[seed] ?? a, yes)),
    ),
    figuresOf(
      '10 statements: redundant',
      tens.map((a) => (one) => one.redundantStatements(a, yes)),
    ),
    figuresOf(
      '10 statements: diff after an edit',
      pairs.map(
        ([a, b]) =>
          (one) =>
            describeExcess(one, a, b, yes),
      ),
    ),
    figuresOf('20 × 10: covers after an edit', [(one) => one.covers(oneEdited, manyDocuments, yes)]),
    figuresOf('20 × 10: equivalent to its statements apart', [
      (one) => one.isEquivalent(manyDocuments, split, yes),
    ]),
    figuresOf('20 × 10: redundant', [(one) => one.redundantStatements(manyDocuments, yes)]),
    figuresOf('20 × 10: diff after an edit', [(one) => describeExcess(one, manyDocuments, oneEdited, yes)]),
    ...hostileQuestions().map(([name, outer, inner]) =>
      figuresOf(`hostile: ${name}`, [(one) => one.covers(outer, inner, yes)]),
    ),
  ];
}

const yes = () => true;

function read(text: string): PolicyJson {
  return JSON.parse(text) as PolicyJson;
}

function documentsOf(policies: readonly PolicyJson[]): PolicySet {
  return policies.map((json) => {
    const parsed = parsePolicy(JSON.stringify(json));
    if (parsed.kind !== 'accepted') throw new Error('A policy of the benchmark is rejected.');
    return parsed.document;
  });
}

/** The policy with a widened action, a narrowed resource or a removed statement. */
function editOf(json: PolicyJson, seed: number): PolicyJson {
  const statements = [...(json.Statement ?? [])];
  const index = 1 + (seed % (statements.length - 1));
  const changed = statements[index]!;
  if (seed % 3 === 0) statements[index] = { ...changed, Action: 'mse:Get*' };
  else if (seed % 3 === 1)
    statements[index] = { ...changed, Resource: `${[changed.Resource ?? '*'].flat()[0]!}-2` };
  else statements.splice(index, 1);
  return { ...json, Statement: statements };
}

/** A policy for each statement and resource. */
function splitByStatement(json: PolicyJson): readonly PolicyJson[] {
  return (json.Statement ?? []).map((statement) =>
    policy({ Statement: [statement.Resource ?? '*'].flat().map((Resource) => ({ ...statement, Resource })) }),
  );
}

function hostileQuestions(): readonly (readonly [string, PolicySet, PolicySet])[] {
  const random = seededRandom(5);
  const letters = (count: number) => Array.from({ length: count }, () => random.pick(Array.from('abcdefgh')));
  const on = (id: string) => `acs:mse:*:*:instance/${id}`;
  const set = (statements: readonly StatementJson[]) =>
    documentsOf(
      Array.from({ length: Math.ceil(statements.length / 10) }, (_, index) =>
        policy({ Statement: statements.slice(index * 10, index * 10 + 10) }),
      ),
    );
  const everything = set([allow({ Action: '*' })]);
  const stars = () => allow({ Resource: on(`*${letters(10).join('*')}*`) });
  const likes = Array.from({ length: 30 }, () =>
    allow({ Condition: { StringLike: { 'acs:UserAgent': `*${letters(3).join('*')}*` } } }),
  );
  const clauses = Array.from({ length: 344 }, () => {
    const condition: Record<string, Record<string, string>> = { StringEquals: {}, StringNotEquals: {} };
    for (let count = 0; count < 3; count += 1) {
      condition[random.pick(['StringEquals', 'StringNotEquals'])]![
        `acs:RequestTag/k${random.between(1, 80)}`
      ] = 'x';
    }
    return allow({ Action: '*', Condition: condition });
  });
  const orders = interleavings(Array.from('abcde'), Array.from('uvwxy'));
  return [
    [
      '200 patterns of ten stars',
      set(Array.from({ length: 190 }, stars)),
      set(Array.from({ length: 10 }, stars)),
    ],
    [
      '? behind *',
      set([allow({ Resource: on(`*a${'?'.repeat(16)}b*`) })]),
      set([allow({ Resource: on(`*b${'?'.repeat(16)}a*`) })]),
    ],
    ['30 patterns of one key', set(likes), everything],
    ['3-SAT over 80 keys', set(clauses), everything],
    [
      'interleaved letters',
      set([allow(), deny({ Resource: on('*u*v*w*x*y*') })]),
      set([
        allow({ Resource: on('*a*b*c*d*e*') }),
        ...orders.map((order) => deny({ Resource: on(`*${order.join('*')}*`) })),
      ]),
    ],
  ];
}

/** Every order of both lists that keeps the order of each. */
function interleavings(first: readonly string[], second: readonly string[]): readonly (readonly string[])[] {
  const [a, ...left] = first;
  const [b, ...right] = second;
  if (a === undefined) return [second];
  if (b === undefined) return [first];
  return [
    ...interleavings(left, second).map((order) => [a, ...order]),
    ...interleavings(first, right).map((order) => [b, ...order]),
  ];
}

/** Each question is asked of a new analysis, so nothing is remembered. */
function figuresOf(name: string, questions: readonly Ask[]): AnalysisFigures {
  const ask = (question: Ask) =>
    question(new Analysis({ isHierarchical: true, names: witnessNamesOf(DEFAULT_ACCOUNT) }));
  for (const question of questions.slice(0, WARM_UP)) ask(question);
  let unknown = 0;
  const times = questions.map((question) => {
    const before = process.cpuUsage();
    if (ask(question).kind === 'unknown') unknown += 1;
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return {
    name,
    questions: questions.length,
    p50Ms: median(times),
    p95Ms: percentile(times, 95),
    maxMs: Math.max(...times),
    unknown,
  };
}
