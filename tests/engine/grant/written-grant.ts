// A grant for lines in the page's mock account, in short form: `Allow mse:Get* on instance/I`, one statement a line.

import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { parseAssertion } from '../../../src/engine/evaluation/assertions/assertion.ts';
import type { Assertion } from '../../../src/engine/evaluation/assertions/assertion.ts';
import { writeGrant } from '../../../src/engine/grant/write-grant.ts';
import type { GrantRequest, GrantResult } from '../../../src/engine/grant/write-grant.ts';

export function assertionsIn(lines: string): readonly Assertion[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const parsed = parseAssertion(line.trim());
      if (parsed.kind === 'error') throw new Error(`${parsed.part}: ${line}`);
      return parsed.assertion;
    });
}

export function grantFor(lines: string, rest: Partial<GrantRequest> = {}): GrantResult {
  return writeGrant({ account: DEFAULT_ACCOUNT, assertions: assertionsIn(lines), ...rest });
}

interface WrittenStatement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}

/** The statements of all policies. */
export function statementsIn({ policies }: Pick<GrantResult, 'policies'>): readonly string[] {
  return policies.flatMap((text) => {
    const { Statement } = JSON.parse(text) as { readonly Statement: readonly WrittenStatement[] };
    return Statement.map(({ Effect, Action, NotAction, Resource, Condition }) => {
      const actions = Action === undefined ? `!${listOf(NotAction)}` : listOf(Action);
      const resources = listOf(Resource).replaceAll('acs:mse:*:*:', '');
      const condition = Condition === undefined ? '' : ` if ${JSON.stringify(Condition)}`;
      return `${Effect} ${actions.replaceAll('mse:', '')} on ${resources}${condition}`;
    });
  });
}

function listOf(value: string | readonly string[] | undefined): string {
  return [value ?? []].flat().join(', ');
}
