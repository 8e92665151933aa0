// `ram lint FILE…`: the errors and findings of policies, as text, JSON or SARIF.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import { buildTree } from '../engine/account/resource-tree.ts';
import type { Account } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import { computeExposure, isAdministrator } from '../engine/evaluation/decide/exposure.ts';
import { buildMatrix, computeGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import { lint as findProblems } from '../engine/lint/lint.ts';
import type { Severity } from '../engine/policy/diagnostic.ts';
import type { Span } from '../engine/policy/span.ts';
import { plainText } from '../i18n/marks.ts';
import { importAccount } from '../scenario/import/account-json.ts';
import { choose, readText } from './environment.ts';
import type { Environment, ExitCode, OptionValues, Verb } from './environment.ts';
import { messageOfProblem } from './lint-message.ts';
import type { ExposureSummary, LintResult } from './lint-result.ts';
import { mentionedAccount } from './mentioned-account.ts';
import { readPolicies } from './read-policies.ts';
import type { PolicyFile } from './read-policies.ts';
import { toSarif } from './sarif.ts';

const SEVERITIES = ['error', 'security-warning', 'warning', 'suggestion'] as const;
const FORMATS = ['text', 'json', 'sarif'] as const;

export const lint: Verb = {
  options: {
    format: { type: 'string', default: 'text' },
    json: { type: 'boolean' },
    'fail-on': { type: 'string', default: 'warning' },
    account: { type: 'string' },
  },
  run: (files, options, environment) => Promise.resolve(lintFiles(files, options, environment)),
};

function lintFiles(files: readonly string[], options: OptionValues, environment: Environment): ExitCode {
  const format = options['json'] === true ? 'json' : choose(options, 'format', FORMATS, environment);
  const failOn = choose(options, 'fail-on', SEVERITIES, environment);
  if (format === null || failOn === null) return 2;
  const { account } = options;
  const given = typeof account === 'string' ? readAccount(account, environment) : null;
  if (typeof account === 'string' && given === null) return 2;
  const policies = readPolicies(files, environment);
  if (policies === null) return 2;
  const linted = lintPolicies(policies, given, environment);
  report(linted, format, environment);
  const results = linted.flatMap((policy) => policy.results);
  const limit = SEVERITIES.indexOf(failOn);
  return results.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit) ? 1 : 0;
}

function readAccount(file: string, environment: Environment): Account | null {
  const text = readText(file, environment);
  if (text === null) return null;
  const read = importAccount(text);
  if (read.kind === 'account') return read.account;
  environment.printError(environment.words.noAccount(file));
  return null;
}

/** The problems of one policy, and what it opens. */
interface LintedPolicy {
  readonly source: string;
  readonly exposure: ExposureSummary | null;
  readonly results: readonly LintResult[];
}

function lintPolicies(
  policies: readonly PolicyFile[],
  given: Account | null,
  environment: Environment,
): readonly LintedPolicy[] {
  const mentioned = mentionedAccount(policies.map(({ parsed }) => parsed));
  return policies.map(({ file, name, parsed, isWholeFile, account: own }) => {
    const compiled = compilePolicy(parsed);
    const account = given ?? own ?? mentioned;
    const findings = findProblems({
      parsed,
      statements: compiled.statements,
      tree: buildTree(account),
      context: DEFAULT_CONTEXT,
      mode: 'hierarchical',
      otherPolicies: [],
      attached: null,
      now: environment.now,
    });
    const exposure = compiled.isRejected ? null : summarize(compiled, account, environment);
    const locate = locator(parsed.text);
    const resultOf = (
      problem: Parameters<typeof messageOfProblem>[1] & { readonly span: Span },
    ): LintResult => ({
      file,
      policy: isWholeFile ? null : name,
      code: problem.code,
      severity: problem.severity,
      message: plainText(messageOfProblem(environment.words, problem)),
      ...locate(problem.span),
      exposure,
    });
    return {
      source: isWholeFile ? file : `${file}#${name}`,
      exposure,
      results: [...parsed.diagnostics, ...findings].map(resultOf),
    };
  });
}

function summarize(policy: CompiledPolicy, account: Account, { words }: Environment): ExposureSummary {
  const tree = buildTree(account);
  const matrix = buildMatrix(tree, [computeGrants(policy, tree, DEFAULT_CONTEXT)]);
  const exposure = computeExposure(matrix, 'hierarchical');
  const isAdmin = isAdministrator(exposure, [policy], account, DEFAULT_CONTEXT, 'hierarchical');
  const sentence = words.exposure.sentence(exposure, isAdmin);
  const { delete: deletes, write, read, list, deny } = exposure.tiers;
  return {
    summary: account === DEFAULT_ACCOUNT && !isAdmin ? words.exposure.onMockAccount(sentence) : sentence,
    delete: [deletes.count, deletes.of],
    write: [write.count, write.of],
    read: [read.count, read.of],
    list: [list.count, list.of],
    deny: [deny.count, deny.of],
  };
}

/** Finds lines and columns by the offsets of line starts. */
function locator(text: string) {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  const place = (offset: number) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return ({ start, end }: Span) => {
    const last = place(end);
    return { ...place(start), endLine: last.line, endColumn: last.column };
  };
}

function report(
  linted: readonly LintedPolicy[],
  format: (typeof FORMATS)[number],
  { print, words }: Environment,
): void {
  const results = linted.flatMap((policy) => policy.results);
  switch (format) {
    case 'json':
      for (const result of results) print(JSON.stringify(result));
      return;
    case 'sarif':
      print(JSON.stringify(toSarif(results), null, 2));
      return;
    case 'text':
      for (const { file, policy, line, column, severity, code, message } of results) {
        const source = policy === null ? file : `${file}#${policy}`;
        print(`${source}:${line}:${column}: ${words.severities[severity]}: ${message} [${code}]`);
      }
      for (const { source, exposure } of linted)
        if (exposure !== null) print(`${source}: ${exposure.summary}`);
      print(words.found(SEVERITIES.map((severity) => count(results, severity))));
  }
}

function count(results: readonly LintResult[], severity: Severity): number {
  return results.filter((result) => result.severity === severity).length;
}
