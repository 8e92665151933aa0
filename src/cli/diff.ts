// `ram diff OLD… -- NEW…`: what the new policies allow that the old ones didn't, and the reverse, over all requests.

import type { DiffEntry, DiffSide } from '../engine/analysis/semantic-diff.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import { READINGS } from '../engine/evaluation/decide/resource-types.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import { operatorText } from '../engine/policy/condition-operators.ts';
import type { ConditionClause } from '../engine/policy/document.ts';
import { plainText, splitMarks } from '../i18n/marks.ts';
import { createAnalysis } from '../proofs/analyzed-policies.ts';
import { partsOf } from '../proofs/diff-parts.ts';
import { compareSets } from '../proofs/prove.ts';
import type { DiffVerdict } from '../proofs/prove.ts';
import { mentionedNames } from './mentioned-account.ts';
import { choose } from './environment.ts';
import type { Environment, ExitCode, OptionValues, Verb } from './environment.ts';
import { readPolicies } from './read-policies.ts';
import type { PolicyFile } from './read-policies.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;
const MATCHING: readonly MatchingMode[] = ['hierarchical', 'literal'];

/** One direction: requests that only the new or only the old policies allow. */
interface Direction {
  readonly name: 'gained' | 'lost';
  readonly side: DiffSide;
  /** The policies of the statements that an Allow or a Deny is from. */
  readonly allowing: readonly PolicyFile[];
  readonly denying: readonly PolicyFile[];
}

export const diff: Verb = {
  splitsFiles: true,
  options: {
    format: { type: 'string', default: 'text' },
    json: { type: 'boolean' },
    matching: { type: 'string', default: 'hierarchical' },
    reading: { type: 'string', default: 'guide' },
  },
  run: (files, options, environment) => Promise.resolve(diffFiles(files, options, environment)),
};

function diffFiles(oldFiles: readonly string[], options: OptionValues, environment: Environment): ExitCode {
  const { words, printError } = environment;
  const format = options['json'] === true ? 'json' : choose(options, 'format', FORMATS, environment);
  const mode = choose(options, 'matching', MATCHING, environment);
  const reading = choose(options, 'reading', READINGS, environment);
  if (format === null || mode === null || reading === null) return 2;
  const given = options['--'];
  const newFiles = typeof given === 'object' ? given.filter((file) => typeof file === 'string') : [];
  if (oldFiles.length === 0 || newFiles.length === 0) {
    printError(words.twoListsNeeded);
    return 2;
  }
  const [before, after] = [readPolicies(oldFiles, environment), readPolicies(newFiles, environment)];
  if (before === null || after === null) return 2;
  const rejected = [...before, ...after].filter(({ parsed }) => parsed.kind !== 'accepted');
  for (const { name } of rejected) printError(words.rejectedPolicy(name));
  const { verdict, gained, lost } = compare(before, after, mode, reading);
  const directions: readonly Direction[] = [
    { name: 'gained', side: gained, allowing: after, denying: before },
    { name: 'lost', side: lost, allowing: before, denying: after },
  ];
  report(verdict, directions, format, environment);
  return verdict === 'same' && rejected.length === 0 ? 0 : 1;
}

function compare(
  before: readonly PolicyFile[],
  after: readonly PolicyFile[],
  mode: MatchingMode,
  reading: Reading,
) {
  const [old, current] = [before.map(({ parsed }) => parsed), after.map(({ parsed }) => parsed)];
  const account = [...after, ...before].find((policy) => policy.account !== null)?.account ?? null;
  const names = account === null ? mentionedNames([...old, ...current]) : witnessNamesOf(account);
  const { analysis, read } = createAnalysis(mode, names, 'console', resourceTypesOf(reading));
  return compareSets(analysis, read(old), read(current));
}

function report(
  verdict: DiffVerdict,
  directions: readonly Direction[],
  format: (typeof FORMATS)[number],
  { print, words }: Environment,
): void {
  const text = (message: string) => (format === 'markdown' ? markdownOf(message) : plainText(message));
  if (format === 'json') {
    const sides = directions.map((direction) => [direction.name, jsonOf(direction)] as const);
    print(JSON.stringify({ verdict, ...Object.fromEntries(sides) }));
    return;
  }
  const isMarkdown = format === 'markdown';
  print(isMarkdown ? `**${words.diff.verdicts[verdict]}**` : words.diff.verdicts[verdict]);
  for (const direction of directions) {
    const { side, name } = direction;
    if (side.kind === 'none') continue;
    print('');
    print(isMarkdown ? `### ${words.diff.headings[name]}` : `${words.diff.headings[name]}:`);
    if (isMarkdown) print('');
    if (side.kind === 'unknown') {
      print(text(words.diff.unknown(side.reason)));
      continue;
    }
    for (const entry of side.entries) for (const line of linesOf(entry, direction, words)) print(text(line));
    if (!side.isComplete) print(words.diff.incomplete);
  }
}

function jsonOf({ side, allowing, denying }: Direction): object {
  switch (side.kind) {
    case 'none':
      return { kind: 'none', entries: [] };
    case 'unknown':
      return { kind: 'unknown', reason: side.reason, entries: [] };
    case 'some':
      return {
        kind: 'some',
        complete: side.isComplete,
        entries: side.entries.map(({ cause, statement, actions, resources, except, clauses, witness }) => ({
          cause,
          ...(statement === null
            ? {}
            : {
                policy: (cause === 'allow' ? allowing : denying)[statement.policy]?.name,
                statement: statement.statement,
              }),
          actions,
          resources,
          except,
          condition: conditionOf(clauses),
          witness,
        })),
      };
  }
}

/** The clauses as a policy writes them. */
function conditionOf(clauses: readonly ConditionClause[]): object {
  const condition: Record<string, Record<string, readonly string[]>> = {};
  for (const { operator, key, values } of clauses) {
    const block = (condition[operatorText(operator.value)] ??= {});
    block[key.value] = values.map(({ value }) => value);
  }
  return condition;
}

/** Lines with marks: the text output drops them, Markdown keeps them. */
function linesOf(
  entry: DiffEntry,
  { name, allowing, denying }: Direction,
  { diff: messages }: Environment['words'],
): readonly string[] {
  const { cause, resources, except, witness } = entry;
  const names = (files: readonly PolicyFile[]) => files.map((file) => file.name);
  const { actions, more, conditions, origin } = partsOf(entry, names(allowing), names(denying));
  return [
    `- ${messages.entry(actions, more, resources)}`,
    ...(except.length > 0 ? [`  - ${messages.except(except)}`] : []),
    ...(conditions.length > 0 ? [`  - ${messages.conditions[cause](conditions)}`] : []),
    ...(origin === null ? [] : [`  - ${messages.causes[name][cause](origin.statement, origin.policy)}`]),
    `  - ${messages.witness(witness)}`,
  ];
}

/** Names as code, in as many backquotes as they need. */
function markdownOf(message: string): string {
  return splitMarks(message)
    .map(({ kind, text }) => {
      if (kind === 'text') return text;
      if (!text.includes('`')) return `\`${text}\``;
      const longest = Math.max(...[...text.matchAll(/`+/g)].map(([run]) => run.length));
      const fence = '`'.repeat(longest + 1);
      return `${fence} ${text} ${fence}`;
    })
    .join('');
}
