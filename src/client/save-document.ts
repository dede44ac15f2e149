/**
 * Makes one file of what an embed shows, which never changes: without scripts, and with a policy that lets nothing be
 * loaded. What scripts had set as properties becomes a rule.
 *
 * @param frame the document of the embed
 * @returns a complete HTML page
 */
export async function savedDocument(frame: Document): Promise<string> {
  // A policy forbids attributes of style also to a copy, so they are taken off while it is made.
  const styled = [...frame.querySelectorAll<HTMLElement>('[style]')].map((element, index) => {
    const css = element.style.cssText;
    element.dataset.set = String(index);
    element.removeAttribute('style');
    return { element, css, index };
  });
  // A copy of the whole document would have its empty style checked against the policy before its text is there.
  const copy = frame.documentElement.cloneNode(true) as HTMLElement;
  for (const { element, css } of styled) element.style.cssText = css;
  const idle =
    'script, template, output, .tools, .f-layer, [http-equiv], [rel=alternate], [rel=icon], [rel=canonical]';
  for (const each of copy.querySelectorAll(idle)) each.remove();
  for (const each of copy.querySelectorAll('.picture')) {
    for (const name of ['tabindex', 'role', 'aria-roledescription', 'aria-label', 'aria-describedby'])
      each.removeAttribute(name);
  }
  // The policy of the frame holds for the text of this style too, so the rules are added to the written page.
  const added = styled.map(({ css, index }) => `[data-set="${index}"]{${css}}`).join('');
  const bytes = new TextEncoder().encode((copy.querySelector('style')?.textContent ?? '') + added);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const policy = frame.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...digest))}'; form-action 'none'; base-uri 'none'`;
  copy.querySelector('meta[charset]')?.after(policy);
  const html = copy.outerHTML.replace('</style>', () => `${added}</style>`);
  return `<!doctype html>${html}\n`;
}
