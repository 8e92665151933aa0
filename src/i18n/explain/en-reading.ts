// The note that two documents disagree about the selected cell, in English.

import type { Reading } from '../../engine/evaluation/decide/resource-types.ts';
import type { AuthorizationScope } from '../../engine/catalog/schema.ts';
import { code, strong } from '../marks.ts';

export const scopes: Readonly<Record<AuthorizationScope, string>> = {
  account: `all resources (${code('*')})`,
  'every-instance': code('instance/*'),
  instance: 'the instance',
  namespace: 'the namespace',
  group: 'the group',
  both: 'the instance and the namespace, both required',
  config: 'the configuration',
  service: 'the service',
};

const documents: Readonly<Record<Reading, string>> = {
  guide: 'the guide',
  'api-reference': 'the API reference',
};

export const readingEn = {
  reading: {
    heading: 'Two official documents disagree',
    /** `words`: the decision by the other document. */
    differs: (
      action: string,
      guide: AuthorizationScope,
      reference: AuthorizationScope,
      other: Reading,
      words: string,
    ) =>
      `The guide authorizes ${code(action)} on ${scopes[guide]}, the API reference on ${scopes[reference]}. By ${documents[other]} the result is: ${strong(words)}.`,
    earlier: (month: string, scope: AuthorizationScope) =>
      `In ${month} the API reference said ${scopes[scope]}.`,
    guidePage:
      'https://www.alibabacloud.com/help/en/mse/security-and-compliance/grant-permissions-on-microservices-registry-resources',
    guide: (updated: string) => `Guide (${updated})`,
    reference: (first: string, last: string) => `API reference (${first} to ${last})`,
    findOut: `To find out, call it as a test user that this policy denies, and decode the ${code('EncodedDiagnosticMessage')} of the refusal: ${code('AuthResource')} is the resource that was checked.`,
    compare: 'Compare readings',
    observed: 'Observed',
    observedFact: (action: string, scope: AuthorizationScope, date: string) =>
      `${date}: ${code(action)} was checked on ${scopes[scope]}.`,
    factDecides: 'This decides here, whatever the two documents say.',
    factsContradict: 'These facts contradict each other, so none of them decides.',
    showFacts: 'Observed facts…',
    pasteEvidence: 'Paste a decoded message…',
    required: (resource: string, words: string) => `Also required: ${code(resource)}, which is ${words}.`,
  },
};

export type ReadingMessages = typeof readingEn;
