import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPlaces } from '../../contract/home'
import { findSessions } from '../../contract/receptions'
import { dayOf, sayDay } from '../../contract/time'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { chooseOnMap } from '../platform/chooseOnMap'
import { useEndpoint } from '../useEndpoint'
import { type FromState, useFrom } from '../where/useFrom'
import { WhereAsk, WhereLine } from '../where/WhereLine'
import { WhereSheet, type WhereStep } from '../where/WhereSheet'
import { SessionTile } from './SessionTile'

const Found = ({ from, onWeek }: { readonly from: FromState['from']; readonly onWeek: () => void }) => {
  const { data, error, reload } = useEndpoint(findSessions, from && { from: from.gcj02 })
  if (!from) return null
  if (!data) return error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />
  if (data.items.length === 0) {
    return (
      <Empty
        icon='calendar'
        title='附近七天内没有接待'
        note='再晚几天也许就有，按周看看全区的日程。'
        action={
          <Button kind='primary' onClick={onWeek}>
            按周看
          </Button>
        }
      />
    )
  }
  return (
    <View className='tiles'>
      {data.items.map(({ metres, ...session }) => (
        <SessionTile
          key={session.id}
          session={session}
          metres={metres}
          day={sayDay(dayOf(session.startsAt), Date.now())}
        />
      ))}
    </View>
  )
}

/** The receptions of the next seven days around a place; the device is asked where it is only on a tap. */
export const NearView = ({ onWeek }: { readonly onWeek: () => void }) => {
  const where = useFrom()
  const [step, setStep] = useState<WhereStep | null>(null)
  const places = useEndpoint(listPlaces, {}).data
  const closing = (act: () => unknown) => () => {
    setStep(null)
    void act()
  }
  return (
    <View className='schedule-near'>
      <WhereLine where={where} onChange={() => setStep('ways')} />
      <WhereAsk where={where} onStreets={() => setStep('streets')} />
      <Found from={where.from} onWeek={onWeek} />
      <WhereSheet
        step={step}
        places={places}
        onStep={setStep}
        onMine={closing(where.askDevice)}
        onMap={chooseOnMap && closing(where.pickElsewhere)}
        onChoose={from => closing(() => where.choose(from))()}
      />
    </View>
  )
}
