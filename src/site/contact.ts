/** What a contact links to: an address of a page as it is, a mail address by `mailto:`, anything else nothing. */
export function contactHref(contact: string): string | undefined {
  if (/^https?:\/\//.test(contact)) return contact;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? `mailto:${contact}` : undefined;
}
