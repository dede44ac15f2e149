import { describe, expect, it } from 'vitest';
import { contactHref } from '../../src/site/contact.ts';

describe('contactHref', () => {
  it('links an address of a page or of mail, and nothing else', () => {
    expect(contactHref('corrections@record.example')).toBe('mailto:corrections@record.example');
    expect(contactHref('https://record.example/issues')).toBe('https://record.example/issues');
    expect(contactHref('ask the editors')).toBeUndefined();
    expect(contactHref('javascript:alert(1)')).toBeUndefined();
  });
});
