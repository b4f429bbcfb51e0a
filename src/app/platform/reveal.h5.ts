/** Scrolls a part of the page into view and puts the cursor there. */
export const reveal = async (id: string): Promise<void> => {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  part?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
}
