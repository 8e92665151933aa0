// Reads the actions and resources of an access-denied error in running text, and single names.
// Source of the wordings: RAM "How do I troubleshoot an access denied error?"; the MSE API reference of 2019-05-31, whose
// messages name the operation ("not authorized to perform this operation:…", "没有权限使用此接口:…").

import type { RequestContext } from '../../account/request.ts';
import { findAction } from '../../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { isMseArn, splitArn } from '../../policy/arn.ts';
import { segmentsOf } from '../../catalog/relative-id.ts';
import type { Arn } from '../../policy/arn.ts';

/** The resource in an error. `*` and `?` in it are ordinary characters. */
export type ErrorResource =
  /** `*` alone: the account. */
  | { readonly kind: 'account'; readonly text: '*' }
  | { readonly kind: 'arn'; readonly text: string; readonly arn: Arn }
  /** Resembles an ARN of MSE with a part missing: Markdown removes stars, and logs truncate lines. */
  | { readonly kind: 'damaged'; readonly text: string };

export const DENIAL_TYPES = ['ExplicitDeny', 'ImplicitDeny'] as const;
export type DenialType = (typeof DENIAL_TYPES)[number];

/** The request of an error. Null for what it lacks. */
export interface AccessDeniedError {
  /** For example `mse:GetNacosConfig`; in the catalog's spelling if it has the action. */
  readonly action: string | null;
  readonly resource: ErrorResource | null;
  readonly denialType: DenialType | null;
  /** `AccountLevelIdentityBasedPolicy`, `ControlPolicy` and the like, as written. */
  readonly policyType: string | null;
  /** The conditions of a decoded diagnostic message; empty for other formats. */
  readonly context: RequestContext;
}

/** The names in one part of a text. */
export interface ErrorNames extends Omit<AccessDeniedError, 'context'> {
  readonly context: ReadonlyMap<string, string | readonly string[]>;
  /** Whether a name comes from a member or a label such as `Action:`. */
  readonly isLabelled: boolean;
}

export const NO_NAMES: ErrorNames = {
  action: null,
  resource: null,
  denialType: null,
  policyType: null,
  context: new Map(),
  isLabelled: false,
};

const DENIAL = /NoPermission|Forbidden|AccessDenied|not authorized|authorization failed|没有权限|\b403\b/i;

/** Whether a text reports a denial. */
export function isDenial(text: string): boolean {
  return DENIAL.test(text);
}

