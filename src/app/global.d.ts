/// <reference types="@tarojs/taro" />

declare module '*.css'
declare module '*.png' {
  /** Where the build has put the picture. */
  const path: string
  export default path
}

/** Where the server is; empty on H5, which is served by it. */
declare const API_BASE: string

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV: 'weapp' | 'alipay' | 'h5'
  }
}
