/*
 * The links named Share under charts. Phones open their own list of ways to share; elsewhere the link is copied, and
 * the page says so. Where neither works, the link leads to the page of the chart.
 */
document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-share]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { share: title, copied = '' } = link.dataset;
  const said = link.parentElement?.querySelector('[role="status"]');
  try {
    if (navigator.share && matchMedia('(pointer: coarse)').matches)
      await navigator.share({ title: title ?? '', url: link.href });
    else {
      await navigator.clipboard.writeText(link.href);
      if (said) said.textContent = copied;
    }
  } catch (error) {
    // Readers may close the list of their phone without choosing.
    if ((error as Error).name !== 'AbortError') location.assign(link.href);
  }
});
