// Commands of the `aliyun` command line that make a policy in RAM, quoted for a shell so that it passes on every character.
// Sources: RAM API CreatePolicy and CreatePolicyVersion; POSIX "Shell Command Language" 2.2.2; PowerShell "about_Quoting_Rules",
// "about_Parsing"; Microsoft C runtime, "Parsing C command-line arguments".

import type { NamedPolicy } from './named-policy.ts';

/**
 * `powershell` is 7.3 and later, which passes arguments on as they are. `windows-powershell` is 5.1 (and up to 7.2), which
 * pastes them into one command line without minding the quotes in them.
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

/** One argument, always quoted. No shell can pass on U+0000. */
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

/** PowerShell takes typographic quotes for straight ones; doubled, each stands for itself. */
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
