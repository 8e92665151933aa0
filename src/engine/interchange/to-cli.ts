// `aliyun` commands that create a policy in RAM, quoted for a shell so that every character is preserved.
// Sources: RAM API CreatePolicy and CreatePolicyVersion; POSIX "Shell Command Language" 2.2.2; PowerShell "about_Quoting_Rules",
// "about_Parsing"; Microsoft C runtime, "Parsing C command-line arguments".

import type { NamedPolicy } from './named-policy.ts';

/**
 * `powershell` is 7.3 and later, which passes arguments unchanged. `windows-powershell` is 5.1 (and up to 7.2), which
 * joins them into one command line without escaping quotes.
 */
export type Shell = 'bash' | 'powershell' | 'windows-powershell';

export const SHELLS: readonly Shell[] = ['bash', 'powershell', 'windows-powershell'];

/** `aliyun ram CreatePolicy …`: a new custom policy. */
export function createPolicyCommand(policy: NamedPolicy, shell: Shell): string {
  return `aliyun ram CreatePolicy ${policyArguments(policy, shell)}`;
}

/** `aliyun ram CreatePolicyVersion …`: a new version of a custom policy, in force at once. */
export function createPolicyVersionCommand(policy: NamedPolicy, shell: Shell): string {
  return `aliyun ram CreatePolicyVersion ${policyArguments(policy, shell)} --SetAsDefault true`;
}

function policyArguments({ name, text }: NamedPolicy, shell: Shell): string {
  return `--PolicyName ${quoteFor(shell, name)} --PolicyDocument ${quoteFor(shell, text)}`;
}

/** Quotes one argument. No shell can pass U+0000. */
export function quoteFor(shell: Shell, argument: string): string {
  switch (shell) {
    case 'bash':
      return `'${argument.replaceAll("'", `'\\''`)}'`;
    case 'powershell':
      return quoteForPowerShell(argument);
    case 'windows-powershell':
      return quoteForPowerShell(escapeForCommandLine(argument));
  }
}

/** PowerShell treats typographic quotes like straight ones; a doubled quote is a literal one. */
function quoteForPowerShell(argument: string): string {
  return `'${argument.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/**
 * Windows PowerShell puts an argument with white space between double quotes and leaves all else alone; the program then reads
 * the line by the rules of the C runtime: `\"` is a quote, and backslashes count only before one. So each quote gets a
 * backslash, and backslashes before a quote are doubled, also before the closing quote that PowerShell adds.
 */
function escapeForCommandLine(argument: string): string {
  if (argument === '') return '""';
  const escaped = argument.replace(/(?<!\\)(\\*)"/g, '$1$1\\"');
  return /\s/.test(argument) ? escaped.replace(/(?<!\\)\\+$/, '$&$&') : escaped;
}
