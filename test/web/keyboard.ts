import type { Locator, Page } from 'playwright-core';

/** What is said of where the keyboard is: its name, and what is wrong with how it is shown. */
type Stop = { name: string; isBody: boolean; complaints: string[] };

/**
 * Runs in the page. What has the focus must be in the window, not covered by anything, and look different: an outline,
 * or the border that fields have, on itself or on what stands for it.
 */
const lookAtFocus = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return { name: 'nothing', isBody: true, complaints: [] };
  const label = at.labels?.[0];
  const name = (at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '').trim().slice(0, 60);
  const said = at.tagName.toLowerCase() + ' “' + name + '”';
  // A page that was gone to has the focus as a whole.
  if (at.matches('main')) return { name: said, isBody: false, complaints: [] };
  const standIns = [at, at.nextElementSibling, at.parentElement, label, at.parentElement?.parentElement, label?.querySelector('span')].filter(Boolean);
  const isSeen = (element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || there.contains(element));
  };
  const probe = document.createElement('i');
  probe.style.color = 'var(--mantine-primary-color-filled)';
  document.body.append(probe);
  const primary = getComputedStyle(probe).color;
  probe.remove();
  const isMarked = (element) => {
    const { outlineStyle, outlineWidth, borderTopColor, borderTopWidth } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) ||
      (parseFloat(borderTopWidth) >= 1 && borderTopColor === primary);
  };
  const complaints = [];
  if (!standIns.slice(0, 4).some(isSeen)) complaints.push(said + ' is not in view');
  if (!standIns.some(isMarked)) complaints.push(said + ' does not look focused');
  return { name: said, isBody: false, complaints };
})()`;

/** Somebody who has a keyboard alone. Every stop of theirs is looked at. */
export function createKeyboard(page: Page) {
  const look = async (): Promise<Stop> => {
    // Borders take a moment to change their colour, and what scrolls to arrive.
    for (let tries = 0; ; tries++) {
      const stop = await page.evaluate<Stop>(lookAtFocus);
      if (stop.complaints.length === 0) return stop;
      if (tries === 20) throw new Error(stop.complaints.join('; '));
      await page.waitForTimeout(50);
    }
  };
  const has = (locator: Locator) =>
    locator.evaluateAll((elements) => elements.includes(elements[0]!.ownerDocument.activeElement));

  return {
    look,
    /** Presses a key, or some after each other. */
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text: string) => page.keyboard.type(text),
    /** Goes on by Tab until this has the focus; fails where it comes by the same stop too often. */
    async tabTo(locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      await locator.first().waitFor();
      const stops: string[] = [];
      while (!(await has(locator))) {
        await page.keyboard.press(key);
        stops.push((await look()).name);
        if (stops.length > 200)
          throw new Error(`Tab does not come to ${String(locator)}: ${stops.join(', ')}`);
      }
    },
    /** Goes on by Tab to the end of the page, or to where it has been: nothing holds the focus. Returns the stops. */
    async tabThrough(): Promise<string[]> {
      const stops: string[] = [];
      const isNew = `(() => {
        const seen = (globalThis.tabStops ??= new WeakSet());
        const isNew = !seen.has(document.activeElement);
        seen.add(document.activeElement);
        return isNew;
      })()`;
      await page.evaluate('globalThis.tabStops = undefined');
      for (;;) {
        await page.keyboard.press('Tab');
        const { name, isBody } = await look();
        if (isBody || !(await page.evaluate<boolean>(isNew))) return stops;
        stops.push(name);
        if (stops.length > 300) throw new Error(`Tab finds no end: ${stops.slice(-20).join(', ')}`);
      }
    },
    /** Waits until this has the focus. */
    async hasFocus(locator: Locator): Promise<void> {
      await locator.and(page.locator(':focus')).waitFor();
      await look();
    },
  };
}
