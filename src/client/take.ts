import type { PictureTaker } from './take-picture.ts';

/** What was done: the clipboard has it, a file was saved, or neither was possible. */
export type Taken = 'copied' | 'saved' | 'failed';

let loading: Promise<PictureTaker> | undefined;

/** Loads the script that draws pictures, which most readers never need. */
function load(program: string): Promise<PictureTaker> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = program;
    script.onload = () => resolve((globalThis as unknown as { pictureTaker: PictureTaker }).pictureTaker);
    script.onerror = () => reject(new Error(program));
    document.head.append(script);
  });
  return loading;
}

function save(content: Blob, name: string): Taken {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return 'saved';
}

/**
 * Takes what a preview shows: a picture into the clipboard, a drawing or one pinned file to be saved, code for WeChat.
 *
 * @param preview a frame of this site
 * @param kind `picture`, `drawing`, `wechat` or `file`
 * @param name of the file, without its ending
 * @param program address of the script that draws
 */
export async function takeFrom(
  preview: HTMLIFrameElement,
  kind: string,
  name: string,
  program: string,
): Promise<Taken> {
  try {
    const frame = preview.contentDocument as Document;
    const taker = load(program);
    const drawing = taker.then(({ drawEmbed }) => drawEmbed(frame, kind === 'wechat' ? kind : 'drawing'));
    if (kind === 'file') {
      const { savedDocument } = await taker;
      return save(new Blob([await savedDocument(frame)], { type: 'text/html' }), `${name}-pinned.html`);
    }
    if (kind === 'drawing') return save(new Blob([await drawing], { type: 'image/svg+xml' }), `${name}.svg`);
    if (kind === 'wechat') {
      await navigator.clipboard.writeText(await drawing);
      return 'copied';
    }
    const picture = drawing.then(async (svg) => (await taker).toPng(svg));
    try {
      // Safari takes a picture only if it is promised within the press of the button.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      return 'copied';
    } catch {
      return save(await picture, `${name}.png`);
    }
  } catch {
    return 'failed';
  }
}
