// Changing one key of a request context, and which keys policies ask for.

import type { RequestContext } from './request.ts';

/** The context with a key set, or without it when the value is null. The context itself when nothing changes. */
export function withContextValue(context: RequestContext, key: string, value: string | null): RequestContext {
  if (value === null) {
    if (!Object.hasOwn(context, key)) return context;
    return Object.fromEntries(Object.entries(context).filter(([other]) => other !== key));
  }
  return Object.hasOwn(context, key) && context[key] === value ? context : { ...context, [key]: value };
}
