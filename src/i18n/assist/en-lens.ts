// The line above a statement, in English.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { NameTest } from '../../engine/assist/lenses/matching-names.ts';
import type {
  LensObject,
  LensTarget,
  LensVerb,
  StatementLens,
} from '../../engine/assist/lenses/statement-lens.ts';
import type { KindCount } from '../../engine/assist/named-resources.ts';
import { code, strong } from '../marks.ts';
import { count, either, joined } from './en-phrases.ts';
import type { LensMessages } from './messages.ts';

const verbs: Readonly<Record<LensVerb, readonly [plain: string, gerund: string]>> = {
  see: ['see', 'seeing'],
  read: ['read', 'reading'],
  create: ['create', 'creating'],
  update: ['update', 'updating'],
  restart: ['restart', 'restarting'],
  delete: ['delete', 'deleting'],
};

const objects: Readonly<Record<LensObject, string>> = {
  everything: 'everything',
  'instance-list': 'the list of instances',
  quotas: 'quotas',
  details: 'details',
  lists: 'lists',
  history: 'earlier versions',
  content: 'content',
  configs: 'configurations',
  services: 'services',
  instances: 'instances',
  'client-data': 'the data of Nacos clients',
};

const nothing = {
  resources: 'matches no resource in the account',
  actions: 'matches no action of the matrix',
  'resource-types': "these actions don't apply to this resource",
};

type MatchingTarget = Extract<LensTarget, { kind: 'matching' }>;

const kinds: Readonly<Record<MatchingTarget['of'], readonly [resources: string, names: string]>> = {
  instance: ['instances', 'IDs'],
  namespace: ['namespaces', 'IDs'],
  group: ['groups', 'names'],
  config: ['configurations', 'dataIds'],
  service: ['services', 'names'],
  leaf: ['configurations and services', 'names'],
};

export function lensEn(counted: (counts: readonly KindCount[]) => string): LensMessages {
  function text({ effect, summary }: StatementLens): string {
    const isAllow = effect === 'Allow';
    switch (summary.kind) {
      case 'nothing':
        return `${isAllow ? 'Grants' : 'Denies'} nothing: ${nothing[summary.because]}`;
      case 'all-actions': {
        const isEverywhere = summary.target.kind === 'everything';
        if (isAllow) return `Full access to ${isEverywhere ? 'everything' : named(summary.target)}`;
        return isEverywhere ? 'Deny everything' : `Deny everything on ${named(summary.target)}`;
      }
      case 'some-actions': {
        const words = joined(summary.verbs.map((verb) => verbs[verb][isAllow ? 0 : 1]));
        const what = objectText(summary.objects, summary.target);
        return isAllow
          ? `${words.charAt(0).toUpperCase()}${words.slice(1)} ${what}`
          : `Deny ${words} ${what}`;
      }
    }
  }

  function objectText(about: readonly LensObject[], target: LensTarget): string {
    const [only] = about;
    if (only === undefined) return named(target);
    const what = joined(about.map((object) => objects[object]));
    if (only === 'instance-list' || only === 'quotas') return what;
    if (target.kind === 'everything') return only === 'everything' ? what : `all ${what}`;
    if (about.length === 1 && only === 'instances') return named(target);
    if (about.length === 1 && only === 'history') return `${what} of ${named(target)}`;
    return `${what} in ${named(target)}`;
  }

  function named(target: LensTarget): string {
    if (target.kind === 'everything') return 'everything';
    if (target.kind === 'matching') return matching(target);
    const what = target.kind === 'named' ? joined(target.nodes.map(name)) : counted(target.counts);
    return target.within === null ? what : `${what} in ${name(target.within)}`;
  }

  return {
    text,
    detail: ({ actionCount, condition }) =>
      `${count(actionCount, 'action', 'actions')}${condition === 'none' ? '' : condition === 'met' ? ' · condition met' : ' · condition not met'}`,
    hint: 'Highlight the cells that this statement decides',
  };
}

/** "namespaces in orders whose IDs start with prod" */
function matching({ of, tests, within }: MatchingTarget): string {
  const [resources, names] = kinds[of];
  const place = [resources, ...within.map(strong)].join(' in ');
  const texts = tests.flatMap((test) => (test.kind === 'any' ? [] : [testText(test)]));
  return texts.length === 0 ? `all ${place}` : `${place} whose ${names} ${either(texts)}`;
}

function testText(test: Exclude<NameTest, { kind: 'any' }>): string {
  switch (test.kind) {
    case 'starts':
      return `start with ${code(test.text)}`;
    case 'ends':
      return `end with ${code(test.text)}`;
    case 'contains':
      return `contain ${code(test.text)}`;
    case 'starts-and-ends':
      return `start with ${code(test.start)} and end with ${code(test.end)}`;
  }
}

function name({ title, id }: ResourceNode): string {
  return strong(title === '' ? id : title);
}
