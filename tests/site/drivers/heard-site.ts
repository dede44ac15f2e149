import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that passes on a site and puts a listener for errors at the start of each of its pages. */
export interface HeardSite {
  /** The address here of a page of the site; that of any other page stays as it is. */
  addressOf(address: string): string;
  close(): Promise<void>;
}

/** Keeps what goes wrong in `errorsHeard`. It stands before the policy of its page, which would refuse it. */
const listener = `<script>
errorsHeard = [];
addEventListener('error', (event) => errorsHeard.push(event.message || 'cannot load ' + event.target.src), true);
addEventListener('unhandledrejection', (event) => errorsHeard.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) => errorsHeard.push('is refused ' + event.blockedURI));
console.error = (...said) => errorsHeard.push(said.join(' '));
</script>`;

/**
 * Starts the server, for browsers whose protocol tells of no error. A driver that asks once a page is loaded would
 * be too late.
 *
 * @param site its address, with a slash at its end
 */
export async function serveHeard(site: string): Promise<HeardSite> {
  const server = createServer(async (request, response) => {
    try {
      const answer = await fetch(new URL(request.url ?? '', site), { redirect: 'manual' });
      const type = answer.headers.get('content-type') ?? '';
      const place = answer.headers.get('location');
      response.writeHead(answer.status, {
        'Content-Type': type,
        ...(place === null ? {} : { Location: place }),
      });
      if (type.startsWith('text/html'))
        response.end((await answer.text()).replace('<head>', `<head>${listener}`));
      else response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      // The site is closed before a browser that still asks for something.
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const here = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return {
    addressOf: (address) => (address.startsWith(site) ? here + address.slice(site.length) : address),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
