/**
 * Makes one file of what an embed shows, which never changes: without scripts, and with a policy that lets nothing be
 * loaded. What scripts had set as properties becomes a rule.
 *
 * @param frame the document of the embed
 * @returns a complete HTML page
 */
export async function savedDocument(frame: Document): Promise<string> {
  const copy = frame.cloneNode(true) as Document;
  const idle = 'script, template, output, .tools, .f-layer, [http-equiv], link[rel=alternate]';
  for (const each of copy.querySelectorAll(idle)) each.remove();
  for (const each of copy.querySelectorAll('.picture')) {
    for (const name of ['tabindex', 'role', 'aria-roledescription', 'aria-label', 'aria-describedby'])
      each.removeAttribute(name);
  }
  const style = copy.querySelector('style') ?? copy.head.appendChild(copy.createElement('style'));
  [...copy.querySelectorAll<HTMLElement>('[style]')].forEach((each, index) => {
    style.textContent += `[data-set="${index}"]{${each.style.cssText}}`;
    each.dataset.set = String(index);
    each.removeAttribute('style');
  });
  const bytes = new TextEncoder().encode(style.textContent ?? '');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const policy = copy.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...digest))}'; form-action 'none'; base-uri 'none'`;
  copy.querySelector('meta[charset]')?.after(policy);
  return `<!doctype html>${copy.documentElement.outerHTML}\n`;
}
