// The points that are assumed, in English.

import type { PointOf } from '../../engine/catalog/model-points.ts';
import type { OpenText } from './point-text.ts';

export const assumedEn: Readonly<Record<PointOf<'assumed'>, OpenText>> = {
  pooling: {
    title: 'A Deny beneath an Allow',
    here: 'An `Allow` names a container, such as an instance, and a `Deny` names something in it. The statements are pooled, and the `Deny` wins. Cells decided so have a dotted line under their mark.',
    documents:
      'RAM says that a `Deny` wins over every `Allow` that applies to the same request. MSE says that an ARN covers what is beneath it. Whether MSE asks RAM once, or level by level from the outside in, no page says.',
    otherwise:
      'If it asked level by level and stopped at the first `Allow`, it would never come to the `Deny`: the call would succeed.',
    advice:
      'Do not let a secret hang on an exception beneath a wide `Allow`. Allow only the namespaces or groups that are meant, and try the exception with a test user.',
  },
  hierarchy: {
    title: 'A container covers what is in it',
    here: 'In hierarchical matching, a pattern may match the resource or a container around it: `instance/I` covers every namespace, group and name in `I`. Literal matching compares the ARN alone. A small dot marks the cells in which the two disagree.',
    documents:
      'The MSE document grants a whole instance or namespace by its bare ARN and calls this hierarchical scoping. So the effect is documented, but not how it comes about; RAM itself describes only wildcards.',
    otherwise:
      'If the ARN alone counted, a bare `instance/I` would grant nothing inside the instance, and a Deny on it would protect nothing inside.',
    advice:
      'Name both, `…/instance/I/NS` and `…/instance/I/NS/*`. Together they come to the same in either mode.',
  },
  'request-level': {
    title: 'One call, one question',
    here: 'A call asks RAM once, about one resource. A statement that names a resource at a lower level has no part in it.',
    documents:
      'The MSE document gives each action a level, but shows no request. Whether a call may be checked several times, no page says.',
    otherwise:
      'A call checked against several resources needs an Allow on each of them: some cells that say "allowed" would be refused.',
    advice:
      'When a call is refused that should succeed, look at the resource in the refusal: it tells what was asked about. "Paste an access-denied error…" finds its cell.',
  },
  'asked-about': {
    title: 'What each action is checked against',
    here: 'Actions on configurations are checked against the configuration, actions on services against the service: `instance/I/NS/G/NAME`.',
    documents:
      'The template of the ARN ends in a dataId or a service name, and examples 4 and 5 grant actions on such names. Which ARN the request of each action carries, no page says.',
    otherwise:
      'If an action were checked against the group or the namespace, a grant on a single name would never satisfy it, and a Deny on a single name would never stop it.',
    advice:
      'A grant on a whole namespace depends on this less than one on a single name. Before you rely on single names, try each action once.',
  },
  'list-level': {
    title: 'Lists are checked against the instance',
    here: '`mse:ListNacosConfigs` and the four other list actions are checked against the instance. A grant on a namespace, or on anything in it, never satisfies them.',
    documents:
      'The MSE document puts them under "no fine-grained display support", and its examples grant `mse:List*` on the instance. That their request names the instance is concluded from this.',
    otherwise:
      'If they were checked against the namespace, a grant on it would be enough to see its list, and a Deny on it would hide the list.',
    advice:
      'Grant the list actions on the instance, as the examples do, and expect them to show the names in all its namespaces. Do not put secrets into names.',
  },
  'batch-delete': {
    title: 'Deleting several configurations at once',
    here: '`mse:DeleteNacosConfigs` is checked against the namespace.',
    documents:
      'The call carries a namespace and numeric ids, but no dataId. Which ARN is made of that is not documented.',
    otherwise:
      'If it were checked against each configuration, a grant on single names would allow it. If it were checked against the instance, a grant on the namespace would not.',
    advice:
      'Think of it as a permission over the whole namespace. To protect configurations, deny `mse:DeleteNacosConfig*` on the namespace, not on single names.',
  },
  'create-cluster': {
    title: 'Creating an instance',
    here: '`mse:CreateCluster` is checked against each instance, as the table of the MSE document has it.',
    documents:
      'The table lists it among the actions that can be limited to an instance, though no instance exists yet when it is called.',
    otherwise:
      'The request can hardly name an instance that is already there. Then only a grant on all instances allows it, and "allowed" on a single one means nothing.',
    advice: 'Grant or deny it on `acs:mse:*:*:*`, never on one instance.',
  },
  'public-namespace': {
    title: 'The namespace public',
    here: 'Nacos leaves the ID of the public namespace empty. In requests it is called `public` here.',
    documents: 'What stands in the ARN for an empty ID is not documented.',
    otherwise:
      'If that part stayed empty, as in `instance/I//G/NAME`, statements that name `public` would match nothing: neither an Allow nor a Deny.',
    advice:
      'Keep what needs protection in a namespace that has an ID of its own. Before you rely on a statement about `public`, try it.',
  },
  fields: {
    title: 'ARNs are compared field by field',
    here: 'Pattern and ARN are cut at their first four colons, and each field is compared by itself, with its case. So `*` crosses `/`, but none of those colons. What follows the fourth may hold colons of its own.',
    documents: 'RAM describes the five fields and the wildcards, but not how they go together.',
    otherwise:
      'Only odd patterns would come out differently, such as one whose `*` is meant to stand for several fields.',
    advice: 'Write all five fields, with a `*` of its own for the region and for the account ID.',
  },
  region: {
    title: 'Regions',
    here: 'Each instance has one region, which holds for all in it. Calls about the account have a region of their own.',
    documents:
      'Every ARN of the MSE document has `*` for the region and the account ID. What a request carries there is not shown.',
    otherwise: 'A policy that names a region could be decided differently, above all for `mse:ListClusters`.',
    advice: 'Write `*` for both, as all the examples do, unless you have to limit them.',
  },
  'action-case': {
    title: 'Case in actions',
    here: 'No action minds case. Resources and the values of conditions do, but for the operators that end in `IgnoreCase`.',
    documents:
      'RAM says of actions that case does not matter in most cases, and asks to write them as the service documents them.',
    otherwise: 'An action in another case would match nothing.',
    advice: 'Write actions as documented. The list of problems names those that differ.',
  },
  length: {
    title: 'The limit of 6,144 characters',
    here: 'A policy that is longer without the white space between its tokens has an error. One that is longer only as typed has a warning.',
    documents: 'The limit is documented. Whether white space counts is not.',
    otherwise: 'If it counts, RAM would refuse the policy as typed.',
    advice: 'Stay within the limit as typed, or save the policy without white space.',
  },
  strictness: {
    title: 'What RAM would refuse',
    here: "In cases of doubt the playground is strict: a key that stands twice and a member's name in another case are errors. Only an empty `Condition` is accepted; it demands nothing.",
    documents:
      'The grammar shows how a policy is built, and the policy check of the console has names for faults. What becomes of doubtful cases is not told.',
    otherwise:
      'A policy that is refused here might be accepted, with one of the two keys ignored, or the other way round.',
    advice: 'Put every error right. A policy without any is read in one way only.',
  },
  negation: {
    title: 'Negated operators with several values',
    here: '`StringNotEquals`, `NotIpAddress` and the other negated operators are met when **none** of their values matches.',
    documents: 'Of several values one is enough, says RAM, without a word on negated operators.',
    otherwise:
      'If one value that does not match were enough, two different values would always be met: a Deny with `NotIpAddress` and two ranges would deny everyone.',
    advice: 'Give a negated operator one value only, or say it positively in an Allow.',
  },
  'missing-key': {
    title: 'Negated operators without their key',
    here: 'A negated operator is met when the request lacks the key. So a Deny with `NotIpAddress` on `acs:SourceIp` also denies requests that carry no address.',
    documents:
      'That an ordinary operator then fails is documented. For negated ones it is documented for one other service, not for MSE.',
    otherwise: 'A Deny that is meant to keep others out would let requests without the key through.',
    advice:
      'Put the condition into the Allow, with an operator that is not negated: without the key, nothing is allowed then.',
  },
  'for-all-values': {
    title: 'ForAllValues without a value',
    here: '`ForAllValues:` is met when every value that the request has for the key passes, so also when it has none.',
    documents: 'What holds for a request without any value is left open.',
    otherwise: 'An Allow with it would not apply to requests without the key, and neither would a Deny.',
    advice:
      'Add an operator to the same block that fails without the key, such as `StringLike` with the value `*`.',
  },
  'several-values': {
    title: 'Several values in a request',
    here: 'When a request has several values for a key, as with tags, one that matches is enough; a negated operator is met when none matches. A value that cannot be read, such as a word where a number is compared, matches nothing.',
    documents: 'How several values count without `ForAllValues:` is not documented.',
    otherwise: 'For such requests a condition could be met that fails here, or fail where it is met here.',
    advice: 'Write conditions on keys of which a request has one value at most.',
  },
  addresses: {
    title: 'Addresses and ranges',
    here: 'The host bits of a range are ignored. IPv4 and IPv6 never match each other. `IpAddressIncludeBorder` counts as `IpAddress`. A range in the request matches when all of it lies in that of the policy.',
    documents: 'The operators are documented by name and example, without these details.',
    otherwise: 'Mostly the first and the last address of a range would be decided differently.',
    advice:
      'Write ranges without host bits, one for IPv4 and one for IPv6, and let no permission hang on their first or last address.',
  },
};
