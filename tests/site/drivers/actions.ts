/** Keys by their names, as WebDriver writes them. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE006',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

/** The actions of WebDriver, which both of its protocols write alike. */
type Actions = readonly Readonly<Record<string, unknown>>[];

/** Presses a key: a character, or a name such as `ArrowRight`. */
export function pressing(key: string): Actions {
  const value = keys[key] ?? key;
  if (value.length > 1) throw new Error(`No key of WebDriver is known by the name ${key}.`);
  return [
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ],
    },
  ];
}

/** Moves the pointer to a point of the viewport, and presses its button there if asked to. */
export function pointing(x: number, y: number, click: boolean): Actions {
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        ...(click ? press : []),
      ],
    },
  ];
}
