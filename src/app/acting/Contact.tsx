import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { OutputOf } from '../../contract/endpoint'
import { type OpinionView, viewContact } from '../../contract/opinions'
import { CallFailed, call, newKey } from '../call'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { phone } from '../platform/phone'
import './acting.css'

type Seen = OutputOf<typeof viewContact>

const absent = { none: '居民没有留下联系方式。', hidden: '联系方式不对您显示。' } as const

const sentenceOf = (failure: unknown): string =>
  failure instanceof CallFailed ? failure.message : '没有成功，请再试一次。'

const Card = ({ seen }: { readonly seen: Seen }) => (
  <View className='contact-seen'>
    <Row title='称呼' value={seen.name || '没有填写'} />
    {seen.phone ? (
      <Row icon='phone' title='电话' value={seen.phone} onClick={() => void phone(seen.phone ?? '')} />
    ) : (
      <Row title='电话' value='没有填写' />
    )}
  </View>
)

/** The reporter's name and phone, behind a tap that says it is written down. */
export function Contact({ opinion }: { readonly opinion: OpinionView }) {
  const key = useRef(newKey())
  const [seen, setSeen] = useState<Seen | null>(null)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setFault('')
    await call(viewContact, { id: opinion.id }, { key: key.current })
      .then(setSeen, (failure: unknown) => setFault(sentenceOf(failure)))
      .finally(() => setBusy(false))
  }
  if (opinion.contact !== 'mayView') return <View className='contact-note'>{absent[opinion.contact]}</View>
  if (seen) return <Card seen={seen} />
  return (
    <View className='contact-ask'>
      {fault && <Notice kind='error'>{fault}</Notice>}
      <Button kind='plain' icon='eye' busy={busy} onClick={() => void look()}>
        查看联系方式
      </Button>
      <View className='contact-note'>查看会留下记录：谁看的、什么时候。</View>
    </View>
  )
}
