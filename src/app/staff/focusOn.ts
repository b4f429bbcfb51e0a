/** Moves the keyboard's focus; does nothing where there is no document, or no such element. */
export const focusOn = (selector: string): void => {
  const element = document.querySelector(selector)
  if (element instanceof HTMLElement) element.focus()
}
