import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'

type Mini = NonNullable<Extract<UserConfigExport<'webpack5'>, { mini?: unknown }>['mini']>
type Chain = Parameters<NonNullable<Mini['webpackChain']>>[0]

/** The contract does nothing but declare: a file of it that nobody asks for stays out, even behind `export *`. */
export const pureContract = (chain: Chain, root: string): void => {
  chain.module.rule('contract').include.add(path.join(root, 'src/contract')).end().set('sideEffects', false)
}
