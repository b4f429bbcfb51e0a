import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'

type H5 = NonNullable<Extract<UserConfigExport<'webpack5'>, { h5?: unknown }>['h5']>
type Chain = Parameters<NonNullable<H5['webpackChain']>>[0]

/** Polyfills that every browser we support has built in. */
const needless = [
  'whatwg-fetch',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
  'jsonp-retry',
]
const framework = /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/

/** Keeps the first page small: groups without a name, so that no page loads what only another one needs. */
export const splitH5 = (chain: Chain, root: string): void => {
  const empty = path.join(root, 'config/plugins/empty.js')
  for (const name of needless) chain.resolve.alias.set(`${name}$`, empty)
  chain.performance.hints(false)
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 8000,
    maxInitialRequests: 8,
    maxAsyncRequests: 8,
    cacheGroups: {
      default: { minChunks: 2, priority: -20, reuseExistingChunk: true },
      defaultVendors: {
        test: /[\\/]node_modules[\\/]/,
        priority: -10,
        chunks: 'async',
        minChunks: 2,
        reuseExistingChunk: true,
      },
      react: { test: framework, name: 'react', priority: 30 },
      taroUi: {
        test: /[\\/]node_modules[\\/]@tarojs[\\/]components[\\/]/,
        name: 'taro-ui',
        priority: 20,
        chunks: 'async',
      },
    },
  })
}
