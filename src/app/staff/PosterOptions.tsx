import { View } from '@tarojs/components'
import { posterSizes } from '../../contract/posters'
import { Choice } from '../parts/Choice'
import { Picker } from '../parts/Picker'
import { Toggle } from '../parts/Toggle'
import type { PosterChoice } from './usePosterChoice'

const sizes = posterSizes.map(value => ({
  value,
  label: { A3: 'A3 宣传栏', A4: 'A4 门口', A5: 'A5 桌面' }[value],
}))
const kinds = [
  { value: 'pdf', label: '一个 PDF' },
  { value: 'zip', label: '每站一个（ZIP）' },
] as const
const marks = [
  { value: 'qr', label: '二维码' },
  { value: 'miniProgram', label: '小程序码' },
] as const

interface Props {
  readonly posters: PosterChoice
  readonly streets: readonly { readonly slug: string; readonly name: string }[]
  readonly hasMiniProgram: boolean
}

/** Whose posters, how large, and what stands on them. */
export function PosterOptions({ posters, streets, hasMiniProgram }: Props) {
  const { codes, choice, choose } = posters
  const whose = [
    ...(codes.length > 0 ? [{ value: 'chosen' as const, label: `选中的 ${codes.length} 个站点` }] : []),
    ...(streets.length > 1 ? [{ value: 'all' as const, label: '所有开放的站点' }] : []),
    ...streets.map(({ slug, name }) => ({ value: `street:${slug}` as const, label: `${name}的站点` })),
  ]
  return (
    <View className='office-paper'>
      <Picker
        label='给哪些站点做'
        options={whose}
        value={choice.whose}
        onChange={value => choose({ whose: value })}
      />
      <Choice
        label='纸张'
        columns={3}
        options={sizes}
        value={choice.size}
        onChange={size => choose({ size })}
      />
      <Choice label='文件' columns={2} options={kinds} value={choice.as} onChange={as => choose({ as })} />
      {hasMiniProgram && (
        <Choice
          label='印哪种码'
          hint='二维码用任何手机都能扫；小程序码只能用微信扫。'
          columns={2}
          options={marks}
          value={choice.mark}
          onChange={mark => choose({ mark })}
        />
      )}
      <Toggle
        label='印上代表姓名'
        hint='印好登记以后，代表一有变动就会提醒重印。'
        value={choice.withDeputies}
        onChange={withDeputies => choose({ withDeputies })}
      />
    </View>
  )
}
