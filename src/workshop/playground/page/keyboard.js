/** How does the page stay above a keyboard on the screen? */

/** Where browsers lay their keyboard over the page, the page ends where it begins. */
export function stayAboveKeyboard() {
  const { visualViewport } = window;
  if (visualViewport === null) return;
  const fit = () => {
    // Zoomed in, the part in sight says nothing about a keyboard.
    const isCovered = visualViewport.scale === 1 && visualViewport.height < innerHeight - 1;
    document.body.style.height = isCovered ? `${visualViewport.height}px` : '';
    if (isCovered) scrollTo(0, 0);
  };
  visualViewport.addEventListener('resize', fit);
}
