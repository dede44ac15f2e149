/** A session of WebDriver BiDi. */
export interface BidiSession {
  /** Sends a command and gives its result; throws what the browser answers instead. */
  send<T = void>(method: string, params: Readonly<Record<string, unknown>>): Promise<T>;
  /** Calls a function with each event that the session has subscribed to. */
  listen(hear: (method: string, params: unknown) => void): void;
}

interface Message {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/**
 * Connects to a browser that speaks WebDriver BiDi.
 *
 * @param address of its WebSocket
 */
export async function connectBidi(address: string): Promise<BidiSession> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`Nothing answers at ${address}.`));
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: ((method: string, params: unknown) => void)[] = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') for (const hear of listeners) hear(message.method ?? '', message.params);
    waiting.get(message.id ?? 0)?.(message);
    waiting.delete(message.id ?? 0);
  };
  socket.onclose = () => {
    for (const answer of waiting.values())
      answer({ type: 'error', error: 'closed', message: 'by the browser' });
    waiting.clear();
  };
  let last = 0;
  return {
    async send<T>(method: string, params: Readonly<Record<string, unknown>>): Promise<T> {
      last += 1;
      const id = last;
      const answer = await new Promise<Message>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
      return answer.result as T;
    },
    listen: (hear) => {
      listeners.push(hear);
    },
  };
}
