// The commands that produce decoded messages of refusals, for the actions that matter most to a policy. The page only shows them.

import { arnOf } from '../../engine/account/resource-tree.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { ancestorsOf } from '../../engine/account/walk-tree.ts';
import { actionWithId, CATALOG } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { AccessTier } from '../../engine/catalog/schema.ts';
import { decisionsOn } from '../../engine/evaluation/decide/cell.ts';
import { observationOf } from '../../engine/evaluation/decide/observed-scope.ts';
import { REFERENCE_TYPES } from '../../engine/evaluation/decide/reference-types.ts';
import { GUIDE_TYPES } from '../../engine/evaluation/decide/resource-types.ts';
import { buildMatrix } from '../../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../../engine/evaluation/decide/permission-matrix.ts';
import type { Playground } from '../../state/playground.svelte.ts';

export const SHELLS = ['bash', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** An action to call, and the resources by which the answer tells the documents apart. */
export interface TrialCall {
  readonly action: CatalogAction;
  readonly node: ResourceNode;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly guide: string;
  readonly reference: string;
}

const MAX_CALLS = 3;
/** The most dangerous first: a wrong verdict there costs most. */
const TIERS: readonly AccessTier[] = ['delete', 'write', 'read', 'list'];

/** The calls for the open policy; for one that grants nothing where the documents differ, two that are always worth a test. */
export function trialCalls(playground: Playground): readonly TrialCall[] {
  const { tree, view, mode, observed } = playground;
  const open = view.openPolicy;
  const matrix = open === null ? null : buildMatrix(tree, [open.grants], GUIDE_TYPES);
  const unsettled = CATALOG.filter(
    (action) =>
      action.name !== 'CreateCluster' &&
      observationOf(observed, action).scope === null &&
      REFERENCE_TYPES.scopeOf(action) !== GUIDE_TYPES.scopeOf(action),
  );
  const granted = unsettled.flatMap((action) => {
    const node = matrix === null ? undefined : scopedGrant(matrix, mode, action);
    return node === undefined ? [] : [{ action, node }];
  });
  // One action of each tier first: actions of one tier often behave alike.
  const first = TIERS.flatMap((tier) => granted.find(({ action }) => action.tier === tier) ?? []);
  const chosen = [...first, ...granted.filter((each) => !first.includes(each))].slice(0, MAX_CALLS);
  const usual = (['UpdateNacosConfig', 'GetNacosConfig'] as const).flatMap((name) => {
    const action = actionWithId(name);
    const node = tree.nodes.find(({ kind, isPlaceholder }) => kind === 'config' && !isPlaceholder);
    return node === undefined ? [] : [{ action, node }];
  });
  return (chosen.length > 0 ? chosen : usual).map(({ action, node }) => callOf(playground, action, node));
}

/** A resource that the policy allows the action on, if it allows it on some and not on all. */
function scopedGrant(
  matrix: PermissionMatrix,
  mode: Playground['mode'],
  action: CatalogAction,
): ResourceNode | undefined {
  const nodes = matrix.tree.nodes.filter(
    ({ kind, isPlaceholder }) => kind === action.resourceType && !isPlaceholder,
  );
  const allowed = nodes.filter((node) => (decisionsOn(matrix, mode, node).allow & action.mask) !== 0);
  const [root] = matrix.tree.nodes;
  const isEverywhere = root !== undefined && ((matrix[mode].allow[root.index] ?? 0) & action.mask) !== 0;
  return isEverywhere ? undefined : allowed[0];
}

function callOf({ tree }: Playground, action: CatalogAction, node: ResourceNode): TrialCall {
  const arn = arnOf(tree, node);
  const path = [node, ...ancestorsOf(tree, node)];
  const idOf = (kind: ResourceNode['kind']) => path.find((each) => each.kind === kind)?.id ?? '';
  const scope = REFERENCE_TYPES.scopeOf(action);
  const ofKind = (kind: string) => path.find((each) => each.kind === kind);
  const reference = scope === 'both' ? ofKind('namespace') : ofKind(scope);
  return {
    action,
    node,
    parameters: parametersOf(action, node, idOf),
    guide: arn,
    reference: scope === 'account' || reference === undefined ? '*' : arnOf(tree, reference),
  };
}

/** What identifies the resource, and placeholders for other parameters: the call is denied, so they have no effect. */
function parametersOf(
  { name }: CatalogAction,
  node: ResourceNode,
  idOf: (kind: ResourceNode['kind']) => string,
): TrialCall['parameters'] {
  const namespace = idOf('namespace');
  const inside = [
    ['InstanceId', idOf('instance')] as const,
    ...(namespace === '' || namespace === 'public' ? [] : [['NamespaceId', namespace] as const]),
  ];
  const extra = EXTRA[name] ?? [];
  if (node.kind === 'config') return [...inside, ['Group', idOf('group')], ['DataId', node.id], ...extra];
  if (node.kind === 'service')
    return [...inside, ['GroupName', idOf('group')], ['ServiceName', node.id], ...extra];
  return [...inside, ...extra];
}

const EXTRA: Partial<Readonly<Record<CatalogAction['name'], TrialCall['parameters']>>> = {
  CreateNacosConfig: [['Content', 'test']],
  UpdateNacosConfig: [['Content', 'test']],
  GetNacosHistoryConfig: [['Nid', '1']],
  DeleteNacosConfigs: [['Ids', '[1]']],
  CreateNacosInstance: [
    ['Ip', '192.0.2.1'],
    ['Port', '8080'],
  ],
  UpdateNacosInstance: [
    ['Ip', '192.0.2.1'],
    ['Port', '8080'],
  ],
  UpdateNacosCluster: [
    ['ClusterName', 'DEFAULT'],
    ['CheckPort', '8080'],
    ['UseInstancePortForCheck', 'true'],
  ],
  ListNacosConfigs: [
    ['PageNum', '1'],
    ['PageSize', '10'],
  ],
  ListNacosHistoryConfigs: [
    ['PageNum', '1'],
    ['PageSize', '10'],
  ],
  ListAnsServices: [
    ['PageNum', '1'],
    ['PageSize', '10'],
  ],
  ListAnsInstances: [
    ['ServiceName', 'test'],
    ['PageNum', '1'],
    ['PageSize', '10'],
  ],
};

const USER = 'ram-playground-test';
const POLICY = 'ram-playground-deny-mse';
/** Nothing in MSE can be changed by a call, whatever else the user may do. */
const DENY = '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:*","Resource":"*"}]}';

export interface Steps {
  readonly prepare: string;
  readonly call: string;
  readonly cleanUp: string;
}

/** The commands of the three steps. `region` is that of the account. */
export function stepsFor(shell: Shell, calls: readonly TrialCall[], region: string): Steps {
  const quote = shell === 'bash' ? quoteBash : quotePowerShell;
  const cleanUp = [
    `aliyun ram DeleteAccessKey --UserName ${USER} --UserAccessKeyId $id`,
    `aliyun ram DetachPolicyFromUser --PolicyType Custom --PolicyName ${POLICY} --UserName ${USER}`,
    `aliyun ram DeletePolicy --PolicyName ${POLICY}`,
    `aliyun ram DeleteUser --UserName ${USER}`,
    `aliyun configure delete --profile ${USER}`,
  ].join('\n');
  const attach = `aliyun ram AttachPolicyToUser --PolicyType Custom --PolicyName ${POLICY} --UserName ${USER}`;
  const createKey = `aliyun ram CreateAccessKey --UserName ${USER}`;
  const configure = (secret: string) =>
    `aliyun configure set --profile ${USER} --mode AK --region ${quote(region)} --access-key-id $id --access-key-secret ${secret}`;
  if (shell === 'bash') {
    return {
      prepare: [
        `aliyun ram CreateUser --UserName ${USER}`,
        `aliyun ram CreatePolicy --PolicyName ${POLICY} --PolicyDocument '${DENY}'`,
        attach,
        `key=$(${createKey})`,
        `id=$(printf %s "$key" | sed -n 's/.*"AccessKeyId": *"\\([^"]*\\)".*/\\1/p')`,
        `secret=$(printf %s "$key" | sed -n 's/.*"AccessKeySecret": *"\\([^"]*\\)".*/\\1/p')`,
        configure('"$secret"'),
      ].join('\n'),
      call: [
        'refusal() {',
        `  message=$(aliyun mse "$@" --profile ${USER} 2>&1 |`,
        `    grep -oE 'EncodedDiagnosticMessage[^A-Za-z0-9]+[A-Za-z0-9+/=_-]+' | head -n 1 |`,
        `    sed -E 's/^EncodedDiagnosticMessage[^A-Za-z0-9]+//')`,
        '  aliyun ram DecodeDiagnosticMessage --EncodedDiagnosticMessage "$message"',
        '}',
        ...calls.map(({ action, parameters }) =>
          [`refusal ${action.name}`, ...parameters.map(([name, value]) => `--${name} ${quote(value)}`)].join(
            ' ',
          ),
        ),
      ].join('\n'),
      cleanUp: cleanUp.replaceAll('$id', '"$id"'),
    };
  }
  return {
    prepare: [
      "$PSNativeCommandArgumentPassing = 'Legacy'",
      `aliyun ram CreateUser --UserName ${USER}`,
      `aliyun ram CreatePolicy --PolicyName ${POLICY} --PolicyDocument '${DENY.replaceAll('"', '\\"')}'`,
      attach,
      `$key = (${createKey} | Out-String | ConvertFrom-Json).AccessKey`,
      '$id = $key.AccessKeyId',
      configure('$key.AccessKeySecret').replace('$key.AccessKeySecret', '$($key.AccessKeySecret)'),
    ].join('\n'),
    call: [
      'function Get-Refusal {',
      `  $output = & aliyun mse @args --profile ${USER} 2>&1 | Out-String`,
      "  if ($output -match 'EncodedDiagnosticMessage[^A-Za-z0-9]+([A-Za-z0-9+/=_-]+)') {",
      '    aliyun ram DecodeDiagnosticMessage --EncodedDiagnosticMessage $Matches[1]',
      '  } else { $output }',
      '}',
      ...calls.map(({ action, parameters }) =>
        [
          `Get-Refusal ${action.name}`,
          ...parameters.map(([name, value]) => `'--${name}' ${quote(value)}`),
        ].join(' '),
      ),
    ].join('\n'),
    cleanUp,
  };
}

function quoteBash(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Windows PowerShell also takes typographic quotes as quotes. */
function quotePowerShell(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}
