// Exports a policy to the formats of other programs. A rejected policy and an incomplete import are exported only as written:
// another format would hide the cause, such as the first of two equal keys.

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
  /** False if an import has open notes. */
  readonly isComplete: boolean;
}

export type ExportResult =
  /** `sentLength`: the number of characters that RAM receives as the document; null where another program decides it. */
  | { readonly kind: 'written'; readonly text: string; readonly sentLength: number | null }
  | {
      readonly kind: 'not-exportable';
      readonly why: 'not-json' | 'rejected' | 'incomplete' | 'lone-surrogate';
    }
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
  if (cannotRepresent(format, name, minified)) return { kind: 'not-exportable', why: 'lone-surrogate' };
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

/** A lone surrogate as `JSON.stringify` escapes it: after an even number of backslashes. */
const ESCAPED_LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** Strings of Terraform are Unicode text without lone surrogates; a heredoc can contain the JSON escape of one. */
function cannotRepresent(format: ExportFormat, name: string, minified: string): boolean {
  if (!format.startsWith('terraform')) return false;
  return /\p{Cs}/u.test(name) || (format !== 'terraform-heredoc' && ESCAPED_LONE_SURROGATE.test(minified));
}
