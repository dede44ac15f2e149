/**
 * Opens and closes the evidence of numbers where the browser has no popovers of its own: by its mark, which also
 * closes it, by Escape, and by a press anywhere else. Without script, `evidence.css` opens it while its mark has the focus.
 */
function openEvidence(): void {
  const marks = [...document.querySelectorAll<HTMLElement>('[popovertarget]')];
  const listOf = (mark: HTMLElement | undefined): HTMLElement | null =>
    document.getElementById(mark?.getAttribute('popovertarget') ?? '');
  let current: HTMLElement | undefined;

  const open = (mark: HTMLElement | undefined): void => {
    listOf(current)?.setAttribute('data-open', 'no');
    current?.setAttribute('aria-expanded', 'false');
    current = mark;
    // What else waits for a popover to open is told as by one.
    listOf(current)?.dispatchEvent(new Event('beforetoggle'));
    listOf(current)?.setAttribute('data-open', 'yes');
    current?.setAttribute('aria-expanded', 'true');
  };
  for (const mark of marks) {
    listOf(mark)?.setAttribute('data-open', 'no');
    mark.setAttribute('aria-expanded', 'false');
    mark.addEventListener('click', () => open(mark === current ? undefined : mark));
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !current) return;
    current.focus();
    open(undefined);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const isWithin = [current, listOf(current)].some((each) => each?.contains(target as Node));
    // A number of the text is the label of its mark, and presses it.
    if (!isWithin && !(target as Element).closest('label')) open(undefined);
  });
}

/**
 * Where style sheets cannot do it, puts evidence level with its mark before it opens: as far from the top of the
 * viewport, or from its foot if the mark is in the lower half. `evidence.css` uses that where there is a margin.
 */
function placeEvidence(): void {
  // The event does not bubble.
  document.addEventListener(
    'beforetoggle',
    ({ target }) => {
      const list = target as HTMLElement;
      const mark = document.querySelector(`[popovertarget="${list.id}"]`);
      if (!mark) return;
      const { top, bottom } = mark.getBoundingClientRect();
      const isUpper = top + bottom < innerHeight;
      list.dataset.from = isUpper ? 'top' : 'bottom';
      list.style.setProperty('--distance', `${Math.max(0, isUpper ? top : innerHeight - bottom)}px`);
    },
    true,
  );
}

if (!('popover' in HTMLElement.prototype)) openEvidence();
if (!CSS.supports('position-anchor', 'auto') || !CSS.supports('position-try-fallbacks', 'flip-x'))
  placeEvidence();

export {};
