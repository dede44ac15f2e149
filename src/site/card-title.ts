/** Letters that fit on a card under a shared link; a Chinese character takes the room of two. */
const room = 110;

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;

/** The room that a text takes on a card, in Latin letters. */
export function roomOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/**
 * Shortens a title for the card of a shared link, which platforms would cut anywhere: to its first sentence where that
 * fits, else at the end of a clause or a word, with an ellipsis.
 */
export function cardTitle(title: string): string {
  if (roomOf(title) <= room) return title;
  const [sentence = ''] = /^.+?[.。；;](?=\s|\p{Script=Han})/u.exec(title) ?? [];
  if (sentence !== '' && roomOf(sentence) <= room) return sentence.replace(/[.。；;]$/u, '');
  let cut = '';
  for (const part of title.match(/[^\s，、：；]+[\s，、：；]*/gu) ?? []) {
    if (roomOf(cut + part.trimEnd()) > room - 1) break;
    cut += part;
  }
  return `${cut.replace(/[\s,，、:：;；(（]+$/u, '')}…`;
}
