import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeXml, toInertJson } from '../../src/locale/escape.ts';

const everything = `<b class="x">Tom's & 说“约”</b>`;

describe('an escaped text', () => {
  it('is safe between the tags of HTML and in quotes of either kind', () => {
    expect(escapeHtml(everything)).toBe('&lt;b class=&quot;x&quot;&gt;Tom&#39;s &amp; 说“约”&lt;/b&gt;');
  });

  it('is safe between the tags of XML and in double quotes', () => {
    expect(escapeXml(everything)).toBe("&lt;b class=&quot;x&quot;&gt;Tom's &amp; 说“约”&lt;/b&gt;");
  });
});

describe('inert JSON', () => {
  it('cannot end the script element around it, and parses to the same value', () => {
    const evil = { id: '</script><!--', list: ['<b>'] };
    expect(toInertJson(evil)).not.toContain('<');
    expect(JSON.parse(toInertJson(evil))).toEqual(evil);
  });
});
