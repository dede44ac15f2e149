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

/** Replaces every character that the pattern matches by its character reference in HTML and XML. */
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

/** JSON for the inside of a `<script>`: nothing in it can end the element or begin a comment. */
export function toInertJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
