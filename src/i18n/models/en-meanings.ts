// What the terms of the glossary mean, in English.

import type { TermId } from './terms.ts';

export const meaningsEn: Readonly<Record<TermId, string>> = {
  'access-key':
    'An ID and a secret with which a program signs its calls. Such a call carries no `acs:MFAPresent`.',
  account:
    'Who owns all resources and pays for them. It can do everything; RAM users can do what they are granted.',
  action: 'What a call does, such as `mse:GetNacosConfig`: a RAM code, a colon and a name.',
  allow: 'A statement with `"Effect": "Allow"`, and the decision that it brings about where no Deny applies.',
  arn: 'The name of a resource in a policy: `acs:mse:<region>:<account-id>:<relative ID>`.',
  attach:
    'To give a policy to a RAM user, a user group or a role. A policy that is attached to nobody does nothing.',
  'cluster-id':
    'Another ID that MSE gives an instance, such as `mse-09k1q11…`. It does not belong in an ARN.',
  condition: 'The part of a statement that says when it applies, such as only from certain addresses.',
  'condition-key': 'What a condition looks at in a request, such as `acs:SourceIp`.',
  configuration: 'A text that Nacos keeps for applications, named by its dataId within a group.',
  console:
    'The pages of Alibaba Cloud in a browser. They make the same calls as programs do, and many of them.',
  'control-policy':
    'A limit that a resource directory sets for all users of an account. It is not modelled here.',
  'custom-policy': 'A policy that you write yourself, of at most 6,144 characters.',
  'data-id': 'The name of a configuration, such as `prod.yaml`.',
  decision:
    'What comes out for one action on one resource: allowed, denied explicitly, or denied by default.',
  'determining-statement':
    'A statement that decides: every Deny that applies, or else every Allow that applies.',
  effect: '`Allow` or `Deny`.',
  expectation:
    'What you want to hold, as a line such as `deny mse:Delete* in *`. The playground checks it at each change.',
  'explicit-deny': 'The decision where a Deny applies. No Allow outweighs it.',
  group: 'A level within a namespace, often `DEFAULT_GROUP`. Configurations and services lie in it.',
  hierarchical: 'The matching in which a pattern that names a container covers all that is in it.',
  'implicit-deny': 'The decision where nothing applies. What is not allowed is denied.',
  instance: 'A managed Nacos cluster of MSE. It holds namespaces.',
  'instance-id': 'The ID of an instance in an ARN, such as `mse-cn-0pp1j8om80a`.',
  'least-privilege': 'To grant what a task needs, and nothing besides.',
  literal: 'The matching in which a pattern counts only for the ARN that it fits as written.',
  matrix: 'The table of all decisions: a row for each resource, a column for each action.',
  mfa: 'A second proof at logon, such as a code on a phone.',
  mse: 'The service of Alibaba Cloud that runs Nacos, among others. Its RAM code is `mse`.',
  nacos: 'Open-source software in which applications register services and keep configurations.',
  'nacos-client':
    'The library by which an application talks to Nacos directly. Its actions are others, such as `mse:QueryNacosConfig`.',
  namespace:
    'The first level within an instance, for instance one each for testing and production. It has an ID besides its name.',
  'not-action': 'All actions but those listed, of other services too.',
  operations:
    'Operations and maintenance: in MSE the role that looks after instances, namespaces and permissions.',
  operator: 'How a condition compares, such as `StringEquals` or `IpAddress`.',
  policy: 'A JSON document of statements. It grants something once it is attached.',
  ram: 'The service of Alibaba Cloud that decides who may do what.',
  'ram-code': 'The short name of a service in actions and ARNs, such as `mse`.',
  'ram-role': 'An identity without a password that others take on for a while. It is not modelled here.',
  'ram-user': 'An identity within an account, for a person or a program. At first it may do nothing.',
  'relative-id': 'The last field of an ARN, such as `instance/mse-cn-1/public`; `*` for the account.',
  'request-context': 'All that a request brings along besides action and resource: address, time, and so on.',
  resource:
    'What an action is about: the account, an instance, a namespace, a group, a configuration or a service.',
  'resource-group':
    'Resources of an account put together so that they can be granted together. It is not modelled here.',
  'roll-up': 'One cell for all that lies beneath a row: all, some or none of it is allowed.',
  service: 'In Nacos, a name under which applications find the addresses of others.',
  statement: 'One rule of a policy: effect, actions, resources, and perhaps a condition.',
  'system-policy':
    'A policy that Alibaba Cloud writes and keeps, such as `AliyunMSEFullAccess`. It can be attached, not edited.',
  'user-group': 'RAM users that get policies together.',
  wildcard: '`*` for any run of characters, `?` for one.',
};
