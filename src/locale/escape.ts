const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** Writes some of the characters that HTML and XML give a meaning as references. */
export function escapeCharacters(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => references[character] ?? character);
}

/** Makes any text safe between the tags of HTML and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return escapeCharacters(text, /[&<>"']/g);
}

/** Makes any text safe between the tags of XML and inside an attribute in double quotes. */
export function escapeXml(text: string): string {
  return escapeCharacters(text, /[&<>"]/g);
}

/** JSON that may stand in a `<script>`: nothing in it can end the element or begin a comment. */
export function toInertJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
