// JSON of arrays and strings in which what comes again is told by a number: what says the same in many places, as the namespaces
// of an account do, is carried once. Strings are counted from 0, arrays from -1 down, each by its first beginning.

export type Interned = string | number | readonly Interned[];
export type Plain = string | readonly Plain[];

/** Shorter arrays, in characters of JSON, are no longer than the number that would stand for them. */
const MIN_SHARED_LENGTH = 5;

export function internRepeats(value: Plain): Interned {
  const strings = new Map<string, number>();
  const arrays = new Map<string, number>();
  const share = (item: Plain): Interned => {
    if (typeof item === 'string') {
      const place = strings.get(item);
      if (place === undefined) strings.set(item, strings.size);
      return place !== undefined && String(place).length < JSON.stringify(item).length ? place : item;
    }
    const key = JSON.stringify(item);
    const place = arrays.get(key);
    if (place !== undefined && key.length >= MIN_SHARED_LENGTH) return -1 - place;
    const shared = item.map(share);
    if (place === undefined) arrays.set(key, arrays.size);
    return shared;
  };
  return share(value);
}

/**
 * The value that was shared. Null where a number stands for nothing, or where it all comes to more than `most` items and
 * characters: a few numbers can stand for very much.
 */
export function expandRepeats(value: unknown, most: number): Plain | null {
  const strings: string[] = [];
  const known = new Set<string>();
  const arrays: { readonly plain: readonly Plain[]; readonly size: number }[] = [];
  const keys = new Set<string>();
  let size = 0;

  const unshare = (item: unknown): Plain | null => {
    if (size > most) return null;
    if (typeof item === 'string') {
      if (!known.has(item)) strings.push(item);
      known.add(item);
      size += item.length + 1;
      return item;
    }
    if (typeof item === 'number') {
      const text = strings[item];
      const array = arrays[-1 - item];
      size += text === undefined ? (array?.size ?? 0) : text.length + 1;
      return text ?? array?.plain ?? null;
    }
    if (!Array.isArray(item)) return null;
    const before = size;
    size += 1;
    const plain: Plain[] = [];
    for (const child of item as readonly unknown[]) {
      const read = unshare(child);
      if (read === null) return null;
      plain.push(read);
    }
    const key = JSON.stringify(plain);
    if (!keys.has(key)) arrays.push({ plain, size: size - before });
    keys.add(key);
    return plain;
  };
  const plain = unshare(value);
  return size > most ? null : plain;
}
