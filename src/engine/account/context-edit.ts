// Edits one key of a request context.

import { contextValues } from './request.ts';
import type { RequestContext } from './request.ts';

/** Replaces the values of a key; without values, removes the key. Returns the same object if nothing changes. */
export function withContextValues(
  context: RequestContext,
  key: string,
  values: readonly string[],
): RequestContext {
  const [first, ...rest] = values;
  if (first === undefined) {
    if (!Object.hasOwn(context, key)) return context;
    return Object.fromEntries(Object.entries(context).filter(([name]) => name !== key));
  }
  const before = contextValues(context, key);
  if (before.length === values.length && values.every((value, index) => value === before[index]))
    return context;
  return { ...context, [key]: rest.length === 0 ? first : values };
}
