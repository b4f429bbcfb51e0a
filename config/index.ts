import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { pureContract } from './contract'
import { splitH5 } from './h5'

const root = path.resolve(__dirname, '..')
const isH5 = process.env.TARO_ENV === 'h5'

/** Mini programs have no origin of their own, so the address of the server is built in. */
const apiBase = isH5 ? '' : (process.env.API_BASE ?? 'http://127.0.0.1:8080')

// Outside sourceRoot nothing is compiled unless it is listed. The packages ship newer syntax than old phones read.
const modern = /node_modules[\\/](valibot|zustand|dayjs|supercluster|kdbush)[\\/]/
const include = [path.join(root, 'src/contract'), (file: string) => modern.test(file)]

/** `--icon: lucide map-pin` becomes the picture itself, so that no platform has to fetch an icon. */
const icons = { [path.join(root, 'config/plugins/icons.js')]: { enable: true } }

export default defineConfig<'webpack5'>(async merge => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'jiazhandian',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src/app',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: isH5 ? [] : [path.join(root, 'config/plugins/aria.js')],
    // supercluster asks a clock that mini programs do not have: now() of another one will do.
    defineConstants: {
      API_BASE: JSON.stringify(apiBase),
      ...(isH5 ? {} : { performance: 'Date' }),
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    // Chinese as it is: escaped it takes twice the room.
    terser: { enable: true, config: { compress: { passes: 3 }, output: { ascii_only: false } } },
    // Templates for so many levels of boxes; deeper ones repeat through a component (Taro's own default is 16).
    baseLevel: 8,
    mini: {
      // No page is written as HTML: its parser stays out of the package.
      runtime: { enableInnerHTML: false },
      // minifyXML stays off: it drops the end tag of <input> and so breaks every template after it.
      compile: { include },
      // Native maps take pictures of their marks as files only, however small.
      imageUrlLoaderOption: { limit: 1 },
      // Each part's style stands by itself: in which order they come makes no difference.
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain: chain => pureContract(chain, root),
      postcss: { pxtransform: { enable: true, config: {} }, ...icons },
    },
    h5: {
      compile: { include },
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // px stays px on the web: the default (rem) needs an inline script and doubles everything on a desktop.
        pxtransform: { enable: true, config: { targetUnit: 'px' } as never },
        ...icons,
      },
      webpackChain: chain => {
        pureContract(chain, root)
        splitH5(chain, root)
      },
    },
  }
  return merge({}, config)
})
