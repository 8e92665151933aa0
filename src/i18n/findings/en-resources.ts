// What is said of resources, in English.

import type { ResourceFindingCode } from '../../engine/lint/rules-on-names.ts';
import type { FindingParams } from '../../engine/lint/lint.ts';
import { code, showInvisible } from './quote.ts';
import type { FindingMessages } from './messages.ts';

/** The first few names, and how many more there are. */
const listed = (names: readonly string[]) => {
  const shown = names.slice(0, 3).map(code).join(', ');
  return names.length > 3 ? `${shown} and ${String(names.length - 3)} more` : shown;
};
/** Says what cannot be seen in a name that looks like a known one. */
const invisibleNote = (name: string) =>
  showInvisible(name) === name ? '' : ' It contains a character that cannot be seen.';

const shapes: Readonly<Record<FindingParams['wrong-resource-shape']['problem'], string>> = {
  'service-empty': `The service is empty: it must be ${code('mse')}`,
  'region-empty': `The region is empty: write ${code('*')} for any region`,
  'account-empty': `The account ID is empty: write ${code('*')} for any account`,
  shifted: `The fields are shifted: an ARN is ${code('acs:<service>:<region>:<account>:<resource>')}`,
  swapped: `The region and the account ID are in each other's place`,
  nested: 'It contains an ARN, or one field too many, before the resource',
  separator: `MSE separates the parts of a resource by ${code('/')}, as in ${code('instance/<InstanceId>')}`,
  level: `A resource of MSE begins with ${code('instance/<InstanceId>')}, and the namespace follows it`,
  'joined-group': `Nacos joins group and name by ${code('@@')}; in an ARN they are two parts, ${code('<group>/<name>')}`,
  'regular-expression': `RAM patterns are not regular expressions: only ${code('*')} and ${code('?')} are special`,
  unknown: `A resource of MSE is ${code('*')} or begins with ${code('instance/<InstanceId>')}`,
};

