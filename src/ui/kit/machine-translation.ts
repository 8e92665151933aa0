// Keeps the page true after a browser has translated it. Translators replace text nodes by <font> elements, but the page
// goes on writing to its own nodes. So each of them goes back beside its translation, empty, and replaces the translation
// when its text changes. What must not be translated at all has `translate="no"`.

interface Translation {
  readonly element: Element;
  readonly original: string;
}

/** Watches everything inside `root`. Costs one look at each change as long as nothing has been translated. */
export function followMachineTranslation(root: Node): void {
  const translations = new Map<Text, Translation>();
  const known = new WeakSet<Node>();

  function takeBack(node: Text, { previousSibling, nextSibling, addedNodes }: MutationRecord): void {
    const element = [...addedNodes, previousSibling, nextSibling].find(
      (near): near is Element => near?.nodeName === 'FONT' && near.isConnected && !known.has(near),
    );
    if (element === undefined) return;
    if (node.data.trim() === '') {
      element.replaceWith(node);
    } else {
      known.add(element);
      translations.set(node, { element, original: node.data });
      element.after(node);
      node.data = '';
    }
  }

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const { target, type, removedNodes } = record;
      if (target.nodeName === 'FONT') continue;
      if (type === 'characterData' && target instanceof Text) {
        translations.get(target)?.element.remove();
        translations.delete(target);
      }
      for (const node of removedNodes) {
        if (node instanceof Text && !node.isConnected) takeBack(node, record);
      }
    }
    for (const [node, { element, original }] of translations) {
      if (node.isConnected && element.isConnected) {
        if (node.previousSibling !== element) node.before(element);
        continue;
      }
      // The page removed the text, or the translator put it back.
      element.remove();
      node.data = original;
      translations.delete(node);
    }
    // The changes made here are no news.
    observer.takeRecords();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
}
