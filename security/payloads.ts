const RUN = '__xss()'

/** What has run as a script in somebody's chat, with `__xss()` in the place of the harm. */
const VECTORS = [
  `<script>${RUN}</script>`,
  `<ScRiPt >${RUN}</sCrIpT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script src=data:text/javascript,${RUN}></script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}"//`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<body onload=${RUN}>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}>`,
  `<textarea autofocus onfocus=${RUN}>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<a href="javascript:${RUN}">click</a>`,
  `<a href="java\tscript:${RUN}">click</a>`,
  `<form action="javascript:${RUN}"><button>click</button></form>`,
  `<button formaction="javascript:${RUN}" form=x>click</button>`,
  `<base href="javascript:${RUN}//">`,
  `<link rel=stylesheet href="data:text/css,*{background:url(javascript:${RUN})}">`,
  `<style>@import 'javascript:${RUN}';</style>`,
  `<meta http-equiv=refresh content="0;javascript:${RUN}">`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<!--<img src="--><img src=x onerror=${RUN}//">`,
  `"><img src=x onerror=${RUN}>`,
  `' autofocus onfocus=${RUN} x='`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  `[click](javascript:${RUN})`,
  `![x](x" onerror="${RUN})`,
  `https://example.org/"onmouseover="${RUN}`,
  `https://example.org/'><img src=x onerror=${RUN}>`,
  `mailto:a@example.org?subject="><script>${RUN}</script>`,
  `tel:+1"><svg onload=${RUN}>`,
  `{{constructor.constructor('${RUN}')()}}`,
  '${' + RUN + '}',
  `<%= ${RUN} %>`,
]

/** Ways in which the same is written so that a filter misses it. */
const DISGUISES: ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => vector.toUpperCase().replaceAll('__XSS', '__xss'),
  (vector) => vector.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (vector) => vector.replaceAll('<', '\\u003c'),
  (vector) => encodeURIComponent(vector),
  (vector) => `**${vector}** _${vector}_`,
  (vector) => `\`${vector}\``,
  (vector) => vector.replaceAll(' ', '/'),
  (vector) => `https://example.org/?q=${vector}`,
  (vector) => `\n\n> ${vector}\n\n- ${vector}`,
]

/** 500 texts; each starts with `p<number>:`, so that one can tell whether it was shown. */
export function payloads(): string[] {
  return DISGUISES.flatMap((disguise) => VECTORS.map(disguise)).map((text, at) => `p${at}: ${text}`)
}
