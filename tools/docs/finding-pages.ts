// Generates docs/findings from the rules, diagnostics and their texts: one page for each code, and an index.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findErrorFixes } from '../../src/engine/lint/error-fixes/error-fixes.ts';
import { RULES } from '../../src/engine/lint/rules.ts';
import type { FindingCode, FindingParams } from '../../src/engine/lint/rules.ts';
import type { FindingOf } from '../../src/engine/lint/rule.ts';
import { SEVERITIES } from '../../src/engine/policy/diagnostic.ts';
import type { DiagnosticCode, Severity } from '../../src/engine/policy/diagnostic.ts';
import { formatPolicy } from '../../src/engine/policy/format.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import type { Span } from '../../src/engine/policy/span.ts';
import { diagnosticsEn } from '../../src/i18n/diagnostics/en.ts';
import { findingListEn } from '../../src/i18n/finding-list/en.ts';
import { errorTitlesEn } from '../../src/i18n/diagnostics/en-titles.ts';
import { errorPagesEn } from '../../src/i18n/findings/en-errors.ts';
import { findingsEn } from '../../src/i18n/findings/en.ts';
import { splitMarks } from '../../src/i18n/marks.ts';
import { fixLabelOf, messageOf } from '../../src/i18n/diagnostic-message.ts';
import { findingsIn } from '../../tests/support/linting.ts';

interface Page {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  /** Each message about the bad example, with its span, in Markdown. */
  readonly said: readonly { readonly span: Span; readonly message: string }[];
  /** The label of the quick fix, in Markdown; null if the example has none. */
  readonly fix: string | null;
  readonly source: { readonly title: string; readonly url: string | null };
}

const FOLDER = fileURLToPath(new URL('../../docs/findings/', import.meta.url));
const NOTE = '<!-- Written by `npm run docs:pages`; change the rule or its messages instead. -->';
const ORDER: readonly Severity[] = ['error', 'security-warning', 'warning', 'suggestion'];

/** A page shows at most this many lines of an example; of a longer one, its first and last lines. */
const LINES = { most: 60, beginning: 12, end: 5 };
const MAX_MESSAGES = 3;

export function inMarkdown(sentence: string): string {
  return splitMarks(sentence)
    .map(({ kind, text }) => (kind === 'code' ? `\`${text}\`` : kind === 'strong' ? `**${text}**` : text))
    .join('');
}

function wordsOf<Code extends FindingCode>({
  code,
  params,
  fixes: [fix],
}: FindingOf<Code, FindingParams[Code]>) {
  const words = findingsEn[code];
  const label = fix === undefined ? null : (words.fix?.(params, fix.choice ?? '') ?? null);
  return { message: words.message(params), fix: label };
}

function pageOfRule(rule: (typeof RULES)[number]): Page {
  const { code, severity, examples, source } = rule;
  const { title, why } = findingsEn[code];
  const findings = findingsIn(examples.bad, code, examples.given);
  const said = findings.map((finding) => ({
    span: finding.span,
    message: inMarkdown(wordsOf(finding).message),
  }));
  const fix = findings.map((finding) => wordsOf(finding).fix).find((label) => label !== null) ?? null;
  return {
    ...{ code, severity, title, why, said, source },
    bad: examples.bad,
    good: examples.good,
    fix: fix === null ? null : inMarkdown(fix),
  };
}

function pageOfDiagnostic(code: DiagnosticCode): Page {
  const { why, bad, good, source } = errorPagesEn[code];
  const title = errorTitlesEn[code];
  const diagnostics = parsePolicy(bad).diagnostics.filter((diagnostic) => diagnostic.code === code);
  const [fixes = []] = findErrorFixes(bad, diagnostics);
  const said = diagnostics.map((diagnostic) => ({
    span: diagnostic.span,
    message: inMarkdown(messageOf(diagnosticsEn, diagnostic)),
  }));
  return {
    ...{ code, title, why, bad, good, said },
    severity: SEVERITIES[code],
    fix:
      fixes.length === 0
        ? null
        : fixes.map((fix) => inMarkdown(fixLabelOf(diagnosticsEn, fix))).join(', or: '),
    source: { title: source, url: null },
  };
}

function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(SEVERITIES, code);
}

export function findingPages(): readonly Page[] {
  return [
    ...Object.keys(SEVERITIES).filter(isDiagnosticCode).map(pageOfDiagnostic),
    ...RULES.map(pageOfRule),
  ];
}

function exampleText(text: string): string {
  const lines = formatPolicy(text).split('\n');
  const { most, beginning, end } = LINES;
  const shown = lines.length <= most ? lines : [...lines.slice(0, beginning), '…', ...lines.slice(-end)];
  return ['```json', ...shown, '```'].join('\n');
}

function pageText({ code, severity, title, why, bad, good, said, fix, source }: Page): string {
  const messages = said.slice(0, MAX_MESSAGES).map(({ span, message }) => {
    const token = bad.slice(span.start, span.end);
    return token.length > 1 && token.length < 100 ? `- At \`${token}\`: ${message}` : `- ${message}`;
  });
  return (
    [
      NOTE,
      `# ${title}`,
      `\`${code}\` · ${findingListEn.severities[severity]}`,
      why,
      `## ${severity === 'error' ? 'Rejected' : 'Flagged'}`,
      exampleText(bad),
      messages.join('\n'),
      ...(fix === null ? [] : [`Quick fix: ${fix}.`]),
      `## ${severity === 'error' ? 'Accepted' : 'Not flagged'}`,
      exampleText(good),
      `Source: ${source.url === null ? source.title : `[${source.title}](${source.url})`}.`,
    ].join('\n\n') + '\n'
  );
}

function indexText(pages: readonly Page[]): string {
  const sections = ORDER.map((severity) => {
    const lines = pages
      .filter((page) => page.severity === severity)
      .map(({ code, title, fix }) => `- [\`${code}\`](${code}.md) ${title}${fix === null ? '' : ' ✎'}`)
      .sort();
    return `## ${findingListEn.severities[severity]}\n\n${lines.join('\n')}`;
  });
  return (
    [
      NOTE,
      '# Findings',
      'An error means that RAM would reject the policy. The other findings are about policies that RAM accepts. ✎ marks findings with a quick fix.',
      ...sections,
    ].join('\n\n') + '\n'
  );
}

/** Generates every file of the folder, by name. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const pages = findingPages();
  return new Map([
    ['README.md', indexText(pages)],
    ...pages.map((page) => [`${page.code}.md`, pageText(page)] as const),
  ]);
}

/** Reads every committed file of the folder, by name. */
export function committedFiles(): ReadonlyMap<string, string> {
  return new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
}

export function writeFiles(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of generatedFiles()) writeFileSync(join(FOLDER, name), text);
}
