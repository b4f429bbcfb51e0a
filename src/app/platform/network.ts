import Taro from '@tarojs/taro'

/** Calls back when the network comes back; gives the way to stop. */
export const onNetworkBack = (callback: () => void): (() => void) => {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) callback()
  }
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}
