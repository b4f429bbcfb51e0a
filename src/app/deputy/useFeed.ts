import { makeFeed, revokeFeed } from '../../contract/receptions'
import { ask, say } from '../platform/dialogs'
import { useAct } from '../useAct'

/** What can be done to the address of the feed; what makes an address stop working is asked first. */
export const useFeed = (onChanged: () => void) => {
  const making = useAct(makeFeed)
  const revoking = useAct(revokeFeed)
  const make = async (done: string) => {
    if (!(await making.send({}))) return
    say(done)
    onChanged()
  }
  const renew = async () => {
    const content = '旧地址马上停用，已经订阅的手机和电脑要用新地址重新订阅一次。'
    if (await ask({ title: '换一个新地址？', content, ok: '换新地址', danger: true }))
      await make('已换成新地址')
  }
  const revoke = async () => {
    const content = '已经订阅的手机和电脑不再更新。以后可以随时再生成。'
    if (!(await ask({ title: '停用订阅地址？', content, ok: '停用', danger: true }))) return
    if (!(await revoking.send({}))) return
    say('已停用')
    onChanged()
  }
  return {
    make: () => make('已生成'),
    renew,
    revoke,
    busy: making.busy || revoking.busy,
    fault: making.fault ?? revoking.fault,
  }
}
