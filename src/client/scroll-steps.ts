/**
 * Lights the marks of a figure that the step in the middle of the window speaks of, while the figure stays and the
 * text moves. Without it the same figure stands beside the same text, with all its marks lit.
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
  // A band as thin as a line in the middle of the window: never more than one step is in it.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) light(target);
    },
    { rootMargin: '-60% 0px -40% 0px' },
  );
  for (const step of steps) {
    observer.observe(step);
    // Whoever goes through the page by keyboard lights the step that the focus is in.
    step.addEventListener('focusin', () => light(step));
  }
}

for (const scroll of document.querySelectorAll<HTMLElement>('[data-scroll]')) follow(scroll);
