/** Which elements of a page are not part of its content: scripts, navigation, anything hidden? */

import { ancestorsOf, attribute, type HtmlElement, tokensOf } from './tree.ts';

/** Elements that never hold text of the page. */
const NO_TEXT: ReadonlySet<string> = new Set(
  'script style noscript template head meta link title base svg canvas iframe frame frameset object embed applet video audio picture source track map area input select textarea option optgroup datalist progress meter dialog nav rt rp annotation annotation-xml del s strike noframes noembed menuitem param'.split(
    ' ',
  ),
);

/** Source: WAI-ARIA 1.2, landmark and window roles */
const ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar tablist tooltip doc-toc doc-backlink presentation-only'.split(
    ' ',
  ),
);

/**
 * Whole words of a class or an id, separated by hyphens or underscores, that pages use for what surrounds their text.
 */
const AROUND =
  /(?:^|[-_])(?:nav|navbar|navigation|navbox|menu|breadcrumbs?|sidebar|cookies?|consent|share|sharing|sharedaddy|social|related|newsletter|subscribe|subscription|advert|adverts|advertisement|ads|promo|sponsor|sponsored|skip|skiplink|toc|pagination|pager|masthead|copyright|legal|disqus|outbrain|taboola|printfooter|catlinks|jumplinks|editsection|noprint|headerlink|anchorlink|permalink|hidden|invisible|visually-hidden|sr-only|screen-reader-text|screenreader)(?:$|[-_])/u;
/** Elements in running text, whose classes say less about them: a link in a heading may lead to the contents. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b button cite code em font i kbd label mark small span strong sub sup time u'.split(' '),
);
const AROUND_INLINE =
  /^(?:headerlink|anchorlink|permalink|heading-anchor|header-anchor|hash-link|skip(?:-?link.*)?|mw-editsection|mw-jump-link|editsection|noprint|invisible|hidden|visually-?hidden|sr-only|screen-?reader(?:-text)?|lineno|linenos)$/u;
const AROUND_ID =
  /^(?:(?:site|page|global|main|top|left|right|primary|secondary|footer|header|mw|p)[-_]?)?(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|cookies?|share|social|newsletter|toc|pagination|footer|masthead|catlinks|jump-to-nav|disqus_thread)$/u;
const AROUND_WHOLE: ReadonlySet<string> = new Set(
  'comments comment-list commentlist respond footer site-footer page-footer global-footer header site-header page-header tableofcontents table-of-contents mw-jump-link mw-editsection screen-reader-text sr-only visually-hidden visuallyhidden ambox metadata vector-header linenos lineno linenodiv gutter line-numbers-rows'.split(
    ' ',
  ),
);

/** Whether an element never holds text, on any page. */
export function isTextless(element: HtmlElement): boolean {
  const { tagName } = element;
  if (NO_TEXT.has(tagName)) return true;
  if (tagName === 'button') return !isInHeading(element);
  return isUnseen(element);
}

/** Whether an element is hidden until a script shows it. */
function isUnseen(element: HtmlElement): boolean {
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style') ?? '';
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style);
}

/** Questions that expand are buttons in their heading. */
function isInHeading(element: HtmlElement): boolean {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent && /^(?:h[1-6]|dt|summary)$/u.test(parent.tagName);
}

/** An element with a larger share of the text is part of the content, whatever it is called. */
const MOST_AROUND = 0.4;

/** The length of each element's text in bytes, without elements that hold no text. */
export type Lengths = ReadonlyMap<HtmlElement, number>;

/**
 * Whether an element only surrounds the content of a page, judged by its role or by the names that the page gives it.
 * @param main the main content if the element is inside it, where an aside or a header counts as content; otherwise
 * undefined
 */
export function isAround(element: HtmlElement, lengths: Lengths, main: HtmlElement | undefined): boolean {
  const { tagName } = element;
  const whole = lengths.get(main ?? bodyOf(element)) ?? 0;
  if ((lengths.get(element) ?? 0) > MOST_AROUND * whole) return false;
  if (tokensOf(element, 'role').some((role) => ROLES.has(role) && !(main && role === 'complementary')))
    return true;
  if (main === undefined && /^(?:header|footer|aside)$/u.test(tagName)) return true;
  if (/^(?:html|body|main|article|p|h[1-6]|li|td|th|tr|table|tbody|pre|code)$/u.test(tagName)) return false;
  if (INLINE.has(tagName)) return tokensOf(element, 'class').some((name) => AROUND_INLINE.test(name));
  // An id is as often made from the words of a heading as from the purpose of the element.
  if (tokensOf(element, 'id').some((name) => AROUND_WHOLE.has(name) || AROUND_ID.test(name))) return true;
  return tokensOf(element, 'class').some(
    (name) => AROUND_WHOLE.has(name) || (name.length < LONGEST_NAME && AROUND.test(name)),
  );
}

function bodyOf(element: HtmlElement): HtmlElement {
  let found = element;
  for (const around of ancestorsOf(element)) if (around.tagName !== 'html') found = around;
  return found;
}

/** In UTF-16 units; longer class names list every property of an element. */
const LONGEST_NAME = 40;
