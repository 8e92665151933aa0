// ARNs that RAM accepts but that match no MSE resource, because a field is empty or in the wrong position, or because the
// relative ID does not have the form `instance/<id>/…`. Shapes: MSE "Grant permissions on Microservices Registry
// resources".

import type { ResourceTree } from '../account/resource-tree.ts';
import { formatArn, splitArn } from '../policy/arn.ts';
import { segmentsOf } from '../catalog/relative-id.ts';
import type { Arn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { instancesOf } from './named-resources.ts';

export type ShapeProblem =
  | 'service-empty'
  | 'region-empty'
  | 'account-empty'
  | 'shifted'
  | 'swapped'
  | 'nested'
  | 'separator'
  | 'level'
  | 'joined-group'
  | 'regular-expression'
  | 'unknown';

interface Shape {
  readonly problem: ShapeProblem;
  /** The ARNs that may be intended. */
  readonly repaired: readonly Arn[];
}

const MAX_SUGGESTIONS = 5;
const MAX_REPAIRS = 4;

/** The first problem in the shape of an ARN, and the intended ARNs where they can be inferred; null for a valid shape. */
export function shapeOf(
  fields: Arn,
  tree: ResourceTree,
): { readonly problem: ShapeProblem; readonly suggestions: readonly string[] } | null {
  const first = problemOf(fields, tree);
  if (first === null) return null;
  const suggestions = first.repaired.flatMap((arn) => repairFully(arn, tree));
  return { problem: first.problem, suggestions: [...new Set(suggestions)].slice(0, MAX_SUGGESTIONS) };
}

function repairFully(start: Arn, tree: ResourceTree): readonly string[] {
  let arn = start;
  for (let count = 0; count < MAX_REPAIRS; count += 1) {
    const next = problemOf(arn, tree);
    if (next === null) return [formatArn(arn)];
    const [only, another] = next.repaired;
    if (only === undefined || another !== undefined) return [];
    arn = only;
  }
  return [];
}

const STEPS = [emptyService, shiftedFields, emptyFields, nestedArn, otherSeparator, levelAsType] as const;

function problemOf(fields: Arn, tree: ResourceTree): Shape | null {
  if (fields.service !== 'mse' && fields.service !== '') return null;
  for (const step of STEPS) {
    const shape = step(fields, tree);
    if (shape !== null) return shape;
  }
  return joinedGroup(fields, tree) ?? regularExpression(fields) ?? unknownId(fields);
}

/** `acs::mse:*:*:…` has an extra colon, `acs::*:*:…` lacks the service. */
function emptyService(fields: Arn): Shape | null {
  if (fields.service !== '') return null;
  const { region, account, relativeId } = fields;
  if (region === 'mse') {
    const moved = splitArn(`acs:mse:${account}:${relativeId}`);
    return { problem: 'service-empty', repaired: moved === null ? [] : [moved] };
  }
  const isOtherService = /^[a-z][a-z0-9]*$/.test(region);
  return { problem: 'service-empty', repaired: isOtherService ? [] : [{ ...fields, service: 'mse' }] };
}

const REGION = /^[a-z]{2}-[a-z]+(?:-\d+)?$/;
const ACCOUNT_ID = /^\d{10,}$/;

/** `acs:mse:*:instance/I:*`: the relative ID is in another field; or region and account ID are swapped. */
function shiftedFields(fields: Arn): Shape | null {
  const { region, account, relativeId } = fields;
  const inField = [region, account].find((field) => field.includes('/'));
  if (inField !== undefined) {
    const isOpen = relativeId === '*' || relativeId === '' || ACCOUNT_ID.test(relativeId);
    const moved = {
      ...fields,
      region: REGION.test(region) ? region : '*',
      account: [account, relativeId].find((field) => ACCOUNT_ID.test(field)) ?? '*',
      relativeId: isOpen ? inField : `${inField}/${relativeId}`,
    };
    return { problem: 'shifted', repaired: [moved] };
  }
  if (!ACCOUNT_ID.test(region) && !REGION.test(account)) return null;
  const swapped = {
    ...fields,
    region: REGION.test(account) ? account : '*',
    account: ACCOUNT_ID.test(region) ? region : '*',
  };
  return { problem: 'swapped', repaired: [swapped] };
}

function emptyFields(fields: Arn): Shape | null {
  const { region, account } = fields;
  if (region !== '' && account !== '') return null;
  const repaired = {
    ...fields,
    region: region === '' ? '*' : region,
    account: account === '' ? '*' : account,
  };
  return { problem: region === '' ? 'region-empty' : 'account-empty', repaired: [repaired] };
}

/** An ARN inside an ARN, or an extra field: `acs:mse:*:*:*:instance/I`. */
function nestedArn(fields: Arn): Shape | null {
  const inner = fields.relativeId.startsWith('acs:') ? splitArn(fields.relativeId) : null;
  if (fields.relativeId.startsWith('acs:'))
    return { problem: 'nested', repaired: inner === null ? [] : [inner] };
  const relativeId = /^[^/]*:(instance\/.+)$/s.exec(fields.relativeId)?.[1];
  return relativeId === undefined ? null : { problem: 'nested', repaired: [{ ...fields, relativeId }] };
}

/** `instance:I`, `instance\I`, `instance-mse-…`, `/instance/I`, `cluster:mse-…`: a separator that is not one slash. */
function otherSeparator(fields: Arn, tree: ResourceTree): Shape | null {
  const { relativeId } = fields;
  if (tree.byRelativeId.has(relativeId)) return null;
  const repair = (id: string): Shape => ({
    problem: 'separator',
    repaired: [{ ...fields, relativeId: id.replaceAll('\\', '/') }],
  });
  const leading = /^[/\\]+(instance[/\\].+)$/s.exec(relativeId)?.[1];
  if (leading !== undefined) return repair(leading);
  const [, separator = '', rest] = /^instance([:\\|._-]|::)([^/\\:].*)$/s.exec(relativeId) ?? [];
  if (rest !== undefined) {
    const isColon = separator.startsWith(':') && !rest.includes('/');
    return repair(`instance/${isColon ? rest.replaceAll(':', '/') : rest}`);
  }
  const typed = /^[A-Za-z]+[:\\](mse-.+)$/s.exec(relativeId)?.[1];
  if (typed !== undefined) return repair(`instance/${typed}`);
  return relativeId.startsWith('instance/') && relativeId.includes('\\') ? repair(relativeId) : null;
}

const LEVELS = /^(namespace|group|config|configuration|dataid|service)s?\/(.+)$/is;

/** `namespace/public`: a level below the instance, without the instance. */
function levelAsType(fields: Arn, tree: ResourceTree): Shape | null {
  const [, level = '', rest = ''] = LEVELS.exec(fields.relativeId) ?? [];
  if (level === '' || rest.startsWith('mse-')) return null;
  const [namespace = ''] = rest.split('/');
  const instances = instancesOf(tree).filter(({ relativeId }) =>
    tree.byRelativeId.has(`${relativeId}/${namespace}`),
  );
  const repaired = level.toLowerCase() === 'namespace' ? instances : [];
  return {
    problem: 'level',
    repaired: repaired.map(({ relativeId }) => ({ ...fields, relativeId: `${relativeId}/${rest}` })),
  };
}

/** `…/NS/GROUP@@name`, as Nacos writes a service in its logs. */
function joinedGroup(fields: Arn, tree: ResourceTree): Shape | null {
  const segments = segmentsOf(fields.relativeId);
  if (segments[0] !== 'instance' || tree.byRelativeId.has(fields.relativeId)) return null;
  const [, , , third = '', fourth] = segments;
  const joined = third.includes('@@') ? [third, ...(fourth === undefined ? [] : [fourth])].join('/') : fourth;
  if (joined?.includes('@@') !== true) return null;
  const [group = '', name = '', another] = joined.split('@@');
  const isPlain = another === undefined && !group.includes('@') && !name.startsWith('@');
  if (!isPlain || group === '' || name === '' || group.includes('/'))
    return { problem: 'joined-group', repaired: [] };
  const relativeId = [...segments.slice(0, 3), group, name].join('/');
  return { problem: 'joined-group', repaired: [{ ...fields, relativeId }] };
}

/** `.*` as a whole segment, a character class, or an anchor. */
const REGULAR_EXPRESSION =
  /(?:^|\/)\.[*+](?:\/|$)|\.\+|\[[^\]/]*[-\]][^/]*|\\[dwsDWS.]|\((?:[^/()]*\|)+[^/()]*\)|(?:^|\/)\^|\$$/;

function regularExpression(fields: Arn): Shape | null {
  if (!REGULAR_EXPRESSION.test(fields.relativeId)) return null;
  const relativeId = fields.relativeId.replace(/\.[*+]/g, '*').replace(/\$$|(?<=\/)\^/g, '');
  return {
    problem: 'regular-expression',
    repaired: REGULAR_EXPRESSION.test(relativeId) ? [] : [{ ...fields, relativeId }],
  };
}

/** A relative ID of one word that is neither the account nor an instance ID. MSE's other resource types are unpublished. */
function unknownId({ relativeId }: Arn): Shape | null {
  if (relativeId === '' || relativeId === 'instance' || relativeId.includes('/')) return null;
  if (/^mse-/.test(relativeId) || matchesPattern(relativeId, '*')) return null;
  return hasWildcard(relativeId) ? null : { problem: 'unknown', repaired: [] };
}
