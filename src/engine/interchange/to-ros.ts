// A policy as a template of Resource Orchestration Service (ROS), in JSON.
// Source: ROS "ALIYUN::RAM::ManagedPolicy", whose `PolicyDocument` takes Effect, Action, Resource and Condition, actions and
// resources as lists; `PolicyDocumentUnchecked` takes any document in its place.

import { formatPolicy } from '../policy/format.ts';
import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { itemsOf, jsonOf, memberOf } from '../policy/json-value.ts';
import { printJson } from '../policy/print.ts';
import type { Json } from '../policy/print.ts';
import type { NamedPolicy } from './named-policy.ts';

/** A template with the policy as its only resource. */
export function toRos({ name, text }: NamedPolicy): string {
  const { root } = parseJson(formatPolicy(text));
  return printJson({
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      ManagedPolicy: {
        Type: 'ALIYUN::RAM::ManagedPolicy',
        Properties: { PolicyName: name, ...documentProperty(root) },
      },
    },
  });
}

/** The checked property `PolicyDocument` does not support `NotAction`. */
function documentProperty(root: JsonValue): { readonly [key: string]: Json } {
  const statements = itemsOf(memberOf(root, 'Statement'));
  if (statements.some((statement) => memberOf(statement, 'NotAction') !== undefined)) {
    return { PolicyDocumentUnchecked: jsonOf(root) };
  }
  return { PolicyDocument: { Version: '1', Statement: statements.map(withLists) } };
}

const LISTS = ['Action', 'Resource'];

function withLists(statement: JsonValue): Json {
  if (statement.kind !== 'object') return jsonOf(statement);
  return Object.fromEntries(
    statement.members.map(({ key, value }): [string, Json] => [
      key,
      LISTS.includes(key) ? itemsOf(value).map(jsonOf) : jsonOf(value),
    ]),
  );
}
