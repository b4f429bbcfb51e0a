import { View } from '@tarojs/components'
import { readDoors } from '../../contract/session'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Input } from '../parts/Input'
import { useEndpoint } from '../useEndpoint'
import { useSignIn } from './useSignIn'
import type { SubmissionState } from './useSubmission'

/** How a guest comes back: with a PIN of their own, or by signing in and needing none. */
export const SubmitPin = ({ submission: { draft, edit, errors } }: { submission: SubmissionState }) => {
  const { data: doors } = useEndpoint(readDoors, {})
  const { isSigningIn, signIn } = useSignIn()
  return (
    <Card>
      <View id='field-pin'>
        <Input
          label='设一个查询密码'
          hint='以后凭回执编号和它查看进展，请记住。'
          type='digit'
          placeholder='4 到 6 位数字'
          value={draft.pin}
          onChange={pin => edit({ pin })}
          max={6}
          error={errors.pin}
        />
      </View>
      {doors?.development && (
        <Button kind='plain' icon='log-in' block busy={isSigningIn} onClick={signIn}>
          一键登录，不用记密码
        </Button>
      )}
    </Card>
  )
}
