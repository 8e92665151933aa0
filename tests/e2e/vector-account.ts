// The conformance vectors of the five examples, and a mock account with all their resources.

import { readFileSync } from 'node:fs';
import type { Account } from '../../src/engine/account/account.ts';
import type { RequestVector } from '../conformance/vectors.ts';

/** A vector of an example, with the page's data attributes of its request. */
export interface ExampleVector {
  readonly example: string;
  readonly policies: readonly unknown[];
  readonly action: string;
  readonly resource: string;
  /** The resource type: a configuration and a service can have the same name. */
  readonly kind: string;
  readonly expected: RequestVector['expect'];
}

export function exampleVectors(): readonly ExampleVector[] {
  const file = new URL('../conformance/examples.json', import.meta.url);
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly RequestVector[];
  return vectors.map(({ name, policies, request: { action, resource }, expect }) => {
    const relativeId = resource.split(':').slice(4).join(':');
    const kind = kindOf(action, relativeId);
    return {
      example: /^example (\d):/.exec(name)?.[1] ?? '',
      policies,
      action,
      resource: relativeId,
      kind,
      expected: expect,
    };
  });
}

function kindOf(action: string, relativeId: string): string {
  const depth = relativeId === '*' ? 0 : relativeId.split('/').length - 1;
  const leaf = /Config/.test(action) ? 'config' : 'service';
  return ['account', 'instance', 'namespace', 'group', leaf][depth] ?? '';
}

/** An account with exactly the resources of the vectors, and their containers. */
export function accountOf(vectors: readonly ExampleVector[]): Account {
  const leaves = vectors.filter(({ resource }) => resource.split('/').length === 5);
  const partsOf = ({ resource }: ExampleVector) => resource.split('/').slice(1);
  const instances = distinct(leaves.map((leaf) => partsOf(leaf)[0]));
  return {
    id: '1234567890123456',
    region: 'cn-hangzhou',
    instances: instances.map((id) => {
      const inInstance = leaves.filter((leaf) => partsOf(leaf)[0] === id);
      return {
        id,
        name: id,
        region: 'cn-hangzhou',
        namespaces: distinct(inInstance.map((leaf) => partsOf(leaf)[1])).map((namespace) => {
          const inNamespace = inInstance.filter((leaf) => partsOf(leaf)[1] === namespace);
          const groups = distinct(inNamespace.map((leaf) => partsOf(leaf)[2]));
          const named = (group: string, kind: string) =>
            distinct(
              inNamespace
                .filter((leaf) => partsOf(leaf)[2] === group && leaf.kind === kind)
                .map((leaf) => partsOf(leaf)[3]),
            );
          return {
            id: namespace,
            name: namespace,
            groups: groups.map((name) => ({
              name,
              configs: named(name, 'config'),
              services: named(name, 'service'),
            })),
          };
        }),
      };
    }),
  };
}

function distinct(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
