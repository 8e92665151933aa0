// The points that cannot be known from outside, in English.

import type { PointOf } from '../../engine/catalog/model-points.ts';
import type { OpenText } from './point-text.ts';

export const unknowableEn: Readonly<Record<PointOf<'unknowable'>, OpenText>> = {
  'system-policies': {
    title: 'The text of the system policies',
    here: '`AliyunMSEFullAccess` stands here as `mse:*` on `*`, and `AliyunMSEReadOnlyAccess` as `mse:List*`, `mse:Query*` and `mse:Get*` on `*`. Both are approximations.',
    documents:
      'The MSE document describes each in a sentence. Their text is not among the public pages, and Alibaba Cloud may change it at any time.',
    otherwise:
      'They may hold further services and actions, or leave some out. So their cells can be wrong in both directions.',
    advice:
      'Whoever has an account can open them in the RAM console. Copy the text into a custom policy here: then it is exact, as of that day.',
  },
  console: {
    title: 'Which actions a page of the console needs',
    here: 'The matrix answers for single actions. What the playground says about pages of the console is a guess from the documents.',
    documents:
      'The MSE document names three steps: list the instances, read the instance, then write. It does not list the calls behind a page.',
    otherwise:
      'A page may show an error though everything that one would think of is allowed, because it also calls something else.',
    advice:
      'Log on as the RAM user, use the page, and read the refusals: each names an action that is missing.',
  },
  'other-grants': {
    title: 'What else applies to the user',
    here: 'The attached policies are taken for all there is: those of one RAM user, granted on the whole account.',
    documents:
      'RAM also looks at the policies of user groups, at grants on a resource group, at control policies of a resource directory, and for roles at session policies.',
    otherwise:
      'A user group can add what is denied here, and a control policy can take away what is allowed here.',
    advice:
      "Add the policies of the user's groups here too. Ask whoever runs the resource directory about control policies.",
  },
  'request-context': {
    title: 'What a request really carries',
    here: 'Conditions are checked against the request context that is set here. Keys that are not in it do not exist.',
    documents:
      'RAM lists common keys, and MSE defines none of its own. Which of the common ones come with a call to MSE, such as tags and resource groups, is not documented.',
    otherwise: 'A condition on a key that never comes is never met or, when it is negated, always.',
    advice:
      'Prefer keys about the call itself, such as `acs:SourceIp` and `acs:CurrentTime`. Try those about the resource before you rely on them.',
  },
  'after-ram': {
    title: 'What comes after RAM',
    here: '"Allowed" means that RAM would not refuse. It does not mean that the call succeeds.',
    documents:
      'Every operation has rules and errors of its own: the state of the instance, quotas, names that Nacos does not take.',
    otherwise: 'A call that is allowed here can still fail, for a reason that no policy can mend.',
    advice: 'Read the error. Only one that speaks of missing permission has to do with policies.',
  },
  refusal: {
    title: 'How a refusal is worded',
    here: 'The refusal that the playground shows is an imitation.',
    documents: "The words are the service's own and may change at any time.",
    otherwise: 'A script that searches for certain words would miss a refusal.',
    advice: 'Go by the action and the resource that a refusal names, not by its words.',
  },
};
