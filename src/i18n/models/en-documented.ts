// The points that are documented, in English.

import type { PointOf } from '../../engine/catalog/model-points.ts';
import type { DocumentedText } from './point-text.ts';

export const documentedEn: Readonly<Record<PointOf<'documented'>, DocumentedText>> = {
  decision: {
    title: 'Deny wins, and what is not allowed is denied',
    here: 'The statements of all attached policies count together, custom and system policies alike, in any order. If a `Deny` applies, the answer is **denied explicitly**; else, if an `Allow` applies, **allowed**; else **denied by default**.',
  },
  'policy-document': {
    title: 'What a policy holds',
    here: 'Strict JSON with `Version` and `Statement`. A statement has `Effect`, one of `Action` and `NotAction`, `Resource`, and perhaps `Condition`. All values are quoted strings. A policy with an error is one that RAM would refuse, so it grants and denies nothing here.',
  },
  wildcards: {
    title: 'Wildcards',
    here: '`*` stands for any run of characters, also none; `?` stands for exactly one. Both may stand anywhere in an action or a resource, and nothing escapes them. In a condition, only `StringLike` and `StringNotLike` know them.',
  },
  arn: {
    title: 'How resources are named',
    here: '`acs:mse:<region>:<account-id>:instance/<InstanceId>/<namespace ID>/<group>/<dataId or service name>`. It is the InstanceId that counts, not the ClusterId. A configuration and a service of one name have **the same ARN**: only the action tells them apart.',
  },
  actions: {
    title: 'The actions and their levels',
    here: 'The 25 columns, which of them read and which write, and the level of each are those of the MSE document. Its list is not all of MSE: the service publishes some 240 operations, and Nacos clients have actions of their own. A wildcard reaches those too, though no column shows it.',
  },
  'account-level': {
    title: 'Actions on the account',
    here: '`mse:ListClusters` and `mse:ListServiceQuotas` are checked against the account, whose resource is `*`. A pattern such as `acs:mse:*:*:*` matches it; one that begins with `instance/` never does. So seeing the list of instances needs a statement of its own.',
  },
  conditions: {
    title: 'How conditions combine',
    here: 'All operators of a block and all keys of an operator must be met; of the values of a key, one is enough. An operator that is not negated fails when the request lacks the key.',
  },
};
