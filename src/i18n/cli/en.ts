// Messages of the command `ram`.

import { accountEn } from '../account/en.ts';
import { diagnosticsEn } from '../diagnostics/en.ts';
import { exposureEn } from '../exposure/en.ts';
import { findingsEn } from '../findings/en.ts';
import { importEn } from '../import/en.ts';
import { checkEn } from './check-en.ts';
import { diffEn } from '../diff/en.ts';
import { grantEn } from './grant-en.ts';
import { code } from '../marks.ts';
import type { CliMessages } from './messages.ts';

const COMMON = `  --lang en|zh-CN   language of the messages
  --help            this text`;

export const cliEn: CliMessages = {
  ...checkEn,
  ...diagnosticsEn,
  findings: findingsEn,
  imports: importEn,
  exposure: exposureEn,
  usage: `Checks RAM policies for MSE. Usage: ram VERB FILE… [options]

  lint      errors and findings of policies
  check     whether policies decide as a file of assertions says
  decide    the decision on one request
  diff      what new policies allow that old ones do not, and the reverse
  analyze   questions about all requests
  grant     the least policies that meet a list of assertions
  convert   policies from AWS, Terraform, ROS templates and API answers
  format    policies in the playground's layout

A FILE is a policy in JSON, or a scenario saved by the playground; - is the standard input.
ram VERB --help lists the options of a verb; ram --version prints the version. Exit code: 0 fine, 1 found something, 2 could not run.`,
  usageOf: {
    lint: `Usage: ram lint FILE… [options]
Prints the errors and findings of policies.

  --format text|json|sarif   json: one object per line; sarif: SARIF 2.1.0
  --json                     the same as --format json
  --fail-on SEVERITY         exit with 1 from this severity on: error, security-warning, warning (default) or suggestion
  --account FILE             the account, as the playground exports it; without it, every resource that the policies name is assumed to exist
${COMMON}`,
    check: `Usage: ram check FILE… [options]
Checks that policies decide as the assertions of each file say. A file is JSON with "policies" and "expectations", as the playground saves it.

  --json            one JSON object per file
${COMMON}`,
    decide: `Usage: ram decide FILE… --action A --resource R [options]
Prints the decision of all FILEs together on one request, and the statements that decide it.

  --action A                        for example mse:GetNacosConfig
  --resource R                      an ARN, or a relative id such as instance/I/NS
  --context KEY=VALUE               a condition key of the request; repeat it for more keys or values
  --matching hierarchical|literal   default: hierarchical
  --reading guide|api-reference     the document that says which resource type an action is checked on; default: guide
  --json                            one JSON object
${COMMON}`,
    diff: `Usage: ram diff OLD… -- NEW… [options]
Prints which requests the NEW policies allow and the OLD ones do not, and the reverse: over all requests, each with an example. Exit code 1 if they differ.

  --format text|markdown|json       markdown: for pull requests; json: one object
  --json                            the same as --format json
  --matching hierarchical|literal   default: hierarchical
  --reading guide|api-reference     the document that says which resource type an action is checked on; default: guide
${COMMON}`,
    analyze: `Usage: ram analyze FILE… [options]
Answers questions about all requests. A FILE is a JSON array of questions: "covers", "equivalent", "redundant" or "holds". Prints one JSON object per question: the verdict, and a request that shows why the answer is no. Exit code 1 if a policy does not cover another, two are not equivalent, a statement is redundant, an assertion does not hold, or an answer is unknown.

  --json            the default
${COMMON}`,
    grant: `Usage: ram grant FILE… [options]
Writes the least policies that meet a list of assertions. A FILE is a JSON object with "assertions", a list of lines, and optionally "account" and "path": with "console", what the console needs to reach what is granted is added; or an array of such objects. Prints one JSON object each: "policies", and "notes" about what was added or cannot be met. Exit code 1 if no policy meets the lines.

  --json            the default
${COMMON}`,
    convert: `Usage: ram convert FILE… [options]
Imports each file and prints one JSON object per file: its policies, their notes, and the items that were not imported.

${COMMON}`,
    format: `Usage: ram format FILE… [options]
Prints policies in the playground's layout.

  --write           rewrite the files and print the names of those that changed
  --json            one JSON object per file
${COMMON}`,
  },
  unknownVerb: (verb) => `Unknown verb "${verb}".`,
  wrongOption: (option, value, allowed) => `--${option} cannot be "${value}". Possible values: ${allowed}.`,
  cannotRead: (path) => `${path}: the file cannot be read.`,
  cannotWrite: (path) => `${path}: the file cannot be written.`,
  actionAndResourceNeeded: '--action and --resource are required.',
  wrongContext: (entry) => `--context ${entry}: write KEY=VALUE, for example acs:SourceIp=203.0.113.10.`,
  rejectedPolicy: (name) =>
    `${name}: RAM would reject this policy, so it is excluded. Run ram lint to see why.`,
  decidedBy: (statement, policy) => `statement ${statement} of ${policy}`,
  noStatementApplies: 'No statement applies, so the request is denied by default.',
  decisionAssumed:
    'Assumption: a Deny targets a resource inside the one that is allowed. All statements are evaluated together, so the Deny wins; whether MSE does the same is undocumented.',
  diff: diffEn,
  grant: grantEn,
  twoListsNeeded: 'Write the old policies, then --, then the new ones: ram diff OLD… -- NEW…',
  noQuestions: (path) => `${path}: not a JSON array of questions.`,
  invalidQuestion: (path, number) =>
    `${path}: question ${number} is none of the known kinds, or one of its members is missing or invalid.`,
  noAccount: (path) => `${path}: not an account as the playground exports it.`,
  notRecognized: 'The file is neither a policy nor a file from which policies can be imported.',
  zipEntry: accountEn.imports.entry,
  zipEntryAmbiguous: (path) =>
    `${code(path)}: either its first part is a folder around the export, or the dataId contains a slash.`,
  severities: {
    error: 'error',
    'security-warning': 'security warning',
    warning: 'warning',
    suggestion: 'suggestion',
  },
  found: ([errors = 0, security = 0, warnings = 0, suggestions = 0]) =>
    `Errors: ${errors}, security warnings: ${security}, warnings: ${warnings}, suggestions: ${suggestions}`,
};
