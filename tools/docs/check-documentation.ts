// Checks the policies in Markdown files and folders.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFence } from '../../src/markdown/check-fence.ts';
import { findFences } from './find-fences.ts';
import { mistakeMessage } from '../../src/markdown/mistake-message.ts';
import { diagnosticsEn } from '../../src/i18n/diagnostics/en.ts';
import { fencesEn } from '../../src/i18n/markdown/en.ts';

export interface DocumentationCheck {
  /** `file:line: sentence`, or why a path cannot be read. */
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

/** A path that cannot be read counts as one failure. */
export function checkDocumentation(paths: readonly string[]): DocumentationCheck {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const path of paths) {
    try {
      for (const file of markdownFiles(path)) {
        for (const fence of findFences(readFileSync(file, 'utf8'))) {
          const report = checkFence(fence);
          passed += report.passed;
          failed += report.failed;
          for (const { line, mistake } of report.problems) {
            lines.push(`${file}:${line}: ${mistakeMessage({ ...diagnosticsEn, ...fencesEn }, mistake)}`);
          }
        }
      }
    } catch (error) {
      // Reported as a failure; the other paths are still checked.
      failed += 1;
      lines.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { lines, passed, failed };
}

/** The file itself, or all Markdown files of a folder, except in node_modules and hidden folders. */
function markdownFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return markdownFiles(join(path, entry.name));
      return /\.mdx?$/.test(entry.name) ? [join(path, entry.name)] : [];
    });
}
