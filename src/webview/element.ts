type Child = Node | string | null | undefined | false;

/** An element with attributes and children; text stays text, whatever it holds. Missing children and attributes are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(
    ...children.filter(
      (child): child is Node | string =>
        child !== null && child !== undefined && child !== false,
    ),
  );
  return made;
}

/** A button that does something. */
export function button(
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  onClick: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", ...attributes },
    ...children,
  );
  made.addEventListener("click", onClick);
  return made;
}
