import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { OutputOf } from '../../contract/endpoint'
import { listCalls, markCalled } from '../../contract/receptions'
import { dayOf, sayClock, sayDay, sayTime } from '../../contract/time'
import { backTo, Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Waiting } from '../parts/Waiting'
import { ask, say } from '../platform/dialogs'
import { phone } from '../platform/phone'
import { useAct } from '../useAct'
import { useEndpoint } from '../useEndpoint'
import './door.css'

type Call = OutputOf<typeof listCalls>['items'][number]

const within = { title: '今天的接待', onBack: () => backTo('door/today') }

interface OneProps {
  readonly one: Call
  readonly now: number
  readonly onDone: () => void
}

const One = ({ one, now, onDone }: OneProps) => {
  const { id, site, startsAt, name, phone: number, text, at } = one
  const { send, busy, fault } = useAct(markCalled)
  const done = async () => {
    const content = '登记后就不再列在这里。'
    if (!(await ask({ title: `已经告诉${name}了？`, content, ok: '已告知' }))) return
    if (!(await send({ call: id }))) return
    say('记下了')
    onDone()
  }
  return (
    <Card>
      <View className='call-name'>{name}</View>
      <View className='call-about'>{`约的是${sayDay(dayOf(startsAt), now)} ${sayClock(startsAt)}，${site}`}</View>
      <View className='call-text'>{text}</View>
      <View className='call-note'>{`${sayTime(at, now)} 的变动`}</View>
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      <View className='call-acts'>
        {number ? (
          <Button icon='phone' label={`打电话给${name}，${number}`} onClick={() => void phone(number)}>
            {number}
          </Button>
        ) : (
          <View className='call-note'>没有留电话，请当面转告</View>
        )}
        <Button kind='primary' icon='check' busy={busy} label={`${name}已告知`} onClick={() => void done()}>
          已告知
        </Button>
      </View>
    </Card>
  )
}

/** Those whom no message reaches: whom to phone, and what to tell. */
export default function CallsPage() {
  const { data, error, reload } = useEndpoint(listCalls, {}, { onShow: true })
  const now = useMemo(() => Date.now(), [])
  return (
    <Office title='电话告知' here='door/today' within={within}>
      <View className='office-column'>
        {data?.items.map(one => (
          <One key={one.id} one={one} now={now} onDone={() => void reload()} />
        ))}
        {data?.items.length === 0 && (
          <Empty icon='phone' title='都告知了' note='有变动而收不到消息的人，会列在这里。' />
        )}
        {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
      </View>
    </Office>
  )
}
