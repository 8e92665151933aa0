// Replaces repeated strings and arrays in JSON by numbers, such as equal groups of several namespaces. Distinct strings are
// numbered from 0 up, distinct arrays from -1 down, in the order in which they first end.

export type Interned = string | number | readonly Interned[];
export type Plain = string | readonly Plain[];

/** Arrays with shorter JSON are not longer than a number. */
const MIN_SHARED_LENGTH = 5;

export function internRepeats(value: Plain): Interned {
  const strings = new Map<string, number>();
  const arrays = new Map<string, number>();
  const intern = (item: Plain): Interned => {
    if (typeof item === 'string') {
      const index = strings.get(item);
      if (index === undefined) strings.set(item, strings.size);
      return index !== undefined && String(index).length < JSON.stringify(item).length ? index : item;
    }
    const key = JSON.stringify(item);
    const index = arrays.get(key);
    if (index !== undefined && key.length >= MIN_SHARED_LENGTH) return -1 - index;
    const interned = item.map(intern);
    if (index === undefined) arrays.set(key, arrays.size);
    return interned;
  };
  return intern(value);
}

/**
 * Restores the value. Returns null if a number refers to nothing, or if the result has more than `maxSize` items and characters:
 * a few numbers can expand to a huge value.
 */
export function expandRepeats(value: unknown, maxSize: number): Plain | null {
  const strings: string[] = [];
  const known = new Set<string>();
  const arrays: { readonly plain: readonly Plain[]; readonly size: number }[] = [];
  const keys = new Set<string>();
  let size = 0;

  const expand = (item: unknown): Plain | null => {
    if (size > maxSize) return null;
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
      const read = expand(child);
      if (read === null) return null;
      plain.push(read);
    }
    const key = JSON.stringify(plain);
    if (!keys.has(key)) arrays.push({ plain, size: size - before });
    keys.add(key);
    return plain;
  };
  const plain = expand(value);
  return size > maxSize ? null : plain;
}
