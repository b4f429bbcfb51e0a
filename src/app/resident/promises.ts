/** What happens to what people tell us. Every sentence is kept by the server; change one only together. */
export const privacy: readonly string[] = [
  '不留姓名和电话，也可以提意见，办理不受影响。',
  '留下的姓名和电话加密保存，只有办理这件事的工作人员能看，每次查看都有记录。',
  '只有您打开“代表可联系我”，代表才看得到您的联系方式。',
  '照片里的拍摄地点等信息，上传时就去掉。',
  '意见内容不对外公开，只有办理这件事的人和这个站点的代表能看。',
  '草稿和回执保存在您自己的设备上，清除应用数据就会删掉。',
]

export const about: readonly string[] = [
  '家站点是人大代表联系居民的地方：代表之家、代表联络站、代表联系点。',
  '每条意见都有回执编号、答复期限和办理过程，谁在办、办到哪一步，随时能看。',
  '有答复后由您评价；不满意可以要求重新办理。',
]
