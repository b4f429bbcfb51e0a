import { listSubstitutes } from '../../contract/receptions'
import { Choice } from '../parts/Choice'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'

interface Props {
  readonly session: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (id: string) => void
}

/** The deputies who are free then, of the same site or street. */
export const Substitutes = ({ session, value, error, onChange }: Props) => {
  const { data, error: failure, reload } = useEndpoint(listSubstitutes, { session })
  if (failure) return <Failed error={failure} onRetry={() => void reload()} />
  if (!data) return <Waiting rows={1} />
  if (data.items.length === 0)
    return <Notice kind='warn'>那个时间没有别的代表有空。您可以改为请假，由工委安排。</Notice>
  return (
    <Choice
      label='请谁接替'
      hint='这些代表那个时间有空'
      options={data.items.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      error={error}
      columns={3}
      onChange={onChange}
    />
  )
}