/** A character of a name. White space, quotes, markup and the end of a clause end a name; a comma inside does not. */
const NAME_CHARACTER = String.raw`(?:[^\s"'<>\\,;，；。${'`'}]|[,;](?=[^\s"'\\,;])(?![\w-]+["'\\]*\s?[:=：]))`;
/** `Action: `, `"AuthResource": `, `\"Resource\":\"`, `资源：`. */
const LABEL = String.raw`(?<![\w-])(auth)?[-_ ]?(action|resource|操作|资源)\\{0,3}["'”]?\s{0,9}[:=：]\s{0,9}\\{0,3}["'“]?`;
const TOKENS = new RegExp(
  [
    `${LABEL}(?<labelled>${NAME_CHARACTER}+)`,
    String.raw`(?<arn>\bacs:?${NAME_CHARACTER}*)`,
    String.raw`(?<![\w-])(?<action>mse:[a-z]\w*)(?![\w*?])`,
    String.raw`(?:operation|接口)\s?[:：]\s?(?<operation>\w+)`,
    String.raw`\bNoPermissionType\W{1,9}(?<denial>ExplicitDeny|ImplicitDeny)`,
    String.raw`\bPolicyType\W{1,9}(?<policy>\w+Policy)`,
  ].join('|'),
  'gi',
);

/** The errors of a text in words, in order. A second, different name starts another error. */
export function readWords(text: string): readonly ErrorNames[] {
  const names = [...text.matchAll(TOKENS)].flatMap(namesOfToken);
  const labelled = errorsOf(names.filter(({ isLabelled }) => isLabelled));
  if (labelled.length === 0) return errorsOf(names);
  // If the only labelled error is incomplete, names without a label complete it.
  const [only = NO_NAMES, ...others] = labelled;
  if (others.length > 0 || (only.action !== null && only.resource !== null)) return labelled;
  const more = errorsOf(names.filter(({ isLabelled }) => !isLabelled));
  return [fillFrom(only, more[0] ?? NO_NAMES)];
}

function errorsOf(names: readonly ErrorNames[]): readonly ErrorNames[] {
  const errors: ErrorNames[] = [];
  let current: ErrorNames | null = null;
  for (const name of names) {
    if (current === null) current = name;
    else if (isCompatible(current, name)) current = fillFrom(current, name);
    else {
      errors.push(current);
      current = name;
    }
  }
  return current === null ? errors : [...errors, current];
}

/** Whether two parts can belong to one request. */
export function isCompatible(a: ErrorNames, b: ErrorNames): boolean {
  const hasSameAction = a.action === null || b.action === null || a.action === b.action;
  return hasSameAction && (a.resource === null || b.resource === null || a.resource.text === b.resource.text);
}

/** The names of `first`, completed by those of `second`. */
export function fillFrom(first: ErrorNames, second: ErrorNames): ErrorNames {
  return {
    action: first.action ?? second.action,
    resource: first.resource ?? second.resource,
    denialType: first.denialType ?? second.denialType,
    policyType: first.policyType ?? second.policyType,
    context: new Map([...second.context, ...first.context]),
    isLabelled: first.isLabelled || second.isLabelled,
  };
}

function namesOfToken({ groups = {} }: RegExpExecArray): readonly ErrorNames[] {
  const { labelled, arn, action, operation, denial, policy } = groups;
  if (labelled !== undefined) {
    const text = withoutClosing(labelled);
    const named = { action: actionIn(text), resource: resourceIn(text) };
    return namesAny(named) ? [{ ...NO_NAMES, ...named, isLabelled: true }] : [];
  }
  if (denial !== undefined) {
    const denialType = DENIAL_TYPES.find((type) => type.toLowerCase() === denial.toLowerCase()) ?? null;
    return [{ ...NO_NAMES, denialType }];
  }
  if (policy !== undefined) return [{ ...NO_NAMES, policyType: policy }];
  const named = {
    action: actionIn(action ?? operation ?? ''),
    resource: arn === undefined ? null : resourceIn(withoutClosing(arn)),
  };
  return namesAny(named) ? [{ ...NO_NAMES, ...named }] : [];
}

function namesAny({ action, resource }: Pick<ErrorNames, 'action' | 'resource'>): boolean {
  return action !== null || resource !== null;
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '）': '（', '】': '【' };

/** Removes a full stop at the end, and closing brackets that were opened before the name. */
function withoutClosing(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text.charAt(end - 1);
    const opening = OPENING[last];
    const isStop = last === '.' && !text.slice(0, end).endsWith('..');
    if (!isStop && (opening === undefined || text.slice(0, end).includes(opening))) return text.slice(0, end);
    end -= 1;
  }
}

const ACTION = /^mse:[a-z]\w*$/i;
const KNOWN: ReadonlyMap<string, string> = new Map(KNOWN_ACTIONS.map((name) => [name.toLowerCase(), name]));

/** Reads an action of MSE, ignoring case; without `mse:` only if MSE publishes the name. Null for anything else. */
export function actionIn(text: string): string | null {
  if (!ACTION.test(text)) return KNOWN.get(`mse:${text.toLowerCase()}`) ?? null;
  return findAction(text)?.fullName ?? KNOWN.get(text.toLowerCase()) ?? `mse:${text.slice('mse:'.length)}`;
}

/** Reads `*`, an ARN of MSE, or a damaged one; null for anything else. */
export function resourceIn(text: string): ErrorResource | null {
  if (text === '*') return { kind: 'account', text };
  const arn = splitArn(text);
  if (arn !== null && isIntact(arn)) return { kind: 'arn', text, arn };
  return DAMAGED.test(text) ? { kind: 'damaged', text } : null;
}

const DAMAGED = /^acs[:*]*mse(?![a-z])|^[*:]*mse:.*instance|^[:*\d]*instance\//i;
const REGION = /^(\*|[a-z][a-z\d-]*)$/;
const ACCOUNT = /^(\*|\d+)$/;

/** Whether the ARN is complete. A region or an account ID of `*` is accepted. */
function isIntact(arn: Arn): boolean {
  const { region, account, relativeId } = arn;
  if (!isMseArn(arn) || !REGION.test(region) || !ACCOUNT.test(account)) return false;
  if (relativeId === '*') return true;
  const segments = segmentsOf(relativeId);
  return segments.length > 1 && segments.every((segment) => segment !== '' && !/\.\.\.|…/.test(segment));
}
