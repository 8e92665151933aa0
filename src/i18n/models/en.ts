// Messages of the page “Model and assumptions” and of the glossary, in English. Loaded on demand.

import type { ModelPoint, PointKind, SourceId } from '../../engine/catalog/model-points.ts';
import { count } from '../en.ts';
import { assumedEn } from './en-assumed.ts';
import { documentedEn } from './en-documented.ts';
import { meaningsEn } from './en-meanings.ts';
import { unknowableEn } from './en-unknowable.ts';
import type { PointMessages } from './messages.ts';
import type { TermId } from './terms.ts';

const HELP = 'https://www.alibabacloud.com/help';

export const modelsEn = {
  heading: 'Model and assumptions',
  /** Short form of the heading. */
  model: 'The model',
  glossary: 'Glossary',
  pages: 'Pages',
  contents: 'Contents',
  intro:
    'The playground follows the public documentation of Alibaba Cloud and makes assumptions where it is silent. Nothing was verified with the real service. With a test user on a test instance, you can verify most assumptions in minutes. Until then, write policies that do not depend on them.',
  kinds: {
    documented: 'Documented',
    assumed: 'Assumed',
    unknowable: 'Cannot be known from outside',
  } satisfies Record<PointKind, string>,
  kindNotes: {
    documented: 'The public documentation says so.',
    assumed: 'The documentation is silent or unclear. The playground makes a choice.',
    unknowable: 'Neither the policies nor the documentation contain it.',
  } satisfies Record<PointKind, string>,
  rows: {
    here: 'Playground',
    documents: 'Documentation',
    otherwise: 'If this is wrong',
    advice: 'Recommendation',
  } satisfies Record<keyof PointMessages, string>,
  source: 'Sources',
  points: { ...documentedEn, ...assumedEn, ...unknowableEn } satisfies Record<
    ModelPoint,
    PointMessages & { title: string }
  >,
  sources: {
    'policy-structure': {
      title: 'RAM: Policy structure and syntax',
      url: `${HELP}/en/ram/user-guide/policy-structure-and-syntax`,
    },
    'policy-elements': { title: 'RAM: Policy elements', url: `${HELP}/en/ram/user-guide/policy-elements` },
    'conditional-operators': {
      title: 'RAM: Conditional operators',
      url: `${HELP}/en/ram/conditional-operator`,
    },
    evaluation: {
      title: 'RAM: How RAM evaluates policies',
      url: `${HELP}/en/ram/policy-evaluation-process`,
    },
    limits: { title: 'RAM: Limits', url: `${HELP}/en/ram/product-overview/limits` },
    'policy-check': { title: 'RAM: Validate policies', url: `${HELP}/en/ram/permission-policy-check` },
    'mse-permissions': {
      title: 'MSE: Grant permissions on Microservices Registry resources',
      url: `${HELP}/en/mse/security-and-compliance/grant-permissions-on-microservices-registry-resources`,
    },
    'mse-clients': {
      title: 'MSE: Fine-grained authorization in configuration centers',
      url: `${HELP}/en/mse/user-guide/fine-grained-authorization-in-configuration-centers`,
    },
    'mse-api': {
      title: 'MSE: API reference, 2019-05-31',
      url: `${HELP}/en/mse/developer-reference/api-reference`,
    },
    'mse-authorization': {
      title: 'MSE: RAM authorization',
      url: `${HELP}/en/mse/developer-reference/api-mse-2019-05-31-ram`,
    },
    'mse-security': {
      title: 'MSE: Security and compliance (in Chinese)',
      url: 'https://help.aliyun.com/zh/mse/security-and-compliance/mse',
    },
  } satisfies Record<SourceId, Source>,
  find: 'Find a term',
  found: (n: number) => (n === 0 ? 'No term matches.' : count(n, 'term', 'terms')),
  columns: { term: 'Term', other: 'In Chinese', meaning: 'Meaning' },
  meanings: meaningsEn satisfies Record<TermId, string>,
};

interface Source {
  readonly title: string;
  readonly url: string;
}

export type ModelsMessages = typeof modelsEn;