const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`;

export const enResources: Pick<FindingMessages, ResourceFindingCode> = {
  'arn-service-mismatch': {
    title: 'Resource of another service',
    message: ({ resource, service, suggestion }) =>
      service === ''
        ? `The service in ${code(resource)} is empty, so no request names it and it covers nothing. Write ${code('mse')} there.${didYouMean(suggestion)}`
        : `${code(resource)} belongs to the service ${code(service)}, and the actions here are all MSE's. No request for them names it, so it covers nothing.${suggestion === null ? ` Write ${code('acs:mse:…')}.` : didYouMean(suggestion)}`,
    why: 'A request carries one action and one resource of the same service. A statement applies only if it matches both, so actions of MSE on an ARN of another service never apply.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'unknown-resource-type': {
    title: 'Unknown resource type',
    message: ({ resource, type }) =>
      type === null
        ? `${code(resource)} lacks the type before the instance ID, so it covers no instance. Write ${code('instance/')} before it.`
        : `MSE's instances are named ${code('instance/…')}, not ${code(`${type}/…`)}, so ${code(resource)} covers no instance.`,
    why: 'RAM does not know what types of resources a service has and takes any. Upper and lower case count in an ARN, and so does a plural: nothing under another word than instance is ever asked about.',
    fix: () => `Write ${code('instance/')}`,
  },
  'unknown-instance': {
    title: 'Unknown instance',
    message: ({ instance, suggestion }) =>
      `The account has no instance ${code(instance)}, so this covers nothing in it.${invisibleNote(instance)}${suggestion === null ? ' Check the ID, or add the instance to the account.' : didYouMean(suggestion)}`,
    why: 'An instance is named by its full InstanceId; a display name or a shortened ID matches nothing. The documentation itself has such a slip: its examples 3 to 5 speak of mse-cn-0pp1j8om80a, and grant on mse-cn-0pp1j8om8.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'cluster-id-not-instance-id': {
    title: 'ClusterId in the place of the InstanceId',
    message: ({ id, suggestion }) =>
      `${code(id)} looks like a ClusterId. An ARN names an instance by its InstanceId, such as ${code('mse-cn-0pp1j8om80a')}.${didYouMean(suggestion)}`,
    why: 'MSE shows two IDs for one instance, and several of its calls take the ClusterId. Requests to RAM carry the InstanceId, so a policy that names the ClusterId matches nothing.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'unknown-namespace': {
    title: 'Unknown namespace',
    message: ({ namespace, instance, suggestion, isTitle }) =>
      isTitle
        ? `${code(namespace)} is the display name of a namespace. An ARN takes its ID${suggestion === null ? '.' : `: ${code(suggestion)}.`}`
        : `Instance ${code(instance)} has no namespace with the ID ${code(namespace)}, so this covers nothing in the account.${invisibleNote(namespace)}${suggestion === null ? ' Check the ID, or add the namespace to the account.' : didYouMean(suggestion)}`,
    why: 'The console shows the display name of a namespace first, but requests carry its ID, which is often a UUID. The public namespace is the exception: its ID is empty, and it is asked about as public (assumed).',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'unknown-leaf': {
    title: 'Unknown group, configuration or service',
    message: ({ level, name, suggestion }) =>
      `${level === 'group' ? `The namespace has no group ${code(name)}` : `The group holds no configuration or service ${code(name)}`} yet, so at present this covers nothing in the account.${invisibleNote(name)}${didYouMean(suggestion)}`,
    why: 'A policy may name what is created later. If it was meant for something that exists, compare the spelling: case counts, and prod.yml is not prod.yaml.',
    fix: null,
  },
  'empty-segment': {
    title: 'Empty part in a resource',
    message: ({ resource, where }) => {
      switch (where) {
        case 'id':
          return `${code(resource)} names no resource. Write ${code('instance/<InstanceId>')} at the end, or ${code('*')} for all.`;
        case 'namespace':
          return `${code(resource)} has nothing where the namespace ID belongs, so it matches nothing. For the public namespace write ${code('public')}.`;
        case 'middle':
          return `${code(resource)} has nothing between two slashes, so it matches nothing. Write the missing ID or name there.`;
        case 'end':
          return `${code(resource)} ends in a slash, and no resource here does, so it matches nothing. Remove the slash to name the resource and all beneath it, or add ${code('*')} for what is beneath it alone.`;
      }
    },
    why: 'RAM compares letter by letter. A slash with nothing behind it is not the same as none, and no ID or name is empty. MSE returns an empty ID for the public namespace; in an ARN it is public (assumed).',
    fix: (_, choice) => (choice === '' ? 'Remove the slash at the end' : `Write ${code(choice)} there`),
  },
  'unreplaced-placeholder': {
    title: 'Placeholder left in',
    message: ({ placeholder, kind }) => {
      switch (kind) {
        case 'missing':
          return `${code(placeholder)} looks like a placeholder. RAM compares it as it is written, and no resource of the account has this name, so this matches nothing here. Write the full ID or name, or ${code('*')} for any.`;
        case 'listed':
          return `${code(placeholder)} looks like a placeholder, but the account has a resource of exactly this name, and this matches it. RAM compares it as it is written and replaces nothing.`;
        case 'condition':
          return `${code(placeholder)} looks like a placeholder. RAM compares it as it is written and replaces nothing. Write the value.`;
      }
    },
    why: 'Templates and documents write ${instanceId}, <account-id> or 3fd98c48-... for what a reader is to fill in. None of them is a wildcard to RAM.',
    fix: null,
  },
  'client-path-resource': {
    title: 'Resource of the Nacos client path',
    message: ({ actions, segment }) =>
      `${code(`…/${segment}/…`)} is how Nacos clients are asked about. ${listed(actions)} ${actions.length === 1 ? 'is' : 'are'} asked about the name right behind the group: leave ${code(`${segment}/`)} out.`,
    why: 'MSE checks the console and Nacos clients by different actions and different ARNs. The console is asked about …/group/dataId, a client about …/group/config/dataId or …/group/naming/service. An action of one path on an ARN of the other never applies.',
    fix: null,
  },
  'wildcard-crosses-segments': {
    title: 'Wildcard that crosses levels',
    message: ({ resource, tail }) =>
      `The ${code('*')} in ${code(resource)} takes in slashes too, so ${code(tail)} may stand at any depth: as a namespace, a group or a name. Write the ID in place of the ${code('*')}, or one ${code('*')} for each level down to the name.`,
    why: 'A star in an ARN stands for any run of characters, slashes among them. A star meant for "any instance" also reaches a group or a configuration whose name happens to be that of the namespace.',
    fix: null,
  },
  'wildcard-catches-siblings': {
    title: 'Wildcard that catches neighbours',
    message: ({ name, pattern, siblings }) =>
      `${code(pattern)} takes in everything that begins with ${code(name)}, ${siblings.length === 0 ? 'also what is created later' : `here also ${listed(siblings)}`}. For ${code(name)} and all beneath it, leave out the ${code('*')}.`,
    why: 'Naming a resource covers all beneath it, without a star. With a star right behind it, the name is only a beginning: mse-cn-1* is also mse-cn-12.',
    fix: null,
  },
  'redundant-resource': {
    title: 'Redundant resource',
    message: ({ resource, covering }) =>
      resource === covering
        ? `${code(resource)} is listed twice. Remove one of them.`
        : `${code(resource)} is already covered by ${code(covering)} in the same list. Remove it, or remove the wider one if only this is meant.`,
    why: 'Naming a resource covers all beneath it. What is listed besides changes no decision; often the narrower one was meant, and the wider one grants too much.',
    fix: ({ resource }) => `Remove ${code(resource)}`,
  },
  'resource-star': {
    title: 'Writing on everything',
    message: ({ resource, actions, disputed, conditional }) =>
      `${code(resource)} puts no limit on ${listed(actions)}${conditional ? ' when the condition is met' : ''}. By the MSE guide, ${code('acs:mse:*:*:instance/<InstanceId>')} limits ${actions.length === 1 ? 'it' : 'them'} to an instance.${disputed.length === 0 ? '' : ` MSE's API reference lists ${disputed.length === actions.length ? (actions.length === 1 ? 'it' : 'them') : listed(disputed)} under "All resources", so try the narrower resource before you rely on it.`}`,
    why: 'A slip with a writing action reaches as far as its resource does. The guide limits such actions to an instance, a namespace or a configuration. The API reference disagrees for most of them: there they need "*", and a narrower resource would make the permission ineffective. Which of the two MSE follows cannot be observed from outside.',
    fix: null,
  },
  'any-region-account': {
    title: 'Any region or account',
    message: ({ resource, field, elsewhere }) =>
      `${code(resource)} leaves the ${field === 'region' ? 'region' : 'account ID'} open, while the policy names ${code(elsewhere)} elsewhere. Name it here too, or leave it open everywhere.`,
    why: 'A star for the region or the account ID is how the documentation writes its ARNs, and harmless by itself. But where one ARN names them and another does not, the two grants reach differently far, which is seldom meant.',
    fix: null,
  },
  'wrong-resource-shape': {
    title: 'Resource in a wrong shape',
    message: ({ resource, problem, suggestion }) =>
      `${code(resource)} matches no resource of MSE. ${shapes[problem]}.${didYouMean(suggestion)}`,
    why: 'RAM accepts any text with five fields and never says that an ARN matches nothing. MSE names its resources instance/<InstanceId>/<namespace>/<group>/<name>.',
    fix: (_, choice) => `Change to ${code(choice)}`,
  },
  'differs-only-in-case': {
    title: 'Differs only in letter case',
    message: ({ part, written, existing }) =>
      `The ${part} ${code(written)} differs only in case from ${existing.map(code).join(' and ')}. RAM compares ARNs with regard to case, so this does not match ${existing.length === 1 ? 'it' : 'them'}.`,
    why: 'Actions match in any letter case, but the names in an ARN are case-sensitive: Public is not public, and redis.json is not Redis.json.',
    fix: (_, choice) => `Change to ${code(choice)}`,
  },
  'ambiguous-display-name': {
    title: 'Ambiguous display name',
    message: ({ name, level, ids, isId }) =>
      isId
        ? `${code(name)} is the ID of ${level === 'instance' ? 'an instance' : 'a namespace'}, which this names, and also the display name of ${ids.map(code).join(', ')}. An ARN takes IDs.`
        : `${code(name)} is the display name of ${String(ids.length)} ${level}s. An ARN takes the ID: ${ids.map(code).join(' or ')}.`,
    why: 'Display names need not be unique, and RAM does not know them. Only the ID says which one is meant, so nothing is chosen for you.',
    fix: (_, choice) => `Change to ${code(choice)}`,
  },
  'look-alike-character': {
    title: 'Look-alike character',
    message: ({ value, characters }) =>
      `${code(value)} contains ${characters
        .map(
          ({ character, codePoint, plain }) =>
            `${code(character)} (${codePoint}), which is not ${plain === '*' || plain === '?' ? `the wildcard ${code(plain)}` : code(plain)}`,
        )
        .join(', and ')}. RAM compares code points, so it does not match the plain character.`,
    why: 'An input method or a word processor writes characters that look like ASCII and are not. RAM never normalizes text: a full-width star is not a wildcard, and a typographic hyphen is not a hyphen.',
    fix: ({ suggestion }) => `Change to ${code(suggestion)}`,
  },
  'invisible-character': {
    title: 'Invisible character',
    message: ({ value, codePoints, place }) =>
      `${code(value)} ${{ start: 'begins with', middle: 'contains', end: 'ends with' }[place]} ${codePoints.length === 1 ? 'a character that cannot be seen' : 'characters that cannot be seen'}, ${codePoints.join(', ')}. RAM compares it, so the text does not match the one that looks the same.`,
    why: 'Copying from a web page or a chat brings zero-width spaces, no-break spaces and line breaks along. They are legal in JSON, and the policy looks right and does not work.',
    fix: (_, choice) => `Change to ${code(choice)}`,
  },
  'literal-star-in-name': {
    title: 'A star that is part of a name',
    message: ({ name, effect, others }) =>
      `The account has a resource named exactly ${code(name)}, but in a policy ${code('*')} and ${code('?')} are wildcards. This ${effect} also matches ${others.length === 0 ? 'other names of this form' : listed(others)}: a name that contains a wildcard cannot be singled out.`,
    why: 'RAM patterns have no escape character. A Dubbo service such as consumers:com.acme.Pay:1.0.0:* can be matched only together with all names of that form.',
    fix: null,
  },
};
