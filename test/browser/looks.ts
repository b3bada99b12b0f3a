/* Functions that run inside the page; each says what it saw in a word, so that a failure explains itself. */

/** 'seen', or how the focused element is lost from sight: not marked, outside the view, or covered by the quick exit or the header. */
export function focusSeen(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nothing is focused';
  const box = focused.getBoundingClientRect();
  const isMarked = [focused, focused.nextElementSibling].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!isMarked) return 'not marked';
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
    return `outside the view: ${box.top} to ${box.bottom} of ${innerHeight}`;
  }
  for (const cover of document.querySelectorAll('.reach, .top')) {
    const { position, zIndex } = getComputedStyle(cover);
    if (cover.contains(focused) || !['fixed', 'sticky'].includes(position)) continue;
    if (Number(getComputedStyle(focused).zIndex) > Number(zIndex)) continue;
    const other = cover.getBoundingClientRect();
    if (box.top < other.bottom && box.bottom > other.top) return `under ${cover.className}`;
  }
  return 'seen';
}

/** What stands out of the page sideways, so that a reader would have to scroll for it or never see it. */
export function spills(): string[] {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('.skip, .away, svg *')) return false;
    const { left, right, width: own } = element.getBoundingClientRect();
    return own > 0 && (left < -1 || right > width + 1);
  });
  const scrolls = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
  return [...scrolls, ...wide.map(({ tagName, className }) => `${tagName}.${String(className)}`)];
}
