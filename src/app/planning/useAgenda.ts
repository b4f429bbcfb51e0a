import { useRef, useState } from 'react'
import { listCampaigns, listStaffSessions, type StaffSession } from '../../contract/receptions'
import { useMay } from '../office/useMay'
import { mondayOf, monthOf, weekOf, weeksOf } from '../parts/calendar/month.shared'
import { useLooking } from '../parts/calendar/useLooking'
import type { CalendarView } from '../parts/calendar/views.shared'
import { useEndpoint } from '../useEndpoint'
import { bandOf } from './agendaItems'

/** The first and last day that a view shows. */
const spanOf = (view: CalendarView, day: string): { from: string; until: string } => {
  const days = view === 'week' ? weekOf(mondayOf(day)) : weeksOf(monthOf(day)).flat()
  return { from: days[0] ?? day, until: days.at(-1) ?? day }
}

/** The receptions of the office's calendar, and the ways to move about in it. `now` in milliseconds. */
export const useAgenda = (now: number) => {
  const [view, setView] = useState<CalendarView>('month')
  const looking = useLooking(view, setView, now)
  const [street, setStreet] = useState('')
  const [site, setSite] = useState('')
  const { day } = looking
  const sessions = useEndpoint(listStaffSessions, spanOf(view, day), { onShow: true })
  // The sheet that was left stays in sight until the next one is here.
  const heard = useRef(sessions.data)
  heard.current = sessions.data ?? heard.current
  const maySee = useMay(listCampaigns)
  const campaigns = useEndpoint(listCampaigns, maySee ? { year: Number(day.slice(0, 4)) } : null)
  const all = heard.current?.items ?? []
  const isShown = (session: StaffSession) =>
    (!street || session.street === street) && (!site || session.site.code === site)
  return {
    looking,
    all,
    shown: all.filter(isShown),
    bands: (campaigns.data?.items ?? []).map(bandOf),
    street,
    setStreet: (next: string) => {
      setStreet(next)
      setSite('')
    },
    site,
    setSite,
    isLoaded: heard.current !== undefined && !sessions.error,
    error: sessions.error,
    reload: sessions.reload,
  }
}

export type Agenda = ReturnType<typeof useAgenda>
