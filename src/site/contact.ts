/** The link of a contact: a web address as it is, an e-mail address with `mailto:`; undefined for anything else. */
export function contactHref(contact: string): string | undefined {
  if (/^https?:\/\//.test(contact)) return contact;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? `mailto:${contact}` : undefined;
}
