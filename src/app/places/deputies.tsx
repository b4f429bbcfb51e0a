import { View } from '@tarojs/components'
import type { DeputyListing } from '../../contract/deputies'
import { Button } from '../parts/Button'
import { classes } from '../parts/classes'
import { DeputyCard } from '../parts/DeputyCard'
import { Empty } from '../parts/Empty'
import { Page } from '../parts/Page'
import { PagedList } from '../parts/PagedList'
import { SearchBox } from '../parts/SearchBox'
import { Select } from '../parts/Select'
import { go } from '../platform/navigate'
import { useDeputies } from './useDeputies'
import './deputies.css'

const open = (id: string) => void go('places/deputy', { id })

/** At which sites a deputy listens: the first by name, the others by number. */
const sayWhere = ({ sites: [first, ...others] }: DeputyListing): string => {
  if (!first) return ''
  return others.length > 0 ? `${first.name}等 ${others.length + 1} 处` : first.name
}

const nobody = <Empty icon='users' title='没有找到这样的代表' note='少输几个字，或换一个街道、代表组试试。' />

/** Who the deputies are: to be looked for by name, pinyin initials, unit, street and group. */
export default function DeputiesPage() {
  const { list, search, street, group, isOfSite, leaveSite } = useDeputies()
  return (
    <Page title={isOfSite ? '这个站点的代表' : '人大代表'} wide>
      <View className='deputies-tools'>
        <SearchBox label='查找代表' placeholder='姓名、拼音首字母、单位' {...search} />
        <View className='deputies-filters'>
          <Select label='街道' {...street} />
          <Select label='代表组' {...group} />
        </View>
      </View>
      {isOfSite && (
        <Button kind='quiet' onClick={leaveSite}>
          看全部代表
        </Button>
      )}
      <View className={classes('deputies-list', list.isLoading && 'deputies-stale')}>
        <PagedList
          list={list}
          rowKey={({ id }) => id}
          render={deputy => <DeputyCard deputy={deputy} onOpen={open} note={sayWhere(deputy)} />}
          empty={nobody}
        />
      </View>
    </Page>
  )
}
