// `ram grant FILE…`: writes the least policies that meet a list of assertions. docs/interface.md, "Granting", has the shapes.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { formatAssertion, parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { Assertion } from '../engine/evaluation/assertions/assertion.ts';
import type { GrantNoteCode, GrantNoteOf } from '../engine/grant/grant-note.ts';
import { writeGrant } from '../engine/grant/write-grant.ts';
import type { GrantRequest } from '../engine/grant/write-grant.ts';
import { plainText } from '../i18n/marks.ts';
import type { CliMessages } from '../i18n/cli/messages.ts';
import type { GrantNoteMessages } from '../i18n/cli/grant-en.ts';
import { decodeScenario } from '../scenario/decode-scenario.ts';
import { isObject, readJson } from '../scenario/unknown-json.ts';
import { readText } from './environment.ts';
import type { Environment, ExitCode, Verb } from './environment.ts';

/** What a file or an item of its list asks for. */
interface Wish {
  readonly name?: unknown;
  readonly lines: readonly string[];
  readonly request: Omit<GrantRequest, 'assertions'>;
}

interface Answer {
  readonly name?: unknown;
  readonly policies: readonly unknown[];
  readonly notes: readonly string[];
  readonly nearest?: readonly unknown[];
}

export const grant: Verb = {
  options: { json: { type: 'boolean' } },
  run: (files, _options, environment) => {
    const codes = files.map((file) => grantFile(file, environment));
    return Promise.resolve(codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), 0));
  },
};

function grantFile(file: string, environment: Environment): ExitCode {
  const { print, printError, words } = environment;
  const text = readText(file, environment);
  if (text === null) return 2;
  const value = readJson(text.replace(/^\uFEFF/, ''));
  const wishes = (Array.isArray(value) ? value : [value]).map(readWish);
  let worst: ExitCode = 0;
  for (const wish of wishes) {
    if (wish === null) {
      printError(plainText(words.grant.noWish(file)));
      worst = 2;
      continue;
    }
    const { answer, isMet } = answerTo(wish, words);
    print(JSON.stringify(answer));
    if (!isMet && worst === 0) worst = 1;
  }
  return worst;
}

/** Null if the value has not the published shape. */
function readWish(value: unknown): Wish | null {
  if (!isObject(value)) return null;
  const { name, account, assertions, path } = value;
  if (!Array.isArray(assertions)) return null;
  const lines = assertions.filter((line) => typeof line === 'string');
  if (lines.length < assertions.length) return null;
  if (path !== undefined && path !== 'console' && path !== 'api') return null;
  // The engine adds the resources that the lines name.
  const read = account === undefined ? { ...DEFAULT_ACCOUNT, instances: [] } : accountIn(account);
  if (read === null) return null;
  return {
    ...(name === undefined ? {} : { name }),
    lines,
    request: { account: read, ...(path === undefined ? {} : { path }) },
  };
}

function accountIn(value: unknown): Account | null {
  return decodeScenario({ policies: [], account: value })?.account ?? null;
}

function answerTo({ name, lines, request }: Wish, words: CliMessages): { answer: Answer; isMet: boolean } {
  const common = name === undefined ? {} : { name };
  const parsed = lines.map(parseAssertion);
  const unreadable = parsed.flatMap((one, index) =>
    one.kind === 'error' ? [plainText(words.grant.unreadableLine(index + 1, lines[index] ?? ''))] : [],
  );
  if (unreadable.length > 0) {
    return { answer: { ...common, policies: [], notes: unreadable }, isMet: false };
  }
  const assertions = parsed.flatMap((one): readonly Assertion[] =>
    one.kind === 'assertion' ? [one.assertion] : [],
  );
  const { policies, notes, nearest } = writeGrant({ ...request, assertions });
  const quote = (line: number) => lines[line] ?? '';
  const answer = {
    ...common,
    policies: policies.map(documentOf),
    notes: notes.map((note) => noteMessage(words.grant.grantNotes, note, quote)),
    ...(nearest === undefined
      ? {}
      : {
          nearest: nearest.map(({ instead, except, policies: texts }) => ({
            assertion: formatAssertion(instead),
            ...(except.length === 0 ? {} : { except: except.map(quote) }),
            policies: texts.map(documentOf),
          })),
        }),
  };
  return { answer, isMet: policies.length > 0 || notes.every(({ code }) => code === 'nothing-to-grant') };
}

function documentOf(text: string): unknown {
  return readJson(text);
}

function noteMessage<Code extends GrantNoteCode>(
  messages: GrantNoteMessages,
  note: GrantNoteOf<Code>,
  quote: (line: number) => string,
): string {
  return plainText(messages[note.code](note, quote));
}
