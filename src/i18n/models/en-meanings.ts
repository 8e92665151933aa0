// Definitions of the glossary terms, in English.

import type { TermId } from './terms.ts';

export const meaningsEn: Readonly<Record<TermId, string>> = {
  'access-key':
    'An ID and a secret that a program uses to sign its calls. Such calls contain no `acs:MFAPresent`.',
  account:
    'The owner of all resources, who pays for them. It has all permissions; RAM users have only those granted to them.',
  action: 'An operation that a call performs, such as `mse:GetNacosConfig`: a RAM code, a colon and a name.',
  allow:
    'The effect of a statement with `"Effect": "Allow"`, and the decision if such a statement applies and no Deny does.',
  arn: 'The name of a resource in a policy: `acs:mse:<region>:<account-id>:<relative ID>`.',
  attach:
    'To grant a policy to a RAM user, a user group or a role. A policy that is not attached has no effect.',
  'cluster-id': 'Another ID of an MSE instance, such as `mse-09k1q11…`. Do not use it in an ARN.',
  condition:
    'The part of a statement that limits when it applies, such as only for calls from certain addresses.',
  'condition-key': 'The property of a request that a condition checks, such as `acs:SourceIp`.',
  configuration: 'A text that Nacos stores for applications, identified by its dataId in a group.',
  console: 'The web pages of Alibaba Cloud. They make the same calls as programs, often several at once.',
  'control-policy':
    'A limit that a resource directory sets for all users of an account. The playground does not model it.',
  'custom-policy': 'A policy that you write yourself, of at most 6,144 characters.',
  'data-id': 'The name of a configuration, such as `prod.yaml`.',
  decision: 'The result for one action on one resource: allowed, denied explicitly, or denied by default.',
  'determining-statement':
    'A statement that decides the result: every Deny that applies, or, if there is none, every Allow that applies.',
  effect: '`Allow` or `Deny`.',
  expectation:
    'A result that you require, written as one line, such as `deny mse:Delete* in *`. The playground checks it after every change.',
  'explicit-deny': 'The decision if a Deny applies. No Allow can override it.',
  group: 'A level in a namespace, often `DEFAULT_GROUP`. It contains configurations and services.',
  hierarchical: 'The matching mode in which a pattern that names a container covers everything inside it.',
  'implicit-deny': 'The decision if no statement applies: everything that is not allowed is denied.',
  instance: 'A Nacos cluster managed by MSE. It contains namespaces.',
  'instance-id': 'The ID of an instance in an ARN, such as `mse-cn-0pp1j8om80a`.',
  'least-privilege': 'To grant only the permissions that a task needs.',
  literal: 'The matching mode in which a pattern applies only to ARNs that it matches exactly as written.',
  matrix: 'The table of all decisions: one row for each resource, one column for each action.',
  mfa: 'A second proof of identity at logon, such as a code on a phone.',
  mse: 'The Alibaba Cloud service that runs Nacos and other software. Its RAM code is `mse`.',
  nacos: 'Open-source software in which applications register services and store configurations.',
  'nacos-client':
    'The library with which an application connects to Nacos directly. It uses other actions, such as `mse:QueryNacosConfig`.',
  namespace:
    'The first level in an instance, for example one for testing and one for production. It has an ID and a display name.',
  'not-action': 'All actions except those listed, including actions of other services.',
  operations:
    'Operations and maintenance: in MSE, the role that manages instances, namespaces and permissions.',
  operator: 'The comparison that a condition uses, such as `StringEquals` or `IpAddress`.',
  policy: 'A JSON document of statements. It takes effect when it is attached.',
  ram: 'The Alibaba Cloud service that controls who can do what.',
  'ram-code': 'The short name of a service in actions and ARNs, such as `mse`.',
  'ram-role':
    'An identity without a password that others can assume temporarily. The playground does not model it.',
  'ram-user': 'An identity in an account, for a person or a program. By default, it has no permissions.',
  'relative-id': 'The last field of an ARN, such as `instance/mse-cn-1/public`; `*` for the account.',
  'request-context': 'The data of a request other than action and resource: address, time, and so on.',
  resource:
    'The object of an action: the account, an instance, a namespace, a group, a configuration or a service.',
  'resource-group':
    'A set of resources in an account that can be granted together. The playground does not model it.',
  'roll-up': 'One cell for all resources inside a row: all, some or none are allowed.',
  service: 'In Nacos, a name with which applications find the addresses of other applications.',
  statement: 'One rule of a policy: effect, actions, resources, and optionally a condition.',
  'system-policy':
    'A policy that Alibaba Cloud writes and maintains, such as `AliyunMSEFullAccess`. You can attach it, but not edit it.',
  'user-group': 'A group of RAM users to which policies can be granted together.',
  wildcard: '`*` for any number of characters, `?` for exactly one.',
};
