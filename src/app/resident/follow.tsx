import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { useParams } from '../platform/navigate'
import { useFollow } from './useFollow'
import './follow.css'

/** The way back for those who did not sign in: receipt code and PIN. */
export default function FollowPage() {
  const params = useParams()
  const [code, setCode] = useState(params.code ?? '')
  const [pin, setPin] = useState('')
  const { faults, refusal, isAsking, follow } = useFollow()
  const open = () => follow(code, pin)
  return (
    <Page title='查进展'>
      <Card>
        {refusal && <Notice kind='error'>{refusal}</Notice>}
        <Input
          label='回执编号'
          hint='提交后给您的 8 位编号，大小写和短横都不要紧。'
          placeholder='例如 7K3M-9PQR'
          value={code}
          onChange={text => setCode(text.toUpperCase())}
          max={12}
          error={faults.code}
        />
        <Input
          label='查询密码'
          hint='提交时您自己设的 4 到 6 位数字。'
          type='digit'
          value={pin}
          onChange={setPin}
          onDone={open}
          max={6}
          error={faults.pin}
        />
        <Button kind='primary' icon='search' block busy={isAsking} onClick={open}>
          查看
        </Button>
      </Card>
      <View className='follow-lost'>
        忘了编号或密码？带上大致的提交时间，到提意见的站点找联络员帮忙查。登录后提交的意见，登录即可查看。
      </View>
    </Page>
  )
}
