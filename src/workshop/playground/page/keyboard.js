/** How does the page stay above an on-screen keyboard? */

/** If a browser lays its keyboard over the page, the page is shortened to end above it. */
export function stayAboveKeyboard() {
  const { visualViewport } = window;
  if (visualViewport === null) return;
  const fit = () => {
    // When zoomed in, the size of the visible part says nothing about a keyboard.
    const isCovered = visualViewport.scale === 1 && visualViewport.height < innerHeight - 1;
    document.body.style.height = isCovered ? `${visualViewport.height}px` : '';
    if (isCovered) scrollTo(0, 0);
  };
  visualViewport.addEventListener('resize', fit);
}
