/** Shown instead of an empty window when the web page was not built. */
export const notBuiltPage = (folder: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Citybrain</title></head>
  <body>
    <h1>The page is not built</h1>
    <p>The services run, but there is no page in <code>${escaped(folder)}</code>. Build it with <code>npm run build</code>,
    or name its folder in <code>WEB_DIR</code>. The API is at <code>/api</code>; <a href="/api/health">/api/health</a> says
    whether every service is ready.</p>
    <p lang="zh">页面尚未构建：请运行 <code>npm run build</code>。</p>
  </body>
</html>
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
