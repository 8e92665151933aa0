// Keeps the identity of values, so that only what differs is updated.

/** Returns the earlier object or list if all members are the same, else the new one. Both have the same members. */
export function reuseIfEqual<Value extends object>(before: Value | undefined, now: Value): Value {
  if (before === undefined) return now;
  for (const key in now) if (before[key] !== now[key]) return now;
  return before;
}
