import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '../../contract/endpoint'
import type { makePosters } from '../../contract/posters'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Section } from '../parts/Section'
import { say } from '../platform/dialogs'
import { codesOf } from './codesOf'
import { PrintedSheet } from './PrintedSheet'

/** The last step of a poster: that it was printed, and when. */
export function Printed({ made }: { readonly made: InputOf<typeof makePosters> }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [isMarked, setMarked] = useState(false)
  const begin = async () => {
    setBusy(true)
    try {
      setCodes(await codesOf(made))
    } catch (failure) {
      say(failure instanceof Error ? failure.message : '请再试一次')
    } finally {
      setBusy(false)
    }
  }
  const marked = () => {
    setCodes(null)
    setMarked(true)
  }
  return (
    <Section title='印好以后'>
      {isMarked ? (
        <Notice kind='ok'>已经登记。站点信息一改，就会提醒您重印。</Notice>
      ) : (
        <>
          <View className='office-lead'>登记印好的日期，系统才知道哪些海报要重印、哪些贴出去没人扫。</View>
          <Button icon='calendar' busy={busy} onClick={() => void begin()}>
            登记印好的日期
          </Button>
        </>
      )}
      <PrintedSheet
        codes={codes ?? []}
        withDeputies={made.withDeputies}
        open={codes !== null}
        onClose={() => setCodes(null)}
        onMarked={marked}
      />
    </Section>
  )
}
