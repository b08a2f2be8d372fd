/** What an element gets: attributes, none for `false`, empty ones for `true`, and what happens on events, by their names. */
type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** An element of the page. Texts become text and never markup, whatever is in them. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...content);
  return made;
}

/** An element that the page was written with. @throws {Error} where it has none such */
export function needed<Kind extends Element = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
}
