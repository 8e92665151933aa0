// Points of the model that cannot be known from outside, in English.

import type { PointOf } from '../../engine/catalog/model-points.ts';
import type { OpenPoint } from './messages.ts';

export const unknowableEn: Readonly<Record<PointOf<'unknowable'>, OpenPoint>> = {
  'system-policies': {
    title: 'The text of the system policies',
    here: 'The playground approximates `AliyunMSEFullAccess` as `mse:*` on `*`, and `AliyunMSEReadOnlyAccess` as `mse:List*`, `mse:Query*` and `mse:Get*` on `*`.',
    documents:
      'The MSE document describes each in one sentence. Alibaba Cloud publishes the text of its system policies in the developer reference of RAM, to which the page of MSE below links. Those two pages could not be read when the playground was written, and the text can change at any time.',
    otherwise:
      'They can contain more services and actions, or fewer. Their cells can therefore be wrong in both directions.',
    advice:
      'You can view them in the RAM console of any account. Open the system policy here and choose "Paste the real text" to get exact decisions, as of that day.',
  },
  console: {
    title: 'Which actions a console page needs',
    here: 'The matrix shows decisions for single actions. What the playground shows about console pages is inferred from the documentation.',
    documents:
      'The MSE document describes three steps: list the instances, read the instance, then write. It does not list the calls that a page makes.',
    otherwise:
      'A page can show an error although all expected actions are allowed, because it also calls another one.',
    advice:
      'Log on as the RAM user, use the page, and read the access-denied errors: each names a missing action.',
  },
  'other-grants': {
    title: 'Other policies that apply to the user',
    here: 'The playground assumes that the attached policies are all that apply: those of one RAM user, granted on the whole account.',
    documents:
      'RAM also evaluates the policies of user groups, grants on a resource group, control policies of a resource directory, and session policies for roles.',
    otherwise:
      'A user group can allow what is denied here, and a control policy can deny what is allowed here.',
    advice:
      'Add the policies of the user’s groups here too. Ask the administrator of the resource directory about control policies.',
  },
  'request-context': {
    title: 'Contents of a real request',
    here: 'Conditions are evaluated with the request context set here. Keys that are not in it are absent.',
    documents:
      'RAM lists common keys, and MSE defines no other keys. The documentation does not say which common keys, such as tags and resource groups, a call to MSE contains.',
    otherwise: 'A condition on a key that is always absent is never met or, if negated, always met.',
    advice:
      'Prefer keys about the call itself, such as `acs:SourceIp` and `acs:CurrentTime`. Test keys about the resource before you rely on them.',
  },
  'after-ram': {
    title: 'After RAM',
    here: '"Allowed" means that RAM would not deny the request. It does not mean that the call succeeds.',
    documents:
      'Every operation has its own rules and errors: the state of the instance, quotas, names that Nacos rejects.',
    otherwise: 'A call that is allowed here can still fail, for a reason that no policy can fix.',
    advice: 'Read the error. Only errors about missing permissions are related to policies.',
  },
  refusal: {
    title: 'Wording of access-denied errors',
    here: 'The access-denied error shown by the playground is simulated.',
    documents: 'The service determines the actual wording and can change it at any time.',
    otherwise: 'A script that searches for certain words could miss an access-denied error.',
    advice: 'Use the action and the resource in the error, not its wording.',
  },
};
