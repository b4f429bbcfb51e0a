import { View } from '@tarojs/components'
import { roleWords } from '../../contract/roles'
import { type Me, readDoors } from '../../contract/session'
import { leave } from '../leaving'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Icon } from '../parts/Icon'
import { ask } from '../platform/dialogs'
import { useEndpoint } from '../useEndpoint'
import { useSignIn } from './useSignIn'

const out = async () => {
  const isSure = await ask({ title: '退出登录？', content: '草稿和回执仍留在这台设备上。', ok: '退出' })
  if (isSure) await leave()
}

const SignIn = () => {
  const { data: doors } = useEndpoint(readDoors, {})
  const { isSigningIn, signIn } = useSignIn()
  if (doors && !doors.development) return null
  return (
    <Button kind='primary' icon='log-in' block busy={isSigningIn} onClick={signIn}>
      一键登录
    </Button>
  )
}

const noteOf = (me: Me | null): string => {
  if (!me) return '登录后提的意见跟着账号走，换手机也能看。不登录也能提。'
  return me.duties.map(({ role }) => roleWords[role]).join('、') || '您提的意见都在“我的意见”里。'
}

/** Who is signed in on this device, and the way in or out. */
export const Account = ({ me }: { me: Me | null }) => (
  <Card>
    <View className='account'>
      <View className='account-face'>
        <Icon name='user-round' size={28} />
      </View>
      <View className='account-words'>
        <View className='account-name'>{me?.name ?? '还没有登录'}</View>
        <View className='account-note'>{noteOf(me)}</View>
      </View>
    </View>
    <View className='account-action'>
      {me ? (
        <Button icon='log-out' block onClick={() => void out()}>
          退出登录
        </Button>
      ) : (
        <SignIn />
      )}
    </View>
  </Card>
)
