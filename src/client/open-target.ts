/** Opens the `<details>` around the target of the address, for browsers that do not do so themselves. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!target || !folded) return;
  folded.open = true;
  target.scrollIntoView();
}

openTarget();
addEventListener('hashchange', openTarget);
