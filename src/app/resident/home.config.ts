export default definePageConfig({ navigationBarTitleText: '家站点', enableShareAppMessage: true })
