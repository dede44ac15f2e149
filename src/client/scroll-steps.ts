/**
 * Highlights the marks that belong to the step of the text in the middle of the viewport, next to a sticky figure.
 * Without this script all marks are highlighted.
 */
function follow(scroll: HTMLElement): void {
  const marks = scroll.querySelectorAll<SVGElement>('svg [data-key]');
  const steps = scroll.querySelectorAll<HTMLElement>('[data-step]');
  const light = (step: Element): void => {
    const keys = (step as HTMLElement).dataset.step?.split(' ').filter(Boolean) ?? [];
    for (const each of steps) each.classList.toggle('now', each === step);
    for (const mark of marks) {
      const meant = keys.includes(mark.dataset.key ?? '');
      mark.classList.toggle('lit', meant);
      mark.classList.toggle('dim', keys.length > 0 && !meant);
    }
  };
  // The root margin leaves a horizontal line in the viewport, so that at most one step intersects it.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) light(target);
    },
    { rootMargin: '-60% 0px -40% 0px' },
  );
  for (const step of steps) {
    observer.observe(step);
    // Keyboard focus inside a step highlights it too.
    step.addEventListener('focusin', () => light(step));
  }
}

for (const scroll of document.querySelectorAll<HTMLElement>('[data-scroll]')) follow(scroll);
