// A policy in the formats of other programs. A rejected policy, and one that an import left incomplete, is exported only as
// written: any other form would lose what makes it so, such as the first of two equal keys.

import { parsePolicy } from '../policy/parse.ts';
import { createPolicyCommand, createPolicyVersionCommand } from './to-cli.ts';
import type { Shell } from './to-cli.ts';
import { toRos } from './to-ros.ts';
import { encodedLength, toTerraform, toTerraformDocument, toTerraformHeredoc } from './to-terraform.ts';

export const EXPORT_FORMATS = [
  'json',
  'minified',
  'create',
  'version',
  'terraform',
  'terraform-heredoc',
  'terraform-document',
  'ros-template',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface PolicyToExport {
  readonly name: string;
  readonly text: string;
  /** Whether an import left something open. */
  readonly isComplete: boolean;
}

export type ExportResult =
  /** `sentLength`: how many characters RAM receives as the document; null where another program decides that. */
  | { readonly kind: 'written'; readonly text: string; readonly sentLength: number | null }
  | { readonly kind: 'not-exportable'; readonly why: 'not-json' | 'rejected' | 'incomplete' }
  | { readonly kind: 'not-exportable'; readonly why: 'not-action'; readonly statement: number };

export function exportPolicy(policy: PolicyToExport, format: ExportFormat, shell: Shell): ExportResult {
  const { name, text, isComplete } = policy;
  if (format === 'json') return { kind: 'written', text, sentLength: text.length };
  const parsed = parsePolicy(text);
  if (parsed.kind === 'not-json') return { kind: 'not-exportable', why: 'not-json' };
  if (parsed.kind === 'rejected') return { kind: 'not-exportable', why: 'rejected' };
  if (!isComplete) return { kind: 'not-exportable', why: 'incomplete' };
  const minified = JSON.stringify(JSON.parse(text));
  const written = (output: string, sentLength: number | null): ExportResult => ({
    kind: 'written',
    text: output,
    sentLength,
  });
  switch (format) {
    case 'minified':
      return written(minified, minified.length);
    case 'create':
      return written(createPolicyCommand({ name, text: minified }, shell), minified.length);
    case 'version':
      return written(createPolicyVersionCommand({ name, text: minified }, shell), minified.length);
    case 'terraform':
      return written(toTerraform({ name, text }), encodedLength(minified));
    case 'terraform-heredoc': {
      const heredoc = toTerraformHeredoc({ name, text });
      return written(heredoc.text, heredoc.sentLength);
    }
    case 'terraform-document': {
      const notAction = parsed.document.statements.find(({ action }) => action?.kind === 'not-action');
      if (notAction !== undefined) {
        return { kind: 'not-exportable', why: 'not-action', statement: notAction.index + 1 };
      }
      return written(toTerraformDocument({ name, text }, parsed.document.statements), null);
    }
    case 'ros-template':
      return written(toRos({ name, text }), null);
  }
}
