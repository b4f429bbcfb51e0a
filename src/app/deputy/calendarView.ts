import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { CalendarView } from '../parts/calendar/views.shared'
import { storage } from '../platform/storage'

interface Chosen {
  readonly view: CalendarView
  readonly choose: (view: CalendarView) => void
}

/** How the person on this device likes to look at the calendar. */
export const useCalendarView = create<Chosen>()(
  persist(set => ({ view: 'month', choose: view => set({ view }) }), {
    name: 'calendar-view',
    storage: createJSONStorage(() => storage),
  }),
)
