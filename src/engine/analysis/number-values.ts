// Numbers that tell the numbers of a condition key apart: each of them, and one between every two neighbours.

import { readNumber } from '../policy/condition-operators.ts';

/** Texts in order of preference, the last of them not a number. */
export function numberRepresentatives(values: readonly string[]): readonly string[] {
  const points = [...new Set(values.map(readNumber).filter((value) => value !== null))].sort((a, b) => a - b);
  const between = points.flatMap((low, index) => {
    const high = points[index + 1];
    return high === undefined ? [] : (numberBetween(low, high) ?? []);
  });
  const ends = [below(points[0]), above(points.at(-1))].filter((value) => value !== null);
  return [...points, ...ends, ...between].map(numberText).concat('not-a-number');
}

function numberBetween(low: number, high: number): number | null {
  const isInside = (value: number) => low < value && value < high;
  const candidates = [
    Math.floor(low) + 1,
    low / 2 + high / 2,
    Number.isFinite(low) ? nextUp(low) : -Number.MAX_VALUE,
    Number.MAX_VALUE,
  ];
  return candidates.find(isInside) ?? null;
}

function below(lowest = 0): number | null {
  const candidates = [Math.ceil(lowest) - 1, Number.NEGATIVE_INFINITY];
  return candidates.find((value) => value < lowest) ?? null;
}

function above(highest = 0): number | null {
  const candidates = [Math.floor(highest) + 1, Number.POSITIVE_INFINITY];
  return candidates.find((value) => value > highest) ?? null;
}

/** The next double. */
function nextUp(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  const bits = view.getBigInt64(0);
  view.setBigInt64(0, bits >= 0n ? bits + 1n : bits - 1n);
  return view.getFloat64(0);
}

function numberText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '1e999';
  if (value === Number.NEGATIVE_INFINITY) return '-1e999';
  return String(value);
}
