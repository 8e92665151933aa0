// Rows of a virtual list are drawn a few frames after they are scrolled to, and are first laid out unseen: then they take no
// focus, and may still be drawn anew.

const MAX_FRAMES = 20;

/** The element that `find` gives, once it is seen and stays the same for a frame; null when that takes too long. */
export async function whenSeen(find: () => HTMLElement | null): Promise<HTMLElement | null> {
  let element = find();
  if (isSeen(element)) return element;
  for (let frame = 0; frame < MAX_FRAMES; frame += 1) {
    await new Promise(requestAnimationFrame);
    const now = find();
    if (now === element && isSeen(now)) return now;
    element = now;
  }
  return element;
}

function isSeen(element: HTMLElement | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true }) === true;
}
