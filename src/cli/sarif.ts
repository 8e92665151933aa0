// Lint results as SARIF 2.1.0, which code hosts show next to the changed lines.
// Source: OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".

import type { Severity } from '../engine/policy/diagnostic.ts';
import type { LintResult } from './lint-result.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  'security-warning': 'warning',
  warning: 'warning',
  suggestion: 'note',
};

export function toSarif(results: readonly LintResult[]): object {
  const codes = [...new Set(results.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ram-policy', rules: codes.map((id) => ruleOf(id, results)) } },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => resultOf(result, codes.indexOf(result.code))),
      },
    ],
  };
}

function ruleOf(id: string, results: readonly LintResult[]): object {
  const severity = results.find(({ code }) => code === id)?.severity ?? 'warning';
  return {
    id,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: severity === 'security-warning' ? ['security'] : [] },
  };
}

function resultOf(result: LintResult, ruleIndex: number): object {
  const { file, policy, code, severity, message, line, column, endLine, endColumn } = result;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          // A policy in a scenario is a JSON string, so its lines differ from the file's.
          ...(policy === null
            ? { region: { startLine: line, startColumn: column, endLine, endColumn } }
            : {}),
        },
        ...(policy === null ? {} : { logicalLocations: [{ name: policy }] }),
      },
    ],
  };
}

/** A relative reference with forward slashes; an absolute path becomes a `file:` URI. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
