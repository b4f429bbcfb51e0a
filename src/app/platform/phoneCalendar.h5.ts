import type { CalendarEntry } from './phoneCalendar'

/** Opens the iCalendar file: phones offer to put it into their calendar, desks to open or keep it. */
export const addToCalendar = async ({ file }: CalendarEntry): Promise<void> => {
  const link = document.createElement('a')
  link.href = file
  link.click()
}
