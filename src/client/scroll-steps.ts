/**
 * Follows the step of the text in the middle of the viewport: highlights its marks in the picture beside it and, on a
 * wide screen, fades from the picture of one scene to that of the next in the same place. Without this script all marks
 * are highlighted, and each scene has its picture beside its own steps.
 */
function follow(scroll: HTMLElement): void {
  const scenes = scroll.querySelectorAll<HTMLElement>('[data-scene]');
  const steps = scroll.querySelectorAll<HTMLElement>('[data-step]');
  const show = (scene: Element): void => {
    for (const each of scenes) each.classList.toggle('on', each === scene);
  };
  const light = (step: HTMLElement, scene: HTMLElement): void => {
    const keys = step.dataset.step?.split(' ').filter(Boolean) ?? [];
    for (const each of steps) each.classList.toggle('now', each === step);
    for (const mark of scroll.querySelectorAll<SVGElement>('svg [data-key]')) {
      const isHere = scene.contains(mark);
      const isMeant = isHere && keys.includes(mark.dataset.key ?? '');
      mark.classList.toggle('lit', isMeant);
      mark.classList.toggle('dim', isHere && keys.length > 0 && !isMeant);
    }
    show(scene);
  };
  const lightOf = new Map<Element, () => void>();
  // The root margin leaves a horizontal line in the viewport, so that at most one step intersects it.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) lightOf.get(target)?.();
    },
    { rootMargin: '-60% 0px -40% 0px' },
  );
  for (const scene of scenes) {
    // Keyboard focus inside a picture brings it into view, and inside a step highlights it too.
    scene.querySelector('.stays')?.addEventListener('focusin', () => show(scene));
    for (const step of scene.querySelectorAll<HTMLElement>('[data-step]')) {
      lightOf.set(step, () => light(step, scene));
      observer.observe(step);
      step.addEventListener('focusin', () => light(step, scene));
    }
  }
  if (scenes.length < 2) return;
  scenes[0]?.classList.add('on');
  scroll.classList.add('follows');
}

for (const scroll of document.querySelectorAll<HTMLElement>('[data-scroll]')) follow(scroll);
