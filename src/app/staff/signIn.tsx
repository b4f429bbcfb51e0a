import { View } from '@tarojs/components'
import { readDoors } from '../../contract/session'
import { Button } from '../parts/Button'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { useEndpoint } from '../useEndpoint'
import { DemoAccounts } from './DemoAccounts'
import { useSignIn } from './useSignIn'
import './signIn.css'

/** The door of deputies, liaison officers and officers: account and password. */
export default function SignIn() {
  const { attempt, faults, refusal, busy, type, enter } = useSignIn()
  const demonstration = useEndpoint(readDoors, {}).data?.demonstration
  const send = () => void enter(attempt)
  const choose = (account: string) => {
    const given = { account, password: demonstration?.password ?? '' }
    type(given)
    void enter(given)
  }
  return (
    <Page title='工作登录'>
      <View className='sign-in'>
        <View className='sign-in-lead'>人大代表、联络员和工作人员</View>
        <Input
          label='账号'
          value={attempt.account}
          error={faults.account}
          onChange={account => type({ account })}
          onDone={send}
        />
        <Input
          label='密码'
          type='password'
          value={attempt.password}
          error={faults.password}
          onChange={password => type({ password })}
          onDone={send}
        />
        {refusal && <Notice kind='error'>{refusal}</Notice>}
        <Button kind='primary' block icon='log-in' busy={busy} onClick={send}>
          登录
        </Button>
      </View>
      {demonstration && <DemoAccounts accounts={demonstration.accounts} onChoose={choose} />}
    </Page>
  )
}
