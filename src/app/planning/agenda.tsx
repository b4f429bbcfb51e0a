import { View } from '@tarojs/components'
import { useState } from 'react'
import { addSession } from '../../contract/receptions'
import { Office } from '../office/Office'
import { useMay } from '../office/useMay'
import { Button } from '../parts/Button'
import { CalendarTools } from '../parts/calendar/CalendarTools'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { useIsDesk } from '../useIsDesk'
import { AddSheet } from './AddSheet'
import { AgendaFilters } from './AgendaFilters'
import { AgendaSheet } from './AgendaSheet'
import { SessionSheet } from './SessionSheet'
import { useAgenda } from './useAgenda'
import { useDrop } from './useDrop'
import './planning.css'

const views = ['month', 'week'] as const

/** The receptions of one's street or sites as a calendar; what may be changed is changed from here. */
export default function AgendaPage() {
  const now = Date.now()
  const agenda = useAgenda(now)
  const wide = useIsDesk()
  const mayAdd = useMay(addSession)
  const [open, setOpen] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const { looking, site, shown, isLoaded, error, reload } = agenda
  const changed = () => void reload()
  const drop = useDrop(shown, changed)
  return (
    <Office
      title='接待日程'
      here='planning/agenda'
      actions={
        <>
          <AgendaFilters agenda={agenda} />
          {mayAdd && (
            <Button kind='primary' icon='plus' onClick={() => setAdding(true)}>
              增加一场
            </Button>
          )}
        </>
      }
    >
      <CalendarTools {...looking} views={views} />
      <View>
        {isLoaded && (
          <AgendaSheet
            agenda={agenda}
            now={now}
            wide={wide}
            onOpen={setOpen}
            onDrop={one => void drop(one)}
          />
        )}
        {!isLoaded && (error ? <Failed error={error} onRetry={changed} /> : <Waiting />)}
      </View>
      {open && <SessionSheet id={open} onClose={() => setOpen(null)} onChanged={changed} />}
      {isAdding && (
        <AddSheet day={looking.day} site={site} onClose={() => setAdding(false)} onChanged={changed} />
      )}
    </Office>
  )
}
