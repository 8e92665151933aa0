// Findings about resources, in English.

import type { ResourceFindingCode } from '../../engine/lint/rules.ts';
import type { FindingParams } from '../../engine/lint/rules.ts';
import { code, showInvisible } from './quote.ts';
import type { FindingMessages } from './messages.ts';

/** Lists the first names, and the number of the others. */
const listed = (names: readonly string[]) => {
  const shown = names.slice(0, 3).map(code).join(', ');
  return names.length > 3 ? `${shown} and ${String(names.length - 3)} more` : shown;
};
/** A note for a name with invisible characters. */
const invisibleNote = (name: string) =>
  showInvisible(name) === name ? '' : ' It contains an invisible character.';

const shapes: Readonly<Record<FindingParams['wrong-resource-shape']['problem'], string>> = {
  'service-empty': `The service is empty: it must be ${code('mse')}`,
  'region-empty': `The region is empty: write ${code('*')} for any region`,
  'account-empty': `The account ID is empty: write ${code('*')} for any account`,
  shifted: `The fields are shifted: an ARN is ${code('acs:<service>:<region>:<account>:<resource>')}`,
  swapped: 'The region and the account ID are swapped',
  nested: 'It contains an ARN, or one field too many, before the resource',
  separator: `MSE separates the parts of a resource with ${code('/')}, as in ${code('instance/<InstanceId>')}`,
  level: `A resource of MSE begins with ${code('instance/<InstanceId>')}, and the namespace follows it`,
  'joined-group': `Nacos joins group and name with ${code('@@')}; in an ARN they are two parts, ${code('<group>/<name>')}`,
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
        ? `The service in ${code(resource)} is empty, so it matches no request. Write ${code('mse')} there.${didYouMean(suggestion)}`
        : `${code(resource)} belongs to the service ${code(service)}, but all actions here belong to MSE. No request for them has such a resource, so it has no effect.${suggestion === null ? ` Write ${code('acs:mse:…')}.` : didYouMean(suggestion)}`,
    why: 'A request has one action and one resource of the same service. A statement applies only if it matches both, so actions of MSE on an ARN of another service never apply.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'unknown-resource-type': {
    title: 'Unknown resource type',
    message: ({ resource, type }) =>
      type === null
        ? `${code(resource)} lacks the resource type before the instance ID, so it matches no instance. Write ${code('instance/')} before it.`
        : `The resource type of MSE instances is ${code('instance')}, not ${code(type)}, so ${code(resource)} matches no instance.`,
    why: 'RAM does not check which resource types a service has. ARNs are case-sensitive, and a plural is another word: no request to MSE has a resource type other than instance.',
    fix: () => `Write ${code('instance/')}`,
  },
  'unknown-instance': {
    title: 'Unknown instance',
    message: ({ instance, suggestion }) =>
      `The account has no instance ${code(instance)}, so this matches nothing.${invisibleNote(instance)}${suggestion === null ? ' Check the ID, or add the instance to the account.' : didYouMean(suggestion)}`,
    why: 'An ARN needs the full InstanceId. A display name or a shortened ID matches nothing. The documentation contains this mistake: the text of examples 3 to 5 mentions mse-cn-0pp1j8om80a, but their policies grant mse-cn-0pp1j8om8.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'cluster-id-not-instance-id': {
    title: 'ClusterId instead of InstanceId',
    message: ({ id, suggestion }) =>
      `${code(id)} looks like a ClusterId. An ARN needs the InstanceId, such as ${code('mse-cn-0pp1j8om80a')}.${didYouMean(suggestion)}`,
    why: 'Each MSE instance has two IDs. Some API operations use the ClusterId, but RAM checks the InstanceId, so a policy with the ClusterId matches nothing.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'unknown-namespace': {
    title: 'Unknown namespace',
    message: ({ namespace, instance, suggestion, isTitle }) =>
      isTitle
        ? `${code(namespace)} is the display name of a namespace. An ARN needs its ID${suggestion === null ? '.' : `: ${code(suggestion)}.`}`
        : `Instance ${code(instance)} has no namespace with the ID ${code(namespace)}, so this matches nothing.${invisibleNote(namespace)}${suggestion === null ? ' Check the ID, or add the namespace to the account.' : didYouMean(suggestion)}`,
    why: 'The console shows the display name of a namespace first, but requests contain its ID, often a UUID. The public namespace is the exception: its ID is empty, and requests use public (assumed).',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'unknown-leaf': {
    title: 'Unknown group, configuration or service',
    message: ({ level, name, suggestion }) =>
      `${level === 'group' ? `The namespace has no group ${code(name)}` : `The group has no configuration or service ${code(name)}`} yet, so this matches nothing for now.${invisibleNote(name)}${didYouMean(suggestion)}`,
    why: 'A policy can name resources that are created later. If the resource already exists, check the spelling: names are case-sensitive, and prod.yml is not prod.yaml.',
    fix: null,
  },
  'empty-segment': {
    title: 'Empty part in a resource',
    message: ({ resource, where }) => {
      switch (where) {
        case 'id':
          return `${code(resource)} names no resource. Write ${code('instance/<InstanceId>')} at the end, or ${code('*')} for all.`;
        case 'namespace':
          return `The namespace ID in ${code(resource)} is empty, so it matches nothing. For the public namespace, write ${code('public')}.`;
        case 'middle':
          return `${code(resource)} has an empty part between two slashes, so it matches nothing. Write the missing ID or name.`;
        case 'end':
          return `${code(resource)} ends with a slash, so it matches no resource here. Remove the slash to cover the resource and everything inside it, or add ${code('*')} to match only what is inside.`;
      }
    },
    why: 'RAM compares character by character, so a trailing slash makes a different string, and no ID or name is empty. MSE returns an empty ID for the public namespace; in an ARN it is public (assumed).',
    fix: (_, choice) => (choice === '' ? 'Remove the slash at the end' : `Write ${code(choice)}`),
  },
  'unreplaced-placeholder': {
    title: 'Placeholder not replaced',
    message: ({ placeholder, kind }) => {
      switch (kind) {
        case 'missing':
          return `${code(placeholder)} looks like a placeholder. RAM compares it literally, and no resource in the account has this name, so it matches nothing. Write the full ID or name, or ${code('*')} for any.`;
        case 'listed':
          return `${code(placeholder)} looks like a placeholder, but the account has a resource with exactly this name, which it matches. RAM compares it literally and replaces nothing.`;
        case 'condition':
          return `${code(placeholder)} looks like a placeholder. RAM compares it literally and replaces nothing. Write the value.`;
      }
    },
    why: 'Templates and documents use ${instanceId}, <account-id> or 3fd98c48-... for values to fill in. None of them is a wildcard in RAM.',
    fix: null,
  },
  'client-path-resource': {
    title: 'Resource format of Nacos clients',
    message: ({ actions, segment }) =>
      `${code(`…/${segment}/…`)} is the ARN format for Nacos clients. For ${listed(actions)}, the name follows the group directly. Remove ${code(`${segment}/`)}.`,
    why: 'MSE authorizes the console and Nacos clients with different actions and ARNs: …/group/dataId for the console, …/group/config/dataId or …/group/naming/service for clients. A statement that mixes the two never applies.',
    fix: null,
  },
  'wildcard-crosses-segments': {
    title: 'Wildcard that crosses levels',
    message: ({ resource, tail }) =>
      `The ${code('*')} in ${code(resource)} also matches slashes, so ${code(tail)} can be at any level: a namespace, a group or a name. Replace the ${code('*')} with the ID, or write one ${code('*')} for each level down to the name.`,
    why: 'A star in an ARN matches any sequence of characters, including slashes. A star for "any instance" also matches groups and configurations with the same name as the namespace.',
    fix: null,
  },
  'wildcard-catches-siblings': {
    title: 'Wildcard that matches siblings',
    message: ({ name, pattern, siblings }) =>
      `${code(pattern)} matches everything that begins with ${code(name)}, ${siblings.length === 0 ? 'including resources that are created later' : `here also ${listed(siblings)}`}. To cover only ${code(name)} and everything inside it, remove the ${code('*')}.`,
    why: 'A resource covers everything inside it without a star. A star directly after the name makes it a prefix: mse-cn-1* also matches mse-cn-12.',
    fix: null,
  },
  'redundant-resource': {
    title: 'Redundant resource',
    message: ({ resource, covering }) =>
      resource === covering
        ? `${code(resource)} is listed twice. Remove one of them.`
        : `${code(resource)} is already covered by ${code(covering)} in the same list. Remove it, or remove the wider one if you need only this one.`,
    why: 'A resource covers everything inside it, so listing a part of it as well changes no decision. If only the narrower resource was intended, the wider one grants too much.',
    fix: ({ resource }) => `Remove ${code(resource)}`,
  },
  'resource-star': {
    title: 'Write access to all resources',
    message: ({ resource, actions, disputed, conditional }) =>
      `${code(resource)} does not limit ${listed(actions)}${conditional ? ' when the condition is met' : ''}. According to the MSE guide, ${code('acs:mse:*:*:instance/<InstanceId>')} limits ${actions.length === 1 ? 'it' : 'them'} to an instance.${disputed.length === 0 ? '' : ` MSE's API reference lists ${disputed.length === actions.length ? (actions.length === 1 ? 'it' : 'them') : listed(disputed)} under "All resources", so test the narrower resource first.`}`,
    why: 'A mistake with a write action affects everything that its resource covers. The guide limits such actions to an instance, a namespace or a configuration. The API reference disagrees for most of them: it requires "*", and a narrower resource would make the permission ineffective. Which of the two MSE follows cannot be observed from outside.',
    fix: null,
  },
  'any-region-account': {
    title: 'Any region or account',
    message: ({ resource, field, elsewhere }) =>
      `${code(resource)} does not limit the ${field === 'region' ? 'region' : 'account ID'}, but another ARN in this policy has ${code(elsewhere)}. Write it here too, or nowhere.`,
    why: 'The documentation writes a star for the region and the account ID, which is harmless. But if only some ARNs name them, the grants have different scopes, which is rarely intended.',
    fix: null,
  },
  'wrong-resource-shape': {
    title: 'Invalid resource format',
    message: ({ resource, problem, suggestion }) =>
      `${code(resource)} matches no resource of MSE. ${shapes[problem]}.${didYouMean(suggestion)}`,
    why: 'RAM accepts any text with five fields and gives no warning if an ARN matches nothing. The format of MSE resources is instance/<InstanceId>/<namespace>/<group>/<name>.',
    fix: (_, choice) => `Change to ${code(choice)}`,
  },
  'differs-only-in-case': {
    title: 'Differs only in letter case',
    message: ({ part, written, existing }) =>
      `The ${part} ${code(written)} differs only in case from ${existing.map(code).join(' and ')}. ARNs are case-sensitive, so this does not match ${existing.length === 1 ? 'it' : 'them'}.`,
    why: 'Actions match in any letter case, but the names in an ARN are case-sensitive: Public is not public, and redis.json is not Redis.json.',
    fix: (_, choice) => `Change to ${code(choice)}`,
  },
  'ambiguous-display-name': {
    title: 'Ambiguous display name',
    message: ({ name, level, ids, isId }) =>
      isId
        ? `${code(name)} is the ID of ${level === 'instance' ? 'an instance' : 'a namespace'}, which this ARN means. It is also the display name of ${ids.map(code).join(', ')}. ARNs use IDs.`
        : `${code(name)} is the display name of ${String(ids.length)} ${level}s. An ARN needs the ID: ${ids.map(code).join(' or ')}.`,
    why: 'Display names are not unique, and RAM does not use them. Only the ID identifies the resource, so the playground does not choose one for you.',
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
    why: 'Input methods and word processors insert characters that look like ASCII. RAM never normalizes text: a full-width star is not a wildcard, and a typographic hyphen is not a hyphen.',
    fix: ({ suggestion }) => `Change to ${code(suggestion)}`,
  },
  'invisible-character': {
    title: 'Invisible character',
    message: ({ value, codePoints, place }) =>
      `${code(value)} ${{ start: 'begins with', middle: 'contains', end: 'ends with' }[place]} ${codePoints.length === 1 ? 'an invisible character' : 'invisible characters'}, ${codePoints.join(', ')}. RAM compares all characters, so this does not match text that looks the same.`,
    why: 'Text copied from a web page or a chat can contain zero-width spaces, no-break spaces and line breaks. They are valid in JSON: the policy looks right but does not work.',
    fix: (_, choice) => `Change to ${code(choice)}`,
  },
  'literal-star-in-name': {
    title: 'Wildcard character in a name',
    message: ({ name, effect, others }) =>
      `The account has a resource with exactly the name ${code(name)}, but in a policy ${code('*')} and ${code('?')} are wildcards. This ${effect} also matches ${others.length === 0 ? 'other names of this form' : listed(others)}. A name that contains a wildcard cannot be matched alone.`,
    why: 'RAM patterns have no escape character. A Dubbo service such as consumers:com.acme.Pay:1.0.0:* can be matched only together with all names of that form.',
    fix: null,
  },
};
