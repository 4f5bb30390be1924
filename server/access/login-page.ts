// The page on which a browser gives the token: no script, one field, and the way back.
const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center }
  main { width: min(22rem, 100vw - 3rem) }
  label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
  input, button { margin: .5rem 0 1rem; padding: .6rem .8rem; border-radius: .5rem }
  input { border: 1px solid #767b87 }
  button { border: 0; background: #27509b; color: #fff; cursor: pointer }
  [role=alert] { border-left: 4px solid #c0392b; padding-left: .8rem }`;

/** @param to a path of this server, see `pathWithin` */
export function loginPage(to: string, problem: string | null): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sign in · Asterism</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Asterism</h1>
${problem === null ? "" : `<p role="alert">${escaped(problem)}</p>`}
<form method="post" action="/login">
<input type="hidden" name="to" value="${escaped(to)}">
<label for="token">The token of this server</label>
<input id="token" name="token" type="password" required autofocus autocomplete="current-password">
<button>Sign in</button>
</form>
<p>Whoever runs this server can tell it to you.</p>
</main>
</body>
</html>
`;
}

/** The path if it leads nowhere else, or the front page: no other site may be the way back. */
export function pathWithin(to: unknown): string {
  if (typeof to !== "string" || to.length > 8000) return "/";
  // Browsers read a backslash as a slash, and `//` as the beginning of another site's name.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/u.test(to)) return "/";
  const { origin, pathname, search, hash } = new URL(to, "http://here.invalid");
  return origin === "http://here.invalid" && !pathname.startsWith("//")
    ? pathname + search + hash
    : "/";
}

function escaped(text: string): string {
  const names: Record<string, string> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
  return text.replace(/[&<>"]/gu, (letter) => `&${names[letter]!};`);
}
