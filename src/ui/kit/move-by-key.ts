/** Moves a separator to the target of the pressed key; does nothing for a key without one. */
export function moveByKey(
  event: KeyboardEvent,
  targets: Readonly<Record<string, number>>,
  move: (target: number) => void,
): void {
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  move(target);
}
