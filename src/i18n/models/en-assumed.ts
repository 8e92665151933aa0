// Assumed points of the model, in English.

import type { PointOf } from '../../engine/catalog/model-points.ts';
import type { OpenPoint } from './messages.ts';

export const assumedEn: Readonly<Record<PointOf<'assumed'>, OpenPoint>> = {
  pooling: {
    title: 'A Deny inside an Allow',
    here: 'An `Allow` names a container, such as an instance, and a `Deny` names a resource inside it. The playground evaluates all statements together, so the `Deny` wins. Cells decided like this have a dotted line under their mark.',
    documents:
      'RAM says that a `Deny` overrides every `Allow` that applies to the same request. MSE says that an ARN covers everything inside the resource. The documentation does not say whether MSE asks RAM once, or level by level from the instance inward.',
    otherwise:
      'If MSE checked level by level and stopped at the first `Allow`, it would never evaluate the `Deny`: the call would succeed.',
    advice:
      'Do not protect secrets with an exception inside a wide `Allow`. Allow only the namespaces or groups that are needed, and verify the Deny with a test user.',
  },
  hierarchy: {
    title: 'A container covers everything inside it',
    here: 'In hierarchical matching, a pattern can match the resource or any container of it: `instance/I` covers every namespace, group and name in `I`. Literal matching compares only the ARN itself. A small dot marks the cells that differ between the two modes.',
    documents:
      'The MSE document grants a whole instance or namespace with an ARN without wildcards, and calls this hierarchical scoping. The effect is documented, but not how it works. RAM describes only wildcards.',
    otherwise:
      'If only the ARN itself counted, `instance/I` would grant nothing inside the instance, and a Deny on it would protect nothing inside.',
    advice:
      'Write both, `…/instance/I/NS` and `…/instance/I/NS/*`. Together they give the same result in both modes.',
  },
  'request-level': {
    title: 'One check per call',
    here: 'Each call is checked once, on one resource. A statement that names a resource at a lower level does not apply.',
    documents:
      'The MSE document gives the level of each action, but shows no request. It does not say whether a call can be checked several times.',
    otherwise:
      'A call checked on several resources needs an Allow on each: some cells that are "allowed" would be denied.',
    advice:
      'If a call is denied that should succeed, look at the resource in the access-denied error: it is the one that was checked. "Paste an error" finds its cell.',
  },
  'two-readings': {
    title: 'Two official documents disagree',
    here: 'Actions are checked on the resource types of the guide "Grant permissions on Microservices Registry resources". Below the matrix you can choose those of the API reference instead: most actions on all resources (`*`), `mse:GetNacosConfig` on the namespace, `mse:UpdateNacosCluster` on the instance and the namespace together, `mse:CreateCluster` on `instance/*`, `mse:RestartCluster` and `mse:RetryCluster` on the instance. The API reference has no entry for `mse:ListAnsServiceClusters` and `mse:ListServiceQuotas`; for them the guide applies.',
    documents:
      'The guide (updated on 11 March 2026) limits configurations and services down to the dataId. The authorization tables of the API reference (copies of December 2025 to August 2026) name the types above, and say that an action without resource-level permission needs `*` as its resource. The tables have changed: in July 2024 `mse:GetNacosConfig` was listed on the instance.',
    otherwise:
      'If the API reference is right, a grant on a namespace or a name allows almost none of these actions, and a Deny on one protects nothing.',
    advice:
      'Select a cell: the explanation says when the two disagree, and "Compare readings" shows every difference. To find out which is right, follow the steps below: the decoded message of a refusal contains `AuthResource`, the resource that was checked. Paste it, and it decides for its action. Until then, prefer grants that are the same by both documents; the filter `robust` finds them, and assertions can end in `under every reading`. Do not rely on a Deny on single resources inside a wide Allow.',
  },
  'asked-about': {
    title: 'The resource that each action is checked on',
    here: 'Actions on configurations are checked on the configuration, and actions on services on the service: `instance/I/NS/G/NAME`.',
    documents:
      'The ARN format ends in a dataId or a service name, and Examples 4 and 5 grant actions on such names. The documentation does not say which ARN the request of each action contains.',
    otherwise:
      'If an action were checked on the group or the namespace, an Allow on a single name would never apply, and neither would a Deny.',
    advice:
      'A grant on a whole namespace depends on this less than a grant on a single name. Before you rely on single names, test each action.',
  },
  'list-level': {
    title: 'Lists are checked on the instance',
    here: '`mse:ListNacosConfigs` and the other list actions of an instance are checked on it. A grant on a namespace, or on anything inside it, does not apply.',
    documents:
      'The MSE document lists them under "no fine-grained display support", and its examples grant `mse:List*` on the instance. This suggests that the request names the instance.',
    otherwise:
      'If they were checked on the namespace, an Allow on it would be enough to see its list, and a Deny on it would hide the list.',
    advice:
      'Grant the list actions on the instance, as the examples do. They show the names in all its namespaces, so do not put secrets in names.',
  },
  'batch-delete': {
    title: 'Deleting several configurations at once',
    here: '`mse:DeleteNacosConfigs` is checked on the namespace.',
    documents:
      'The call contains a namespace and numeric IDs, but no dataId. The documentation does not say which ARN results from this.',
    otherwise:
      'If it were checked on each configuration, a grant on single names would allow it. If it were checked on the instance, a grant on the namespace would not.',
    advice:
      'Treat it as a permission on the whole namespace. To protect configurations, deny `mse:DeleteNacosConfig*` on the namespace, not on single names.',
  },
  'create-cluster': {
    title: 'Creating an instance',
    here: '`mse:CreateCluster` is checked on each instance, as in the table of the MSE document.',
    documents:
      'The table lists it among the actions that can be limited to an instance, although the instance does not exist yet when it is called.',
    otherwise:
      'The request probably does not name an existing instance. Then only a grant on all instances applies, and "allowed" on a single instance means nothing.',
    advice: 'Allow or deny it on `acs:mse:*:*:*`, not on one instance.',
  },
  'public-namespace': {
    title: 'The namespace public',
    here: 'In Nacos, the ID of the public namespace is empty. In requests, the playground writes it as `public`.',
    documents: 'The documentation does not say what the ARN contains for an empty ID.',
    otherwise:
      'If that part were empty, as in `instance/I//G/NAME`, an Allow or a Deny that names `public` would match nothing.',
    advice:
      'Keep sensitive content in a namespace with its own ID. Before you rely on a statement about `public`, test it.',
  },
  fields: {
    title: 'ARNs are compared field by field',
    here: 'The pattern and the ARN are split at their first four colons, and each field is compared separately and case-sensitively. So `*` crosses `/`, but not those colons. The text after the fourth colon can contain colons.',
    documents: 'RAM describes the five fields and the wildcards, but not how they work together.',
    otherwise: 'Only unusual patterns would give another result, such as one `*` meant for several fields.',
    advice: 'Write all five fields, with a separate `*` for the region and for the account ID.',
  },
  region: {
    title: 'Regions',
    here: 'Each instance has one region, which applies to everything inside it. Calls at account level have a separate region.',
    documents:
      'All ARNs in the MSE document have `*` for the region and the account ID. It does not show what a request contains in these fields.',
    otherwise:
      'A policy that names a region could be decided differently, especially for `mse:ListClusters`.',
    advice: 'Write `*` for both, as all the examples do, unless you must limit them.',
  },
  'action-case': {
    title: 'Case of actions',
    here: 'All actions are case-insensitive. Resources and condition values are case-sensitive, except for operators that end in `IgnoreCase`.',
    documents:
      'RAM says that actions are case-insensitive in most cases, and recommends the spelling in the documentation of the service.',
    otherwise: 'An action in another case would match nothing.',
    advice: 'Write actions as documented. Findings show those that differ.',
  },
  length: {
    title: 'The limit of 6,144 characters',
    here: 'A policy that exceeds the limit even without white space between its tokens has an error. A policy that exceeds it only as typed has a warning.',
    documents: 'The limit is documented, but not whether white space counts.',
    otherwise: 'If white space counts, RAM would reject the policy as typed.',
    advice: 'Stay within the limit as typed, or save the policy without white space.',
  },
  strictness: {
    title: 'What RAM would reject',
    here: 'In unclear cases, the playground is strict: a duplicate key and an element name in another case are errors. Only an empty `Condition` is accepted; it has no effect.',
    documents:
      'The grammar shows the structure of a policy, and the policy check in the console names its errors. The documentation does not cover unclear cases.',
    otherwise:
      'RAM might accept a policy that is rejected here, for example by ignoring one of two keys, or the other way round.',
    advice: 'Fix every error. A policy without errors can only be read in one way.',
  },
  negation: {
    title: 'Negated operators with several values',
    here: '`StringNotEquals`, `NotIpAddress` and the other negated operators are met if **none** of their values matches.',
    documents: 'RAM says that one of several values is enough, but does not mention negated operators.',
    otherwise:
      'If one value that does not match were enough, two different values would always be met: a Deny with `NotIpAddress` and two ranges would deny everyone.',
    advice: 'Use only one value with a negated operator, or an Allow with an operator that is not negated.',
  },
  'missing-key': {
    title: 'Negated operators without their key',
    here: 'A negated operator is met if the request lacks the key. A Deny with `NotIpAddress` on `acs:SourceIp` therefore also denies requests without an address.',
    documents:
      'It is documented that other operators are not met in this case. For negated operators, only another service documents it, not MSE.',
    otherwise: 'A Deny that should block others would not apply to requests without the key.',
    advice:
      'Put the condition in the Allow, with an operator that is not negated. Then nothing is allowed without the key.',
  },
  'for-all-values': {
    title: 'ForAllValues without a value',
    here: '`ForAllValues:` is met if every value of the key in the request matches. It is therefore also met if there are no values.',
    documents: 'The documentation does not say what happens if a request has no value.',
    otherwise: 'An Allow with it would not apply to requests without the key, and neither would a Deny.',
    advice:
      'Add an operator to the same block that is not met without the key, such as `StringLike` with the value `*`.',
  },
  'several-values': {
    title: 'Several values in a request',
    here: 'If a request has several values for a key, such as tags, one match is enough; a negated operator is met if none matches. An unreadable value, such as a word compared as a number, matches nothing.',
    documents: 'The documentation does not say how several values are treated without `ForAllValues:`.',
    otherwise: 'For such requests, conditions could give the opposite result.',
    advice: 'Use condition keys that have at most one value in a request.',
  },
  addresses: {
    title: 'Addresses and ranges',
    here: 'The host bits of a range are ignored. IPv4 and IPv6 never match each other. `IpAddressIncludeBorder` is treated as `IpAddress`. A range in the request matches if it lies completely within the range in the policy.',
    documents: 'The operators are documented with names and examples, but without these details.',
    otherwise: 'Usually, only the first and last address of a range would be decided differently.',
    advice:
      'Write ranges without host bits, separately for IPv4 and IPv6, and do not rely on their first or last address.',
  },
  proofs: {
    title: 'Proofs over all requests',
    here: 'A proof covers every action name, every ARN of the form that its action is authorized on, every region and account ID, and for each condition key of the policies one value or none. It uses the chosen resource types and matching, and everything else on this page.',
    documents:
      'The documents list actions and show ARNs. They do not say which other requests MSE can check.',
    otherwise:
      'A request of another form, or a key with several values, could be decided differently from what was proven. A witness is always one real request that the page decides so.',
    advice:
      'Read a proof as “under these assumptions”. End an assertion with `under every reading` to make it hold for both documents and both kinds of matching.',
  },
};
