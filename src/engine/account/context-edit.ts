// Changing one key of a request context, and which keys policies ask for.

import { contextValues } from './request.ts';
import type { RequestContext } from './request.ts';

/** The context with a key's values replaced, or without the key when there are none. The context itself when nothing changes. */
export function withContextValues(
  context: RequestContext,
  key: string,
  values: readonly string[],
): RequestContext {
  const [first, ...others] = values;
  if (first === undefined) {
    if (!Object.hasOwn(context, key)) return context;
    return Object.fromEntries(Object.entries(context).filter(([other]) => other !== key));
  }
  const before = contextValues(context, key);
  if (before.length === values.length && values.every((value, index) => value === before[index]))
    return context;
  return { ...context, [key]: others.length === 0 ? first : values };
}
