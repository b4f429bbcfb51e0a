import { View } from '@tarojs/components'
import { useState } from 'react'
import { decodeSite } from '../../contract/scan'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { Row } from '../parts/Row'
import { go } from '../platform/navigate'
import { canScan, scan } from '../platform/scan'
import { DemoSite } from './DemoSite'
import './scan.css'

const WRONG = '编号不对，请核对海报：6 位字母和数字，没有 0、O、1、I、L。'
const FOREIGN = '这不是家站点的二维码，可以再扫一次，或者在下面输入编号。'

const useCodeEntry = () => {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [missed, setMissed] = useState('')
  const enter = () => {
    const code = decodeSite(typed)
    if (code) void go('resident/site', { code })
    else setError(WRONG)
  }
  const type = (text: string) => {
    setTyped(text.toUpperCase())
    setError('')
    setMissed('')
  }
  const withCamera = async () => {
    setMissed('')
    const scanned = await scan()
    if ('missed' in scanned) return setMissed(scanned.missed)
    const code = decodeSite(scanned.text)
    if (code) void go('resident/site', { code, from: 'scan' })
    else setMissed(FOREIGN)
  }
  return { typed, error, missed, type, enter, withCamera }
}

/** The ways to a site: scan its poster, type its number, or look for it nearby. */
export default function ScanPage() {
  const { typed, error, missed, type, enter, withCamera } = useCodeEntry()
  return (
    <Page title='扫码或输入编号'>
      <Card>
        {canScan ? (
          <Button kind='primary' icon='scan-line' block onClick={() => void withCamera()}>
            扫一扫海报
          </Button>
        ) : (
          <View className='scan-tip'>手边有海报？用手机相机或微信“扫一扫”，会直接打开那个站点。</View>
        )}
        {missed && (
          <View className='scan-missed'>
            <Notice kind='info'>{missed}</Notice>
          </View>
        )}
        <View className='scan-entry'>
          <View className='scan-code'>
            <Input
              label='输入海报上的编号'
              value={typed}
              onChange={type}
              onDone={enter}
              placeholder='6 位，例如 7K3M9P'
              max={8}
              error={error}
            />
          </View>
          <View className='scan-go'>
            <Button kind={canScan ? 'plain' : 'primary'} onClick={enter} disabled={typed.trim() === ''}>
              打开
            </Button>
          </View>
        </View>
        <DemoSite />
      </Card>
      <View className='scan-else'>
        <Card>
          <Row
            icon='map-pin'
            title='找身边的站点'
            note='按位置、街道、居民区或代表姓名'
            onClick={() => void go('places/nearby')}
          />
        </Card>
      </View>
    </Page>
  )
}
