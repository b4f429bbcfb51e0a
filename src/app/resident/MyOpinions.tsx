import { listMyOpinions } from '../../contract/opinions'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { OpinionCard } from '../parts/OpinionCard'
import { PagedList } from '../parts/PagedList'
import { go } from '../platform/navigate'
import { usePaged } from '../usePaged'

const nothing = (
  <Empty
    icon='message-square-text'
    title='账号里还没有意见'
    note='扫一扫站点海报，或选一个站点，就可以提。'
    action={
      <Button kind='primary' onClick={() => void go('resident/scan')}>
        去提意见
      </Button>
    }
  />
)

/** The opinions of the account that is signed in, the newest first. */
export const MyOpinions = () => (
  <PagedList
    list={usePaged(listMyOpinions, {}, { onShow: true })}
    rowKey={card => card.id}
    render={card => (
      <OpinionCard
        card={card}
        audience='reporter'
        now={Date.now()}
        onOpen={id => void go('resident/opinion', { id })}
      />
    )}
    empty={nothing}
  />
)
