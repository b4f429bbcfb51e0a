/** Hands the address of a feed to the calendar of the phone or desk, which asks whether to subscribe. */
export const subscribeFeed = async (url: string): Promise<void> => {
  const link = document.createElement('a')
  link.href = url.replace(/^https?:/, 'webcal:')
  link.click()
}
