// Documented points of the model, in English.

import type { PointOf } from '../../engine/catalog/model-points.ts';
import { GUIDE_ACTIONS, MATRIX_ACTIONS } from '../action-counts.ts';
import type { DocumentedPoint } from './messages.ts';

export const documentedEn: Readonly<Record<PointOf<'documented'>, DocumentedPoint>> = {
  decision: {
    title: 'Deny overrides Allow; everything else is denied',
    here: 'The statements of all attached policies, custom and system policies alike, are evaluated together, in any order. If a `Deny` applies, the decision is **denied explicitly**; otherwise, if an `Allow` applies, **allowed**; otherwise **denied by default**.',
  },
  'policy-document': {
    title: 'Contents of a policy',
    here: 'Strict JSON with `Version` and `Statement`. A statement has `Effect`, either `Action` or `NotAction`, `Resource`, and optionally `Condition`. All values are quoted strings. RAM would reject a policy with an error, so it grants and denies nothing here.',
  },
  wildcards: {
    title: 'Wildcards',
    here: '`*` matches any number of characters, including none; `?` matches exactly one. Both can be anywhere in an action or a resource, and cannot be escaped. In a condition, only `StringLike` and `StringNotLike` support them.',
  },
  arn: {
    title: 'ARN format',
    here: '`acs:mse:<region>:<account-id>:instance/<InstanceId>/<namespace ID>/<group>/<dataId or service name>`. Use the InstanceId, not the ClusterId. A configuration and a service with the same name have **the same ARN**: only the action tells them apart.',
  },
  actions: {
    title: 'The actions and their levels',
    here: `The ${GUIDE_ACTIONS} columns of the console, their access (read or write) and their levels follow the MSE document. It does not list all of MSE: the service publishes about 240 operations, and the matrix has columns for ${MATRIX_ACTIONS} names, the Nacos client's included. A wildcard matches the others too.`,
  },
  'account-level': {
    title: 'Account-level actions',
    here: '`mse:ListClusters` and `mse:ListServiceQuotas` are checked on the account, whose resource is `*`. A pattern such as `acs:mse:*:*:*` matches it; one that starts with `instance/` never does. So the list of instances needs its own statement.',
  },
  'client-path': {
    title: 'Nacos clients',
    here: 'A Nacos client (SDK) names a resource with one more segment: `…/<group>/config/<dataId>` or `…/<group>/naming/<service>`. The group, the namespace and the instance cover both forms. `mse:UpdateNacosConfig` is one name on both paths; the other three actions belong to clients alone. Each instance has two switches for client authorization. Where one is off, MSE checks nothing, and the cells say “not checked”.',
  },
  conditions: {
    title: 'How conditions combine',
    here: 'All operators of a block and all keys of an operator must be met; of several values of a key, one is enough. An operator that is not negated is not met if the request lacks the key.',
  },
};
