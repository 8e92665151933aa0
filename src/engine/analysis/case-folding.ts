// The characters that a case-insensitive comparison treats as equal: those with the same lower case.

const PLANES = 0x20000;

/** The lower case of these depends on their neighbours or has two characters: İ, the dot above, and the sigmas. */
const CONTEXT_DEPENDENT = /\u0130|\u0307|[\u03a3\u03c3\u03c2]/;

let preimages: ReadonlyMap<string, readonly number[]> | null = null;

/** Whether lower-casing the text equals lower-casing each character alone, whatever its neighbours are. */
export function hasSimpleCase(text: string): boolean {
  return !CONTEXT_DEPENDENT.test(text);
}

/** The code points whose lower case is this character, which is in lower case. */
export function lowerCasePreimages(character: string): readonly number[] {
  preimages ??= scanPlanes();
  return preimages.get(character) ?? [character.codePointAt(0) ?? 0];
}

/** Only the characters of which there is more than one. All letters with case are in the first two planes. */
function scanPlanes(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let code = 0; code < PLANES; code += 1) {
    // Surrogates are no characters.
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const lower = character.toLowerCase();
    if (lower === character) continue;
    const known = found.get(lower);
    if (known !== undefined) known.push(code);
    else found.set(lower, isOwnLowerCase(lower) ? [lower.codePointAt(0) ?? 0, code] : [code]);
  }
  return found;
}

function isOwnLowerCase(text: string): boolean {
  return Array.from(text).length === 1 && text.toLowerCase() === text;
}
