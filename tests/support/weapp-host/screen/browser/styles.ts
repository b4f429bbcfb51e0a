/** An approximation of WeChat's own styles for built-in components: enough for layout, not for pixels. */
export const baseStyles = `
html, body { margin: 0; height: 100%; }
body { overflow: hidden; font-family: -apple-system, "Helvetica Neue", "Noto Sans CJK SC", sans-serif; font-size: 16px; line-height: 1.4; }
/* Fixed elements of a page stay between the bars, because a transformed box is what they are fixed to. */
#weapp-frame { position: absolute; inset: 0; transform: translateZ(0); overflow: hidden; }
body.has-bar #weapp-frame { top: 64px; }
body.has-tabs #weapp-frame { bottom: 50px; }
wx-page { display: block; position: absolute; inset: 0; overflow-y: auto; }
wx-page[hidden] { display: none; }
[hidden] { display: none !important; }
wx-view, wx-scroll-view, wx-form, wx-swiper, wx-swiper-item, wx-picker, wx-navigator, wx-radio-group,
wx-checkbox-group, wx-custom-wrapper, wx-comp, wx-cover-view, wx-rich-text { display: block; }
wx-custom-wrapper, wx-comp, wx-block { display: contents; }
wx-picker { position: relative; }
wx-picker > .weapp-choice { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; border: 0; padding: 0; margin: 0; }
wx-text { white-space: pre-line; }
wx-scroll-view { overflow: hidden; }
wx-scroll-view[data-scroll-y] { overflow-y: auto; }
wx-scroll-view[data-scroll-x] { overflow-x: auto; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img { display: block; width: 100%; height: 100%; }
wx-input, wx-textarea { display: block; overflow: hidden; height: 1.4em; }
wx-textarea { width: 300px; height: 150px; }
wx-textarea[data-auto-height] { height: auto; }
wx-textarea[data-auto-height] > textarea { field-sizing: content; height: auto; }
wx-input > input, wx-textarea > textarea { width: 100%; height: 100%; border: 0; padding: 0; margin: 0; outline: 0;
  background: none; font: inherit; color: inherit; box-sizing: border-box; resize: none; text-align: inherit; }
wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px;
  text-align: center; line-height: 2.55555556; border-radius: 5px; overflow: hidden; color: #000; background: #f8f8f8; cursor: pointer; }
wx-button[data-type=primary] { color: #fff; background: #1aad19; }
wx-button[data-type=warn] { color: #fff; background: #e64340; }
wx-button[data-size=mini] { display: inline-block; line-height: 2.3; font-size: 13px; padding: 0 1.34em; }
wx-button[aria-disabled=true] { color: rgba(0, 0, 0, .3); background: #f7f7f7; }
wx-switch, wx-radio, wx-checkbox { display: inline-block; }
wx-switch > input { width: 52px; height: 32px; margin: 0; }
#weapp-bar { display: none; position: fixed; inset: 0 0 auto; height: 64px; box-sizing: border-box; padding-top: 20px;
  text-align: center; font: 600 17px/44px sans-serif; background: #fff; }
body.has-bar #weapp-bar { display: block; }
/* Drawn by CSS, so that a search for the text finds the page's words only, as in a browser build. */
#weapp-bar::before { content: attr(data-title); }
#weapp-back { position: absolute; left: 0; top: 20px; width: 44px; cursor: pointer; }
body.has-tabs #weapp-back { display: none; }
#weapp-back::before { content: "‹"; }
#weapp-tabs { display: none; position: fixed; inset: auto 0 0; height: 50px; background: #fff; border-top: 1px solid #eee; }
body.has-tabs #weapp-tabs { display: flex; }
#weapp-tabs > div { flex: 1; text-align: center; font-size: 12px; line-height: 50px; cursor: pointer; }
#weapp-toast { position: fixed; left: 50%; top: 45%; transform: translate(-50%, -50%); padding: 10px 16px; border-radius: 5px;
  color: #fff; background: rgba(17, 17, 17, .7); pointer-events: none; z-index: 1; }
.weapp-mask { position: fixed; inset: 0; background: rgba(0, 0, 0, .6); z-index: 1; }
.weapp-box { position: absolute; left: 10%; right: 10%; top: 35%; padding: 20px 0; border-radius: 8px; text-align: center; background: #fff; }
.weapp-box > * { padding: 10px; }
.weapp-box > textarea { display: block; width: 80%; margin: 0 auto; font: inherit; }
.weapp-sheet { position: absolute; inset: auto 0 0; text-align: center; background: #fff; }
.weapp-sheet > div, .weapp-box > [role=button] { padding: 12px; cursor: pointer; }
`
